/** How a vendor turns use into money, as data: one {@link Tariff} per thing on the price list. */
import type { Field, InputSpec, Value } from './input.ts';
import type { PriceRow } from './price.ts';

/**
 * One factor of a metered quantity. Applied in this order: what exceeds `beyond`, but `atLeast`, rounded up to a
 * multiple of `ceilTo`, divided by `over`.
 */
export interface Factor {
	/** Id of a number input, or of a choice input with {@link amounts}. */
	readonly input: string;
	/** What each value of a choice input stands for. */
	readonly amounts?: Readonly<Record<string, number>>;
	/** The product is divided by this factor; the input's smallest value must be above zero. */
	readonly divides?: true | undefined;
	readonly beyond?: number;
	readonly atLeast?: number;
	/** Quantisation, in the input's unit: 1 ms, 512 KB. */
	readonly ceilTo?: number;
	/** From the input's unit to the metered one: 1000 for ms to s, 1024 for MB to binary GB. */
	readonly over?: number;
	/** Unit after the conversion, shown in the formula. */
	readonly unit: string;
}

/** The part of a quantity up to `upTo` (no end when absent), and what it costs. */
export interface Tier {
	/** In the charge's unit, counted from the first billable one. */
	readonly upTo?: number;
	/** Id of a price; `{input}` stands for the value of a choice input. Or a price that is an input. */
	readonly price: string | { readonly input: string };
}

/** Applies only when each of these inputs has the value, or one of the values. */
export type When = Readonly<Record<string, Value | readonly Value[]>>;

/** One line of a bill, or one per tier. A charge with `since` or `until` holds only on the days between. */
export interface Charge {
	readonly id: string;
	readonly label: string;
	/** What the quantity counts, singular: `GB-second`. */
	readonly unit: string;
	readonly when?: When;
	/** First day (`YYYY-MM-DD`). */
	readonly since?: string;
	/** First day on which it no longer holds. */
	readonly until?: string;
	/** A sum of products, or the largest of them. */
	readonly quantity: readonly (readonly Factor[])[];
	readonly combine?: 'most';
	/** Free each month: where the boolean input `when` is on, or always. */
	readonly free?: { readonly amount: number; readonly when?: string };
	/** Billable quantities are rounded up to a multiple of this. */
	readonly billTo?: number;
	readonly tiers: readonly Tier[];
}

/** Use that a subscription has paid for already: taken off what the charges come to, and never more than that. */
export interface Included {
	readonly id: string;
	readonly label: string;
	/** Id of a price in USD; `{input}` stands for the value of a choice input. */
	readonly price: string;
	/** Ids of the charges it pays for. */
	readonly charges: readonly string[];
	readonly when?: When;
}

/** Everything needed to price one service. */
export interface Tariff {
	/** kebab-case, vendor first: `aws-lambda`. */
	readonly id: string;
	readonly charges: readonly Charge[];
	readonly included?: Included;
	/** The rows its tiers name, all versions. They travel with the tariff, so that a page loads no others. */
	readonly prices: readonly PriceRow[];
}

/** Where a plan stops to serve instead of charging more. */
export interface Quota {
	/** A sentence that says so. */
	readonly says: string;
	readonly when: When;
	/** A sum of products. */
	readonly quantity: Charge['quantity'];
	/** The most that is served in a month. */
	readonly most: number;
}

/** What people need to know to use a tariff. */
export interface MeterFacts {
	readonly title: string;
	readonly description: string;
	readonly fields: readonly Field[];
	/** What a real bill may add. */
	readonly notIncluded: readonly string[];
	readonly quotas?: readonly Quota[];
	/** Where the vendor states the rules. */
	readonly source: string;
}

/** A tariff that can be asked by name. */
export interface Meter extends Tariff, Omit<MeterFacts, 'fields'> {
	readonly inputs: readonly InputSpec[];
}
