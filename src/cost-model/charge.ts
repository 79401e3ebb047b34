/** The machinery of metering, written once: quantity, free part, round-up, tiers, amount. */
import type { Failure, Values } from './input.ts';
import { holdsFor, includedPrice, priceIdWith, unknownPrice, withIncluded } from './included.ts';
import { choiceOf, numberOf } from './input.ts';
import type { Line } from './explanation.ts';
import type { Charge, Factor, Tariff, Tier } from './meter.ts';
import { rateAt } from './rate.ts';
import type { Rate } from './rate.ts';
import { ceilTo, roundHalfUp } from './round.ts';
import { sayExactUsd, sayNumber } from './say.ts';

type Lines = { readonly ok: true; readonly lines: readonly Line[] } | Failure;
type Parts = { readonly ok: true; readonly parts: readonly PricedPart[] } | Failure;

/** Lines of one tariff at sound values, on a day or (without one) at the newest prices. */
export function chargeLines(tariff: Tariff, values: Values, asOf: string | undefined): Lines {
	const priced = priceParts(tariff, values, asOf);
	if (!priced.ok) return priced;
	const lines = priced.parts.map((part) => lineOf(tariff, part));
	return { ok: true, lines: withIncluded(tariff, lines, includedPrice(tariff, values, asOf)) };
}

function priceParts(tariff: Tariff, values: Values, asOf: string | undefined): Parts {
	const parts: PricedPart[] = [];
	for (const charge of chargesInForce(tariff, values, asOf)) {
		for (const part of splitByTier(charge, values)) {
			const id = priceId(part.tier, values);
			const rate =
				id === undefined ? givenRate(part.tier, values) : rateAt(tariff.prices, id, asOf);
			if (rate === undefined) return unknownPrice(tariff, id ?? '', asOf);
			parts.push({ ...part, charge, rate, values });
		}
	}
	return { ok: true, parts };
}

/** The charges that apply to these inputs on this day. */
export function chargesInForce(
	tariff: Tariff,
	values: Values,
	asOf: string | undefined,
): readonly Charge[] {
	const day = asOf ?? '9999-12-31';
	return tariff.charges.filter(
		(charge) =>
			(charge.since ?? '') <= day &&
			day < (charge.until ?? '9999-99') &&
			holdsFor(charge.when, values),
	);
}

/** The metered quantity before anything is free, in the charge's unit. */
export function quantityOf(
	{ quantity, combine }: Pick<Charge, 'quantity' | 'combine'>,
	values: Values,
): number {
	let [sum, most] = [0, 0];
	for (const product of quantity) {
		let amount = 1;
		for (const factor of product) amount *= factorOf(factor, values);
		sum += amount;
		most = Math.max(most, amount);
	}
	return combine === 'most' ? most : sum;
}

/** The part of a quantity that is free with these inputs. */
export function freeOf(charge: Charge, values: Values): number {
	if (charge.free === undefined) return 0;
	const { amount, when } = charge.free;
	return when === undefined || values[when] === true ? amount : 0;
}

function factorOf(factor: Factor, values: Values): number {
	const raw = rawOf(factor, values);
	const counted = Math.max(factor.atLeast ?? 0, raw - (factor.beyond ?? 0));
	const whole = factor.ceilTo === undefined ? counted : ceilTo(counted, factor.ceilTo);
	const amount = whole / (factor.over ?? 1);
	return factor.divides ? 1 / amount : amount;
}

function rawOf({ input, amounts }: Factor, values: Values): number {
	return amounts === undefined ? numberOf(values, input) : (amounts[choiceOf(values, input)] ?? 0);
}

interface Part {
	readonly tier: Tier;
	/** 1 for the first tier. */
	readonly number: number;
	readonly free: number;
	readonly billable: number;
	readonly quantity: number;
}

/** Free units come off the bottom; what is left climbs the tiers from the first. */
function splitByTier(charge: Charge, values: Values): readonly Part[] {
	const quantity = quantityOf(charge, values);
	if (quantity <= 0) return [];
	const free = Math.min(quantity, freeOf(charge, values));
	const billed = quantity - free;
	const billable = charge.billTo === undefined ? billed : ceilTo(billed, charge.billTo);
	return charge.tiers.flatMap((tier, index) => {
		const from = index === 0 ? 0 : (charge.tiers[index - 1]?.upTo ?? Infinity);
		const inTier = Math.min(billable, tier.upTo ?? Infinity) - from;
		if (index > 0 && inTier <= 0) return [];
		const freeHere = index === 0 ? free : 0;
		const before = Math.max(0, Math.min(billed, tier.upTo ?? Infinity) - from);
		return [
			{ tier, number: index + 1, free: freeHere, billable: inTier, quantity: freeHere + before },
		];
	});
}

/** The id of a tier's list price; `undefined` where the price is an input. */
function priceId({ price }: Tier, values: Values): string | undefined {
	if (typeof price === 'object') return undefined;
	return priceIdWith(price, values);
}

function givenRate({ price }: Tier, values: Values): Rate {
	const input = typeof price === 'object' ? price.input : price;
	return { unitPrice: String(numberOf(values, input)), bundle: 1, price: undefined };
}

interface PricedPart extends Part {
	readonly charge: Charge;
	readonly rate: Rate;
	readonly values: Values;
}

function amountOf({ rate, billable }: PricedPart): number {
	return (billable / rate.bundle) * Number(rate.unitPrice);
}

function subtotalOf(part: PricedPart): number {
	return roundHalfUp(amountOf(part), 2);
}

function lineOf(tariff: Tariff, part: PricedPart): Line {
	const { charge, rate } = part;
	const tiered = charge.tiers.length > 1;
	return {
		id: `${tariff.id}/${charge.id}${tiered ? `-${String(part.number)}` : ''}`,
		meter: tariff.id,
		label: (tiered ? rate.price?.item : undefined) ?? charge.label,
		side: undefined,
		quantity: part.quantity,
		free: part.free,
		billable: part.billable,
		unit: charge.unit,
		...rate,
		amount: amountOf(part),
		subtotal: subtotalOf(part),
		formula: formulaOf(part),
	};
}

function formulaOf(part: PricedPart): string {
	const { charge, rate, billable, values } = part;
	const quantity = quantityOf(charge, values);
	const total = `${sayNumber(quantity)} ${unitFor(charge.unit, quantity)}`;
	const products = charge.quantity
		.map((product) => productText(product, values))
		.filter((text) => text !== undefined);
	const free = part.free > 0 ? `; ${sayNumber(part.free)} free` : '';
	const per = rate.bundle === 1 ? '' : ` ÷ ${sayNumber(rate.bundle)}`;
	const most = charge.combine === 'most' && products.length > 1;
	const made = most ? `the most of ${products.join('; ')}` : products.join(' + ');
	const counted = made === total || made === '' ? total : `${made} = ${total}`;
	const amount = sayExactUsd(amountOf(part), 9);
	return `${counted}${free}; ${sayNumber(billable)}${per} × $${rate.unitPrice} = ${amount}`;
}

/** A product with its values, or nothing where a factor is zero. */
function productText(product: readonly Factor[], values: Values): string | undefined {
	if (product.some((factor) => factorOf(factor, values) === 0)) return undefined;
	const [first = '', ...rest] = product.map((factor) => factorText(factor, values));
	return first.slice(2) + rest.map((text) => ` ${text}`).join('');
}

/** `× 512 MB`, or `÷ 80 requests at once` where the factor divides. */
function factorText(factor: Factor, values: Values): string {
	const amount = factorOf({ ...factor, divides: undefined }, values);
	const unit = amount === 1 ? factor.unit.replace(/^([a-z]{3,})s\b/u, '$1') : factor.unit;
	return `${factor.divides ? '÷' : '×'} ${sayNumber(amount)} ${unit}`.trim();
}

/** The unit's name for so many: `GB-seconds`. */
export function unitFor(unit: string, count: number): string {
	return count === 1 || /[sS]$/u.test(unit) || unit.startsWith('USD') ? unit : `${unit}s`;
}
