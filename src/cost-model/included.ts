/** Use that a subscription has paid for: the bill is the larger of the two, not their sum. */
import type { Line } from './explanation.ts';
import type { Failure, Value, Values } from './input.ts';
import type { Tariff, When } from './meter.ts';
import { versionAt, versionsOf } from './price.ts';
import type { PriceRow } from './price.ts';
import { sumCents } from './round.ts';
import { sayExactUsd } from './say.ts';

/** A price id in which `{input}` stands for the value of a choice input. */
export function priceIdWith(pattern: string, values: Values): string {
	return pattern.replace(/\{(\w+)\}/gu, (_, input: string) => String(values[input]));
}

/** Whether all inputs have the values asked for. */
export function holdsFor(when: When | undefined, values: Values): boolean {
	return Object.entries(when ?? {}).every(([input, wanted]) => isOneOf(wanted, values[input]));
}

function isOneOf(wanted: Value | readonly Value[], value: Value | undefined): boolean {
	return typeof wanted === 'object' ? wanted.some((one) => one === value) : wanted === value;
}

/** What a tariff lacks where its price book has no price of this id on the day. */
export function unknownPrice(tariff: Tariff, id: string, asOf: string | undefined): Failure {
	const first = versionsOf(tariff.prices, id)[0]?.validFrom;
	const message = `The price book has no price of ${id}${asOf === undefined ? '' : ` on ${asOf}`}.`;
	const hint =
		first === undefined ? 'Add a row for it to the price book.' : `Ask for ${first} or later.`;
	return { ok: false, problems: [{ input: 'asOf', message, hint }] };
}

/** The most that the tariff takes off, USD a month; `undefined` where it includes nothing with these inputs. */
export function includedPrice(
	{ included, prices }: Tariff,
	values: Values,
	asOf: string | undefined,
): PriceRow | undefined {
	if (included === undefined || !holdsFor(included.when, values)) return undefined;
	return versionAt(prices, priceIdWith(included.price, values), asOf);
}

/** Lines with the credit for what is included as the last one; the same lines where there is nothing to take off. */
export function withIncluded(
	tariff: Tariff,
	lines: readonly Line[],
	price: PriceRow | undefined,
): readonly Line[] {
	const { included, id } = tariff;
	if (included === undefined || price === undefined) return lines;
	const names = new Set(included.charges.map((charge) => `${id}/${charge}`));
	const used = sumCents(lines.filter((line) => names.has(line.id)).map((line) => line.subtotal));
	const credit = Math.min(Number(price.price), used);
	if (credit <= 0) return lines;
	const line: Line = {
		id: `${id}/${included.id}`,
		meter: id,
		label: included.label,
		side: undefined,
		quantity: credit,
		free: 0,
		billable: credit,
		unit: 'USD of use',
		unitPrice: '-1',
		bundle: 1,
		amount: -credit,
		subtotal: -credit,
		formula: `the lesser of ${sayExactUsd(used)} used and ${sayExactUsd(Number(price.price))} included`,
		price,
	};
	return [...lines, line];
}
