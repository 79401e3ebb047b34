/** A number as people write it: `$12.26`, `90%`, `4.28M`, `1,000`, `200 ms`. */
export interface Amount {
	/** With `k`, `M`, `B` and `%` applied; a unit is not. */
	readonly value: number;
	/** One unit of the last digit written, for comparing at the precision of the text. */
	readonly precision: number;
	readonly dollar: boolean;
	readonly percent: boolean;
	/** What follows the number, for example `ms`; empty when nothing does. */
	readonly unit: string;
}

const AMOUNT =
	/^(?<sign>[-+−]?)(?<dollar>\$?)(?<whole>\d{1,3}(?:,\d{3})+(?!\d)|\d[\d_]*)?(?<fraction>\.\d+)?(?<exponent>e[-+]?\d{1,3})?(?<rest>.*)$/iu;

const SUFFIXES: ReadonlyMap<string, number> = new Map([
	['k', 1e3],
	['K', 1e3],
	['thousand', 1e3],
	['M', 1e6],
	['million', 1e6],
	['B', 1e9],
	['bn', 1e9],
	['billion', 1e9],
	['%', 0.01],
]);

/** Reads one {@link Amount}; `undefined` for anything else. Grammar: `[-][$]digits[.digits][e±n][ ][suffix][ unit]`. */
export function parseAmount(text: string): Amount | undefined {
	const groups = text.length > 64 ? undefined : AMOUNT.exec(text.trim())?.groups;
	if (groups === undefined || (!groups['whole'] && !groups['fraction'])) return undefined;
	const digits = `${(groups['whole'] ?? '0').replace(/[,_]/gu, '')}${groups['fraction'] ?? ''}`;
	const [suffix, unit] = splitSuffix((groups['rest'] ?? '').trim());
	const scale = Number(`1${groups['exponent'] ?? ''}`) * (SUFFIXES.get(suffix) ?? 1);
	const value = Number(digits) * scale * (/[-−]/u.test(groups['sign'] ?? '') ? -1 : 1);
	if (!Number.isFinite(value)) return undefined;
	return {
		value,
		precision: scale / 10 ** Math.max(0, (groups['fraction'] ?? '').length - 1),
		dollar: groups['dollar'] === '$',
		percent: suffix === '%',
		unit,
	};
}

function splitSuffix(rest: string): readonly [string, string] {
	if (SUFFIXES.has(rest)) return [rest, ''];
	const space = rest.indexOf(' ');
	const first = space < 0 ? rest : rest.slice(0, space);
	return SUFFIXES.has(first) ? [first, rest.slice(first.length).trim()] : ['', rest];
}
