/** Results for a program. */

const MONEY = new Set(['amount']);

/** Binary fractions add digits that mean nothing: counts keep 12 that count, money nine decimals of a dollar. */
function clean(key: string, value: unknown): unknown {
	if (typeof value !== 'number' || Number.isInteger(value)) return value;
	return Number(MONEY.has(key) ? value.toFixed(9) : value.toPrecision(12));
}

/** JSON with tabs; totals and subtotals are whole cents already. */
export function json(value: unknown): string {
	return JSON.stringify(value, clean, '\t');
}
