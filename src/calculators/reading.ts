/** What a field of the page says, read as the value of its input. */
import { checkNumber } from '../cost-model/input.ts';
import type { Complaint, Field, NumberField, Value } from '../cost-model/input.ts';
import type { Interval } from '../cost-model/intervals.ts';
import { tidy } from './amount-text.ts';
import { unitsOf } from './units.ts';

/** A sound value, and the range it stands for the middle of. */
export interface Entry {
	readonly value: Value;
	readonly interval?: Interval | undefined;
}

/** What a field holds: a choice, a switch, or a number as typed with the unit chosen beside it. */
export type Raw = string | boolean | { readonly text: string; readonly unit: string };

/** A sound value, or what is wrong with it. */
export type Reading = Entry | Complaint;

const PLAIN = /^(?:\d[\d,]*)?(?:\.\d+)?$/u;

/**
 * Reads what most fields say most of the time: choices, switches and plain numbers. Everything else, such as `5M`,
 * `1..2` or a text, is `undefined`, for `odd-text.ts` to judge.
 */
export function readPlain(spec: Field, raw: Raw): Reading | undefined {
	if (typeof raw !== 'object') {
		const known = spec.type !== 'choice' || spec.choices.some(({ value }) => value === raw);
		return known ? { value: raw } : undefined;
	}
	if (spec.type !== 'number' || raw.text === '' || !PLAIN.test(raw.text)) return undefined;
	const value = tidy(Number(raw.text.replaceAll(',', '')) * factorOf(spec, raw.unit));
	return checkNumber(spec, value) ?? { value };
}

/** How many of the input's own unit one of a unit is. */
export function factorOf(spec: NumberField, unit: string): number {
	return unitsOf(spec).find(([name]) => name === unit)?.[1] ?? 1;
}

/** Whether two sound values mean the same. */
export function isSame(a: Entry, b: Entry): boolean {
	return (
		a.value === b.value &&
		a.interval?.low === b.interval?.low &&
		a.interval?.high === b.interval?.high
	);
}
