/**
 * A calculator's state in the address of the page: `?calc-bill.requests=5M&v=1`. Only what differs from what the
 * page's author gave; other parts of the address, and other calculators', are left alone.
 */
import type { Field } from '../cost-model/input.ts';
import { shortAmount, tidy } from './amount-text.ts';
import { factorOf, isSame } from './reading.ts';
import type { Entry } from './reading.ts';

/** Of what addresses mean; one with another version is not understood. */
const VERSION = '1';
/** Longer values are cut: they are no numbers. */
const LONGEST = 100;

/** What an address says of one calculator. */
export interface Addressed {
	/** Texts by input id, as strangers wrote them. */
	readonly texts: ReadonlyMap<string, string>;
	/** Whether they can be understood. */
	readonly known: boolean;
}

/** Reads `location.search` for the calculator of this element id; of a key that is there twice the first counts. */
export function readAddress(search: string, id: string): Addressed {
	const params = new URLSearchParams(search);
	const texts = new Map<string, string>();
	for (const [key, text] of params) {
		const name = key.startsWith(`${id}.`) ? key.slice(id.length + 1) : '';
		if (name !== '' && !texts.has(name)) texts.set(name.slice(0, 40), text.slice(0, LONGEST));
	}
	return { texts, known: (params.get('v') ?? VERSION) === VERSION };
}

/** `search` with this calculator's texts instead of those it had; empty where nothing is left. */
export function writeAddress(
	search: string,
	id: string,
	texts: ReadonlyMap<string, string>,
): string {
	const params = new URLSearchParams(search);
	for (const key of [...params.keys()]) if (key.startsWith(`${id}.`)) params.delete(key);
	params.delete('v');
	for (const [input, text] of texts) params.set(`${id}.${input}`, text);
	if ([...params.keys()].some((key) => /^calc-.*\./u.test(key))) params.set('v', VERSION);
	const written = String(params).replaceAll('%2F', '/');
	return written === '' ? '' : `?${written}`;
}

/** The text of a value in an address, in the unit it is shown in: `5M`, `2s`, `1M..5M`, `arm`. */
export function entryText(spec: Field, { value, interval }: Entry, unit: string): string {
	if (spec.type !== 'number' || typeof value !== 'number') return String(value);
	const { low, high } = interval ?? { low: value, high: value };
	const factor = factorOf(spec, unit);
	const exact = [low, high].every((one) => tidy(one / factor) * factor === one);
	const [size, name] = exact && factor !== 1 ? [factor, unit] : [1, ''];
	const write = (one: number): string =>
		name === '' ? shortAmount(one) : String(tidy(one / size));
	return interval === undefined ? `${write(value)}${name}` : `${write(low)}..${write(high)}${name}`;
}

/** The texts of all values that differ from those given. */
export function changedTexts(
	fields: readonly Field[],
	entries: ReadonlyMap<string, Entry>,
	known: { readonly given: ReadonlyMap<string, Entry>; readonly unitOf: (id: string) => string },
): ReadonlyMap<string, string> {
	return new Map(
		fields.flatMap((spec) => {
			const [entry, given] = [entries.get(spec.id), known.given.get(spec.id)];
			if (entry === undefined || (given !== undefined && isSame(entry, given))) return [];
			return [[spec.id, entryText(spec, entry, known.unitOf(spec.id))] as const];
		}),
	);
}
