/** Numbers for readers. */
import { roundHalfUp } from './round.ts';
import type { Quantity } from './quantity.ts';

/** Narrow no-break space: between a number and what it counts. */
const THIN = '\u202F';
const MINUS = '\u2212';

/** The language if `Intl` knows it, else English. */
function localeOf(lang: string): string {
	try {
		return Intl.getCanonicalLocales(lang)[0] ?? 'en';
	} catch {
		return 'en';
	}
}

function show(value: number, lang: string, options: Intl.NumberFormatOptions): string {
	return new Intl.NumberFormat(localeOf(lang), options)
		.formatToParts(value === 0 ? 0 : value)
		.map(({ type, value: part }, index, parts) => {
			if (type === 'minusSign') return MINUS;
			const tight = type === 'compact' && parts[index - 1]?.type !== 'literal';
			return tight ? `${THIN}${part}` : part;
		})
		.join('');
}

/** A number with exactly so many decimals, rounded half up. */
function fixed(value: number, lang: string, digits: number): string {
	const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
	return show(roundHalfUp(value, digits), lang, options);
}

function percent(value: number, lang: string, digits: number | undefined): string {
	const places = digits ?? (Math.abs(value) < 0.1 && value !== 0 ? 1 : 0);
	const rounded = roundHalfUp(value * 100, places) / 100;
	return show(rounded, lang, {
		style: 'percent',
		minimumFractionDigits: digits ?? 0,
		maximumFractionDigits: places,
	});
}

/** Cents, except that amounts under a cent show two digits that count. */
function usd(value: number, lang: string, digits: number | undefined): string {
	const currency = { style: 'currency', currency: 'USD', currencyDisplay: 'narrowSymbol' } as const;
	const size = Math.abs(value);
	if (digits === undefined && size > 0 && size < 0.01) {
		return show(value, lang, {
			...currency,
			minimumFractionDigits: 2,
			maximumSignificantDigits: 2,
		});
	}
	const places = digits ?? 2;
	return show(roundHalfUp(value, places), lang, {
		...currency,
		minimumFractionDigits: places,
		maximumFractionDigits: places,
	});
}

function compact(value: number, lang: string, digits: number | undefined): string {
	return show(value, lang, { notation: 'compact', maximumSignificantDigits: digits ?? 3 });
}

type Format = (value: number, lang: string, digits: number | undefined) => string;

const FORMATS: ReadonlyMap<string, Format> = new Map<string, Format>([
	['percent', percent],
	['usd', usd],
	['integer', (value, lang) => fixed(value, lang, 0)],
	['compact', compact],
	['round', (value, lang, digits) => fixed(value, lang, digits ?? 0)],
]);

/** The names {@link formatQuantity} knows; each may be followed by a number of digits. */
export const FORMAT_NAMES: readonly string[] = [...FORMATS.keys()];

function defaultFormat({ value, unit }: Quantity): string {
	if (unit === 'ratio') return 'percent';
	if (unit.startsWith('USD')) return 'usd';
	if (Math.abs(value) >= 1e6) return 'compact';
	return Math.abs(value) >= 100 || Number.isInteger(value) ? 'integer' : 'round 1';
}

/**
 * Writes a quantity in a language: `percent`, `usd`, `integer`, `compact`, `round`, each with an optional number
 * of digits (`round 2`); without a format, what suits the unit. `undefined` for a format that does not exist.
 */
export function formatQuantity(
	quantity: Quantity,
	format: string | undefined,
	lang: string,
): string | undefined {
	const wanted = format === undefined ? defaultFormat(quantity) : format.trim();
	const match = /^(?<name>[a-z]+)(?: {1,8}(?<digits>\d))?$/u.exec(wanted)?.groups;
	const render = FORMATS.get(match?.['name'] ?? '');
	if (render === undefined || !Number.isFinite(quantity.value)) return undefined;
	const digits = match?.['digits'];
	return render(quantity.value, lang, digits === undefined ? undefined : Number(digits));
}
