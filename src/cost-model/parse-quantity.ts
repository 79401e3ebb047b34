/** Reads `10,000 * 60 * 24 * 30`, `100 GB * 360 + 100 TB * 384`: amounts as worked examples write them. */
import { parseAmount } from './amount.ts';
import type { NumberField } from './input.ts';

/** More amounts than any worked example multiplies and adds. */
const MOST_AMOUNTS = 32;

/**
 * Reads a number of the field's unit. Grammar: products joined by ` + `, of amounts joined by `*` or `×`, at most one
 * of each product with a unit of the field. `undefined` for anything else.
 */
export function parseQuantity(text: string, field: NumberField): number | undefined {
	const products = text.split(' + ').map((product) => product.split(/[*×]/u));
	if (products.flat().length > MOST_AMOUNTS) return undefined;
	return products.reduce<number | undefined>((sum, product) => {
		const value = parseProduct(product, field);
		return sum === undefined || value === undefined ? undefined : sum + value;
	}, 0);
}

function parseProduct(texts: readonly string[], field: NumberField): number | undefined {
	let result = 1;
	let units = 0;
	for (const text of texts) {
		const amount = parseAmount(text);
		if (amount === undefined || (amount.dollar && !field.unit.includes('USD'))) return undefined;
		const scale = amount.percent ? percentScale(field) : scaleOf(amount.unit, field);
		if (amount.unit !== '') units += 1;
		if (scale === undefined || units > 1) return undefined;
		// 7 % has become 0.07, whose hundredfold is not 7.
		result *= amount.percent
			? Number((amount.value * scale).toPrecision(12))
			: amount.value * scale;
	}
	return Number.isFinite(result) ? result : undefined;
}

/** A percentage has been read as a share of 1. */
function percentScale(field: NumberField): number | undefined {
	return field.unit === '%' ? 100 : field.unit === '' ? 1 : undefined;
}

/** How many of the field's own unit one of `unit` is; `gb` is `GB` where no other unit is spelt alike. */
function scaleOf(unit: string, field: NumberField): number | undefined {
	if (unit === '' || unit === field.unit) return 1;
	const units = Object.entries({ ...field.units, [field.unit]: 1 });
	const exact = new Map(units).get(unit);
	if (exact !== undefined) return exact;
	const alike = units.filter(([name]) => name.toLowerCase() === unit.toLowerCase());
	return alike.length === 1 ? alike[0]?.[1] : undefined;
}
