/** On which day's price list to count. */
import type { InputProblem } from './input.ts';

/** A day of a price list. */
export interface PriceDate {
	/** `YYYY-MM-DD`; the newest prices when absent. */
	readonly asOf?: string | undefined;
}

/** What is wrong with a price date, if anything. */
export function checkDate({ asOf }: PriceDate): readonly InputProblem[] {
	if (asOf === undefined) return [];
	const time = /^\d{4}-\d{2}-\d{2}$/u.test(asOf) ? Date.parse(`${asOf}T00:00:00Z`) : NaN;
	const real = !Number.isNaN(time) && new Date(time).toISOString().startsWith(asOf);
	if (real) return [];
	const message = `"${asOf.slice(0, 40)}" is not a day.`;
	return [{ input: 'asOf', message, hint: 'Write it as year-month-day, for example 2026-07-20.' }];
}
