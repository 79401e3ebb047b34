/**
 * Prices of a vault's own: a private discount, or one newer than the price book. A list in YAML; rows are added to
 * the history of a price and never overwrite another.
 */
import { didYouMean } from '../cost-model/near-match.ts';
import { checkDate } from '../cost-model/price-date.ts';
import { PRICES } from '../cost-model/price-book.ts';
import { versionsOf, type PriceRow } from '../cost-model/price.ts';
import type { Diagnostic, Place } from '../diagnostic.ts';
import { parseYaml, type ParsedYaml } from '../yaml.ts';

/** Name of the file, looked for at the vault's root. */
export const PRICES_FILE = 'steelyard.prices.yaml';

/** Rows, and what is wrong with those that were left out. */
export interface OwnPrices {
	readonly rows: readonly PriceRow[];
	readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads rows of `id`, `price` (USD), `validFrom` and `source`; `checkedOn` is `validFrom` where it is absent.
 *
 * @returns Rows in the order of the file. A row with a fault is left out and reported, never thrown on.
 */
export function readOwnPrices(text: string): OwnPrices {
	const yaml = parseYaml(text);
	const broken = yaml.problems.map((problem) => fault(problem, `${problem.message}.`, NO_YAML));
	const { value } = yaml;
	if (value === undefined || value === null) return { rows: [], diagnostics: broken };
	if (!Array.isArray(value)) {
		return {
			rows: [],
			diagnostics: [...broken, fault(START, 'The prices are not a list.', EXAMPLE)],
		};
	}
	const rows: PriceRow[] = [];
	const diagnostics = [...broken];
	for (const index of value.keys()) {
		const faults = faultsOf(yaml, value, index);
		const row = faults.length === 0 ? rowOf(yaml, value, index) : undefined;
		const twice = row && rows.some((one) => one.id === row.id && one.validFrom === row.validFrom);
		if (twice) faults.push(again(placeOf(yaml, index, 'validFrom'), row));
		else if (row) rows.push(row);
		diagnostics.push(...faults);
	}
	return { rows, diagnostics };
}

const START: Place = { line: 1, column: 1 };
const NO_YAML = 'The file is YAML: check quotes, brackets, colons and indentation at this place.';
const EXAMPLE =
	'Write “- { id: aws-lambda/requests, price: 0.18, validFrom: 2026-10-01, source: our agreement }”, one row a line.';
const KEYS: readonly string[] = ['id', 'price', 'validFrom', 'checkedOn', 'source', 'unit'];

const fault = ({ line, column }: Place, message: string, hint: string): Diagnostic => ({
	...{ level: 'error', code: 'own-price', path: PRICES_FILE },
	...{ line, column, message, hint },
});

type List = readonly unknown[];

function placeOf({ places }: ParsedYaml, index: number, key = ''): Place {
	return places.get(`${String(index)}.${key}`) ?? places.get(String(index)) ?? START;
}

/** The text of a key as written, so that a price loses no digit. */
function textAt(yaml: ParsedYaml, list: List, [index, key]: readonly [number, string]): string {
	const row: unknown = list[index];
	const found: unknown =
		typeof row === 'object' && row !== null && Object.hasOwn(row, key)
			? (row as Readonly<Record<string, unknown>>)[key]
			: undefined;
	const plain = yaml.texts.get(`${String(index)}.${key}`);
	if (typeof found === 'number') return plain ?? String(found);
	return typeof found === 'string' ? found.trim() : '';
}

function faultsOf(yaml: ParsedYaml, list: List, index: number): Diagnostic[] {
	const row: unknown = list[index];
	if (typeof row !== 'object' || row === null || Array.isArray(row))
		return [fault(placeOf(yaml, index), 'This is no price: it has no keys.', EXAMPLE)];
	const text = (key: string): string => textAt(yaml, list, [index, key]);
	const at = (key: string, message: string, hint: string): Diagnostic =>
		fault(placeOf(yaml, index, key), message, hint);
	const foreign = Object.keys(row)
		.filter((key) => !KEYS.includes(key))
		.map((key) => at(key, `A price has no ${key}.`, didYouMean(key, KEYS, 'keys')));
	const known = versionsOf(PRICES, text('id')).at(-1);
	const faults = [...foreign];
	if (!known) {
		const ids = new Set(PRICES.map(({ id }) => id));
		const message = `No meter has a price “${text('id').slice(0, 60)}”.`;
		faults.push(at('id', message, didYouMean(text('id'), ids, 'prices')));
	}
	if (!/^\d{1,9}(?:\.\d{1,18})?$/u.test(text('price')))
		faults.push(at('price', 'The price is not an amount in dollars.', 'Write it as 0.0000166667.'));
	if (text('source') === '')
		faults.push(at('source', 'The price has no source.', 'Say where it can be looked up.'));
	for (const key of ['validFrom', 'checkedOn']) {
		if (key === 'checkedOn' && text(key) === '') continue;
		for (const { message, hint } of checkDate({ asOf: text(key) }))
			faults.push(at(key, `${key}: ${message}`, hint));
	}
	const unit = text('unit');
	if (known && unit !== '' && unit !== known.unit)
		faults.push(
			at('unit', `${known.id} is counted in ${known.unit}.`, `Write the price for ${known.unit}.`),
		);
	return faults;
}

function rowOf(yaml: ParsedYaml, list: List, index: number): PriceRow | undefined {
	const text = (key: string): string => textAt(yaml, list, [index, key]);
	const known = versionsOf(PRICES, text('id')).at(-1);
	if (!known) return undefined;
	const validFrom = text('validFrom');
	const checkedOn = text('checkedOn') || validFrom;
	return { ...known, price: text('price'), validFrom, checkedOn, source: text('source') };
}

const again = (place: Place, { id, validFrom }: PriceRow): Diagnostic =>
	fault(
		place,
		`${id} has two prices from ${validFrom}.`,
		'Keep one of them, or give it another day.',
	);
