/**
 * The recorded state of a vault's figures: what its scenarios, numbers and verdicts were when their author last
 * agreed to them. It lies beside the notes, as a lock file does.
 */
import type { PriceRow } from '../cost-model/price.ts';
import type { Note } from '../vault/note.ts';
import type { Figures } from './figures.ts';
import type { EvaluatedScenario } from './scenarios.ts';
import type { Verdict } from './verdict.ts';

/** Name of the file, at the vault's root. */
export const RECORD_FILE = 'steelyard.figures.json';

/** A scenario as recorded. */
export interface RecordedScenario {
	readonly model: string;
	/** Inputs as the note gives them, JSON. */
	readonly inputs: string;
	/** Outputs in their units. */
	readonly outputs: Readonly<Record<string, number>>;
	/** Ids of the prices behind them. */
	readonly prices: readonly string[];
}

/** What a claim's check came to. */
export interface RecordedClaim {
	readonly status: Verdict['status'];
	readonly value?: number;
}

/** See the module's first line. */
export interface FigureRecord {
	readonly version: 1;
	/** Id → `0.20 from 2016-08-17`. */
	readonly prices: Readonly<Record<string, string>>;
	readonly scenarios: Readonly<Record<string, RecordedScenario>>;
	/** Path of the note → expression with its format → text. */
	readonly numbers: Readonly<Record<string, Readonly<Record<string, string>>>>;
	/** Path of the note → check → what it came to. */
	readonly claims: Readonly<Record<string, Readonly<Record<string, RecordedClaim>>>>;
}

/** A price as it stands in a record. */
export const priceText = ({ price, validFrom }: PriceRow): string => `${price} from ${validFrom}`;

/** A number in prose by what it asks. */
export const numberKey = ({ expression, format }: Asked): string =>
	format === undefined ? expression.trim() : `${expression.trim()} | ${format}`;

type Asked = Note['document']['computed'][number];

/** The state of a vault's figures. */
export function recordOf(figures: Figures, notes: readonly Note[]): FigureRecord {
	const sound = [...figures.scenarios].filter(([, { outcome }]) => outcome.ok);
	return {
		version: 1,
		prices: sorted([...pricesIn(figures)].map(([id, row]) => [id, priceText(row)])),
		scenarios: sorted(sound.map(([id, entry]) => [id, recorded(entry)])),
		numbers: byNote(notes, ({ document }) =>
			document.computed.flatMap((asked) => {
				const figure = figures.computed.get(asked);
				return figure ? [[numberKey(asked), figure.text]] : [];
			}),
		),
		claims: byNote(notes, ({ document }) =>
			document.claims.flatMap((claim) => {
				const verdict = figures.verdicts.get(claim);
				return verdict ? [[claim.check ?? '', recordedClaim(verdict)]] : [];
			}),
		),
	};
}

/** The prices behind all scenarios, by id. */
export function pricesIn({ scenarios }: Figures): ReadonlyMap<string, PriceRow> {
	const rows = [...scenarios.values()].flatMap(({ outcome }) =>
		outcome.ok ? outcome.result.prices : [],
	);
	return new Map(rows.map((row) => [row.id, row]));
}

/** A scenario as it is recorded; of one that cannot be computed, without outputs. */
export function recorded({ scenario, outcome }: EvaluatedScenario): RecordedScenario {
	const outputs = outcome.ok ? Object.entries(outcome.result.outputs) : [];
	const prices = outcome.ok ? outcome.result.prices.map(({ id }) => id) : [];
	return {
		model: scenario.model,
		inputs: JSON.stringify(sorted(Object.entries(scenario.inputs))),
		outputs: sorted(outputs.map(([id, { value }]) => [id, value])),
		prices: prices.sort(),
	};
}

const recordedClaim = ({ status, value }: Verdict): RecordedClaim =>
	value === undefined ? { status } : { status, value };

type Entry<Value> = readonly [key: string, value: Value];

function sorted<Value>(entries: readonly Entry<Value>[]): Record<string, Value> {
	return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

function byNote<Value>(
	notes: readonly Note[],
	entriesOf: (note: Note) => readonly Entry<Value>[],
): Readonly<Record<string, Readonly<Record<string, Value>>>> {
	return sorted(
		notes.flatMap((note): Entry<Record<string, Value>>[] => {
			const entries = entriesOf(note);
			return entries.length > 0 ? [[note.path, sorted(entries)]] : [];
		}),
	);
}

/** As it lies on disk: sorted, a line a value, so that a change shows in a diff. */
export const recordText = (record: FigureRecord): string =>
	`${JSON.stringify(record, undefined, '\t')}\n`;

/** Reads a record; `undefined` for anything that is none. */
export function readRecord(text: string): FigureRecord | undefined {
	try {
		const value: unknown = JSON.parse(text);
		return isRecord(value) ? value : undefined;
	} catch {
		return undefined;
	}
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

function isRecord(value: unknown): value is FigureRecord {
	if (!isMap(value) || value['version'] !== 1) return false;
	const { prices, scenarios, numbers, claims } = value;
	if (!isMap(prices) || !isMap(scenarios) || !isMap(numbers) || !isMap(claims)) return false;
	return (
		Object.values(scenarios).every(
			(one) => isMap(one) && isMap(one['outputs']) && typeof one['inputs'] === 'string',
		) && [...Object.values(numbers), ...Object.values(claims)].every(isMap)
	);
}
