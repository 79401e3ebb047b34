/** Reads what is not a plain number: `5M`, `2 s`, `1M..5M`, and a stranger's text, with advice. */
import type { Field } from '../cost-model/input.ts';
import { readIntervals } from '../cost-model/read-intervals.ts';
import { tidy } from './amount-text.ts';
import type { Raw, Reading } from './reading.ts';
import { unitsOf } from './units.ts';

/** The value or the problem of any text; nothing in it is evaluated. */
export function readOdd(spec: Field, raw: Raw): Reading {
	const given = typeof raw === 'object' ? withChosenUnit(raw) : raw;
	const read = readIntervals([spec], { [spec.id]: given });
	if (!read.ok) {
		const { message = '', hint = '' } = read.problems[0] ?? {};
		return { message, hint };
	}
	const value = read.values[spec.id] ?? spec.default;
	const interval = read.intervals[spec.id];
	if (interval === undefined) return { value: typeof value === 'number' ? tidy(value) : value };
	return { value, interval: { low: tidy(interval.low), high: tidy(interval.high) } };
}

/** A number without a unit of its own gets the one that is chosen beside it. */
function withChosenUnit({ text, unit }: { readonly text: string; readonly unit: string }): string {
	const bare = /\d(?:\s*(?:[kKMB]|bn|thousand|million|billion))?\s*$/u.test(text);
	return bare ? `${text} ${unit}`.trim() : text;
}

/** The unit that a text is written in; its own where it names none. */
export function unitIn(spec: Field, text: string): string {
	if (spec.type !== 'number') return '';
	const [own] = unitsOf(spec);
	const named = unitsOf(spec)
		.map(([name]) => name)
		.filter((name) => text.trimEnd().endsWith(name))
		.sort((a, b) => b.length - a.length);
	return named[0] ?? own?.[0] ?? '';
}
