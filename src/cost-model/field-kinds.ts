/** The kinds of number fields that meters have many of. */
import type { BooleanField, ChoiceField, NumberField } from './input.ts';

const FROM_ZERO = { type: 'number', default: 0, min: 0, scale: 'log' } as const;

/** What most meters say of a field: its default, and its largest value where that is not 10¹². */
interface Range {
	readonly default?: number;
	readonly min?: number;
	readonly max?: number;
	readonly step?: number;
}

/** A count in a month. */
/* @__NO_SIDE_EFFECTS__ */
export function countField(id: string, label: string, range: Range = {}): NumberField {
	return { ...FROM_ZERO, id, label, unit: '', max: 1e12, ...range };
}

/** An amount of data in decimal gigabytes: 1 GB is 1,000 MB. */
/* @__NO_SIDE_EFFECTS__ */
export function gigabyteField(id: string, label: string, range: Range = {}): NumberField {
	const units = { KB: 1e-6, MB: 1e-3, TB: 1e3, PB: 1e6 };
	return { ...FROM_ZERO, id, label, unit: 'GB', units, max: 1e9, ...range };
}

/** Hours in a month, of one thing or of many together. */
/* @__NO_SIDE_EFFECTS__ */
export function hourField(id: string, label: string, range: Range = {}): NumberField {
	const units = { s: 1 / 3600, min: 1 / 60, day: 24, days: 24 };
	return { ...FROM_ZERO, id, label, unit: 'h', units, max: 1e7, ...range };
}

/** An amount of money in USD, `unit` such as `USD/h`. */
/* @__NO_SIDE_EFFECTS__ */
export function moneyField(
	id: string,
	label: string,
	range: Range & { unit: string },
): NumberField {
	return { ...FROM_ZERO, id, label, max: 1e9, ...range };
}

/** One of a few names; the first is the default. Pairs of value and label. */
/* @__NO_SIDE_EFFECTS__ */
export function choiceField(
	id: string,
	label: string,
	choices: readonly (readonly [value: string, label: string])[],
): ChoiceField {
	const all = choices.map(([value, name]) => ({ value, label: name }));
	return { id, label, unit: '', type: 'choice', default: choices[0]?.[0] ?? '', choices: all };
}

/** Yes or no. */
/* @__NO_SIDE_EFFECTS__ */
export function switchField(id: string, label: string, on: boolean): BooleanField {
	return { id, label, unit: '', type: 'boolean', default: on };
}
