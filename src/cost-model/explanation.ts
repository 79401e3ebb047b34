/** The parts that explain a number: lines of a bill, steps of a formula, and the prices both used. */
import type { PriceRow } from './price.ts';
import type { Quantity } from './quantity.ts';
import { sumCents } from './round.ts';

/** Which side of a comparison something belongs to; a plain bill has no sides. */
export type Side = 'serverless' | 'servers';

/** One line: `billable ÷ bundle × unit price`. `quantity` is `free` + what is billed, before any round-up. */
export interface Line {
	/** `meter/charge`, with the tier's number where there are several: `aws-lambda/duration-2`. */
	readonly id: string;
	readonly meter: string;
	readonly label: string;
	readonly side: Side | undefined;
	readonly quantity: number;
	readonly free: number;
	readonly billable: number;
	/** Unit of the three quantities, singular. */
	readonly unit: string;
	/** USD per `bundle` units, decimal text as in the price book. */
	readonly unitPrice: string;
	/** Units that one unit price buys. */
	readonly bundle: number;
	/** USD, not rounded. */
	readonly amount: number;
	/** USD, rounded half up to the cent. */
	readonly subtotal: number;
	/** How the quantity and the amount came about, with values. */
	readonly formula: string;
	/** Absent where the price was an input. */
	readonly price: PriceRow | undefined;
}

/** One step of the reasoning. */
export interface FormulaStep {
	readonly name: string;
	/** With symbols or words. */
	readonly expression: string;
	/** The same with the values put in. */
	readonly values: string;
	readonly result: Quantity;
}

/** The bill: each line rounded to the cent, then added. USD. */
export function billOf(lines: readonly Line[]): number {
	return sumCents(lines.map((line) => line.subtotal));
}

/** The cost before rounding, for comparisons that must not step by cents. USD. */
export function costOf(lines: readonly Line[]): number {
	return lines.reduce((sum, line) => sum + line.amount, 0);
}

/** The price rows that lines used, each once. */
export function pricesOf(lines: readonly Line[]): readonly PriceRow[] {
	return [...new Set(lines.flatMap((line) => line.price ?? []))];
}
