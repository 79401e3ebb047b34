/** What a tariff costs without the explanation, quick enough to be asked ten thousand times. */
import { chargesInForce, freeOf, quantityOf } from './charge.ts';
import { includedPrice, priceIdWith } from './included.ts';
import type { Values } from './input.ts';
import { numberOf } from './input.ts';
import type { Charge, Tariff, Tier } from './meter.ts';
import { ownPrices } from './price.ts';
import type { PriceRow } from './price.ts';
import { rateAt } from './rate.ts';
import { ceilTo, roundHalfUp } from './round.ts';

/** A tier with its price as a number. */
export interface RatedTier {
	/** In the charge's unit; Infinity for the last. */
	readonly upTo: number;
	/** USD for one bundle; NaN where the price book has no price for the day. */
	readonly price: number;
	readonly bundle: number;
}

/** A charge that applies, with its prices. */
export interface RatedCharge {
	readonly charge: Charge;
	readonly tiers: readonly RatedTier[];
}

interface Known {
	readonly asOf: string | undefined;
	readonly own: readonly PriceRow[];
	readonly charges: Map<string, readonly RatedCharge[]>;
}

/** By tariff, what was read last for one day and the same further prices. */
const KNOWN = new WeakMap<Tariff, Known>();
/** By tariff, the inputs that decide which charges and prices apply. */
const DECIDING = new WeakMap<Tariff, readonly string[]>();

/** The charges that apply to these inputs on this day, with their prices, read once for the same choices. */
export function ratedCharges(
	tariff: Tariff,
	values: Values,
	asOf: string | undefined,
): readonly RatedCharge[] {
	let key = '';
	for (const input of decidingInputs(tariff)) key += `${String(values[input])}|`;
	const own = ownPrices();
	let known = KNOWN.get(tariff);
	if (known === undefined || known.asOf !== asOf || known.own !== own) {
		known = { asOf, own, charges: new Map() };
		KNOWN.set(tariff, known);
	}
	const read = known.charges.get(key);
	if (read !== undefined) return read;
	const rated = chargesInForce(tariff, values, asOf).map((charge) => ({
		charge,
		tiers: charge.tiers.map((tier) => ratedTier(tariff, tier, { values, asOf })),
	}));
	if (!hasGivenPrice(tariff)) known.charges.set(key, rated);
	return rated;
}

function decidingInputs(tariff: Tariff): readonly string[] {
	const known = DECIDING.get(tariff);
	if (known !== undefined) return known;
	const inputs = tariff.charges.flatMap(({ when, tiers }) => [
		...Object.keys(when ?? {}),
		...tiers.flatMap(({ price }) =>
			typeof price === 'string' ? [...price.matchAll(/\{(\w+)\}/gu)].map(([, id = '']) => id) : [],
		),
	]);
	const deciding = [...new Set(inputs)];
	DECIDING.set(tariff, deciding);
	return deciding;
}

function hasGivenPrice({ charges }: Tariff): boolean {
	return charges.some(({ tiers }) => tiers.some(({ price }) => typeof price === 'object'));
}

function ratedTier(
	{ prices }: Tariff,
	{ price, upTo = Infinity }: Tier,
	{ values, asOf }: { readonly values: Values; readonly asOf: string | undefined },
): RatedTier {
	if (typeof price === 'object') return { upTo, price: numberOf(values, price.input), bundle: 1 };
	const rate = rateAt(prices, priceIdWith(price, values), asOf);
	return { upTo, price: Number(rate?.unitPrice ?? NaN), bundle: rate?.bundle ?? 1 };
}

/** Cost of one tariff before rounding, USD; `undefined` where the price book has no price for the day. */
export function chargeCost(
	tariff: Tariff,
	values: Values,
	asOf: string | undefined,
): number | undefined {
	return sumOf((amount) => amount, { tariff, values, asOf });
}

/** As {@link chargeCost}, each line rounded to the cent: what the lines of the bill add up to. */
export function chargeBill(
	tariff: Tariff,
	values: Values,
	asOf: string | undefined,
): number | undefined {
	return sumOf((amount) => roundHalfUp(amount, 2), { tariff, values, asOf });
}

interface Asked {
	readonly tariff: Tariff;
	readonly values: Values;
	readonly asOf: string | undefined;
}

function sumOf(
	round: (amount: number) => number,
	{ tariff, values, asOf }: Asked,
): number | undefined {
	let [sum, covered] = [0, 0];
	for (const rated of ratedCharges(tariff, values, asOf)) {
		const amount = amountOf(rated, values, round);
		sum += amount;
		if (tariff.included?.charges.includes(rated.charge.id) === true) covered += amount;
	}
	if (Number.isNaN(sum)) return undefined;
	const included = includedPrice(tariff, values, asOf);
	return included === undefined ? sum : sum - Math.min(Number(included.price), covered);
}

/** Free units come off the bottom; what is left climbs the tiers from the first. */
function amountOf(
	{ charge, tiers }: RatedCharge,
	values: Values,
	round: (amount: number) => number,
): number {
	const quantity = quantityOf(charge, values);
	if (quantity <= 0) return 0;
	const billed = quantity - Math.min(quantity, freeOf(charge, values));
	const billable = charge.billTo === undefined ? billed : ceilTo(billed, charge.billTo);
	let [sum, from] = [0, 0];
	for (const { upTo, price, bundle } of tiers) {
		if (from > 0 && billable <= from) break;
		sum += round(((Math.min(billable, upTo) - from) / bundle) * price);
		from = upTo;
	}
	return sum;
}
