/** Figures inside English sentences, formulas and charts. */
import { roundHalfUp } from './round.ts';

/** Making a format takes a hundred times as long as using it. */
const FORMATS = new Map<string, Intl.NumberFormat>();

function formatOf(options: Intl.NumberFormatOptions): Intl.NumberFormat {
	const key = JSON.stringify(options);
	const known = FORMATS.get(key) ?? new Intl.NumberFormat('en', options);
	FORMATS.set(key, known);
	return known;
}

function english(value: number, options: Intl.NumberFormatOptions): string {
	return formatOf(options).format(value).replace('-', '−');
}

const CENTS = { minimumFractionDigits: 2, maximumFractionDigits: 2 } as const;

/** `$12.26`; under a cent with two digits that count. */
export function sayUsd(value: number): string {
	if (value < 0) return `−${sayUsd(-value)}`;
	const tiny = value !== 0 && value < 0.01;
	return `$${tiny ? english(value, { maximumSignificantDigits: 2 }) : english(roundHalfUp(value, 2), CENTS)}`;
}

/** A sum in prose: `$1.46 million`, `$840,000`, and cents below a hundred. Signs are for words to say. */
export function sayLargeUsd(value: number): string {
	const size = Math.abs(value);
	return size < 100 ? sayUsd(size) : `$${sayCount(size)}`;
}

/** USD with all its digits up to `digits` significant ones, for formulas: `$12.264`. */
export function sayExactUsd(value: number, digits = 6): string {
	if (value < 0) return `−${sayExactUsd(-value, digits)}`;
	const text = english(value, { maximumSignificantDigits: digits });
	return `$${/\.\d\d/u.test(text) ? text : english(value, CENTS)}`;
}

/** Three digits that count, for the ticks of an axis: `100K`. */
export function sayShort(value: number): string {
	return english(value, { notation: 'compact', maximumSignificantDigits: 3 });
}

/** A number with all its digits up to 12 significant ones: `3,000,000`, `0.12`. */
export function sayNumber(value: number): string {
	return english(value, { maximumSignificantDigits: 12 });
}

const WORDS: readonly (readonly [number, string])[] = [
	[1e12, 'trillion'],
	[1e9, 'billion'],
	[1e6, 'million'],
];

/** A count in prose, three digits that count: `4.28 million`, `2,815`, `1.6`. */
export function sayCount(value: number): string {
	const size = WORDS.find(([least]) => value >= least * 0.9995);
	if (size !== undefined) {
		const [unit, word] = size;
		return `${english(value / unit, { maximumSignificantDigits: 3 })} ${word}`;
	}
	if (value >= 100) return english(Math.round(value), {});
	return english(value, { maximumSignificantDigits: value < 10 ? 2 : 3 });
}

/** `a`, `a and b`, `a, b and c`. */
export function sayList(items: readonly string[]): string {
	return items.length < 2
		? (items[0] ?? '')
		: `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}

/** A label as it stands inside a sentence: its first letter small, unless it begins a name such as HTTP. */
export function inSentence(label: string): string {
	return /^[A-Z][a-z]/u.test(label) ? `${label.charAt(0).toLowerCase()}${label.slice(1)}` : label;
}

/** A share of 1 in percent, two digits that count, and three from 10 % where they tell it from all: `57%`, `4.9%`, `99.8%`. */
export function sayPercent(ratio: number): string {
	const percent = ratio * 100;
	const near = Math.abs(percent) > 99 && Math.abs(percent) < 100;
	return `${english(percent, { maximumSignificantDigits: near || Math.abs(percent) >= 99.5 ? 3 : 2 })}%`;
}

const TIMES: readonly (readonly [number, string])[] = [
	[3_600_000, 'h'],
	[60_000, 'min'],
	[1000, 's'],
];

/** A length of time given in milliseconds, in the unit that suits it: `12 ms`, `8.2 s`, `6.5 min`, `48 h`. */
export function sayTime(ms: number): string {
	const [size, unit] = TIMES.find(([least]) => ms >= least * 0.9995) ?? [1, 'ms'];
	return `${sayCount(ms / size)}\u00A0${unit}`;
}
