/** Figures inside English sentences and formulas. */
import { formatQuantity } from './format.ts';

/** `$12.26`; under a cent with two digits that count. */
export function sayUsd(value: number): string {
	return formatQuantity({ value, unit: 'USD' }, 'usd', 'en') ?? '';
}

/** USD with all its digits up to `digits` significant ones, for formulas: `$12.264`. */
export function sayExactUsd(value: number, digits = 6): string {
	const text = value.toLocaleString('en', { maximumSignificantDigits: digits });
	const decimals = text.split('.')[1]?.length ?? 0;
	return `$${decimals < 2 ? value.toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 }) : text}`;
}

/** A number with all its digits up to 12 significant ones: `3,000,000`, `0.12`. */
export function sayNumber(value: number): string {
	return value.toLocaleString('en', { maximumSignificantDigits: 12 });
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
		return `${(value / unit).toLocaleString('en', { maximumSignificantDigits: 3 })} ${word}`;
	}
	if (value >= 100) return Math.round(value).toLocaleString('en');
	return value.toLocaleString('en', { maximumSignificantDigits: value < 10 ? 2 : 3 });
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
