/** What moved since the figures of a vault were recorded: scenarios, numbers in prose, and verdicts, each with its place. */
import { formatQuantity } from '../cost-model/format.ts';
import { MODELS } from '../cost-model/models.ts';
import type { PriceRow } from '../cost-model/price.ts';
import type { Unit } from '../cost-model/quantity.ts';
import type { Diagnostic, Level, Place } from '../diagnostic.ts';
import type { Claim } from '../markdown/document.ts';
import type { Note } from '../vault/note.ts';
import type { Figures } from './figures.ts';
import { numberKey, priceText, pricesIn, recorded, type FigureRecord } from './record.ts';
import type { EvaluatedScenario } from './scenarios.ts';

/** Outputs and prices that one message names. */
const NAMED = 4;
const HINT = 'Read the text around it, then run: steelyard check --record';
/** What computers round differently moves nothing. */
const SAME = 1e-9;

interface Comparison {
	readonly record: FigureRecord;
	readonly figures: Figures;
	/** Prices in force, by id. */
	readonly rows: ReadonlyMap<string, PriceRow>;
	/** Scenarios whose author changed them: what follows from that is a remark. */
	readonly edited: ReadonlySet<string>;
}

/** Everything that moved, in the order of the notes. */
export function movedFigures(
	record: FigureRecord,
	figures: Figures,
	notes: readonly Note[],
): Diagnostic[] {
	const edited = new Set(
		[...figures.scenarios].filter(([id, entry]) => isEdited(record, id, entry)).map(([id]) => id),
	);
	const comparison = { record, figures, rows: pricesIn(figures), edited };
	const paths = new Map(notes.map((note) => [note.id, note.path]));
	const scenarios = [...figures.scenarios].flatMap(([, entry]) => {
		const path = paths.get(entry.note);
		return path === undefined ? [] : movedScenario(comparison, entry, path);
	});
	const others = notes.flatMap((note) => [
		...movedNumbers(comparison, note),
		...note.document.claims.flatMap((claim) => movedClaim(comparison, note, claim)),
	]);
	return [...scenarios, ...others];
}

function isEdited({ scenarios }: FigureRecord, id: string, entry: EvaluatedScenario): boolean {
	const before = own(scenarios, id);
	const { model, inputs } = recorded(entry);
	return before?.model !== model || before.inputs !== inputs;
}

function movedScenario(
	comparison: Comparison,
	entry: EvaluatedScenario,
	path: string,
): Diagnostic[] {
	const { record, edited } = comparison;
	const { id } = entry.scenario;
	const at = (level: Level, code: string, message: string): Diagnostic[] => [
		diagnostic({ level, code, message }, path, entry.scenario),
	];
	if (edited.has(id)) {
		const what = own(record.scenarios, id) ? 'changed since its figures were' : 'is not';
		return at('info', 'figure-unrecorded', `The scenario “${id}” ${what} recorded.`);
	}
	const changes = changedOutputs(record, entry);
	if (changes.length === 0 || !entry.outcome.ok) return [];
	const message = `The scenario “${id}” moved: ${listed(changes)}. ${causes(comparison, entry)}`;
	return at('warning', 'figure-moved', message);
}

function changedOutputs({ scenarios }: FigureRecord, entry: EvaluatedScenario): string[] {
	const { id, model } = entry.scenario;
	const before = own(scenarios, id)?.outputs ?? {};
	const after = recorded(entry).outputs;
	return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name) => {
		const [old, now] = [own(before, name), own(after, name)];
		if (isSame(old, now)) return [];
		const unit = MODELS.get(model)?.outputs.find((output) => output.id === name)?.unit;
		const [from, to] = [shown(old, unit), shown(now, unit)];
		const precise = (value?: number): string => String(Number(value?.toPrecision(6)));
		return [from === to ? `${name} ${precise(old)} → ${precise(now)}` : `${name} ${from} → ${to}`];
	});
}

/** The prices that are others than when the scenario was recorded; else the model itself is. */
function causes({ record, rows }: Comparison, entry: EvaluatedScenario): string {
	const ids = new Set([
		...(own(record.scenarios, entry.scenario.id)?.prices ?? []),
		...recorded(entry).prices,
	]);
	const changed = [...ids].flatMap((id) => {
		const row = rows.get(id);
		const [before, after] = [own(record.prices, id), row && priceText(row)];
		if (before === after) return [];
		return [`${id} $${before ?? '?'} → $${after ?? '?'}`];
	});
	if (changed.length === 0) return 'No price behind it changed: the model did.';
	return `Behind it: ${listed(changed)}.`;
}

function movedNumbers({ record, figures, edited }: Comparison, note: Note): Diagnostic[] {
	const before = own(record.numbers, note.path) ?? {};
	return note.document.computed.flatMap((asked): Diagnostic[] => {
		const figure = figures.computed.get(asked);
		const key = numberKey(asked);
		const old = own(before, key);
		if (!figure || old === undefined || old === figure.text) return [];
		const level = edited.has(figure.scenario) ? 'info' : 'warning';
		const message = `The number “= ${key}” moved: ${old} → ${figure.text}.`;
		return [diagnostic({ level, code: 'number-moved', message }, note.path, asked)];
	});
}

function movedClaim(
	{ record, figures, edited }: Comparison,
	note: Note,
	claim: Claim,
): Diagnostic[] {
	const verdict = figures.verdicts.get(claim);
	const old = own(own(record.claims, note.path) ?? {}, claim.check ?? '');
	if (!verdict || !old) return [];
	const turned = old.status !== verdict.status;
	if (!turned && isSame(old.value, verdict.value)) return [];
	const [scenario = ''] = (claim.check ?? '').split('.');
	const now = turned
		? `it was “${old.status}” and is “${verdict.status}”`
		: `still “${verdict.status}”`;
	const message = `The claim “${claim.text}” moved: ${now}. ${verdict.message}`;
	const lost = turned && old.status !== 'fails' && verdict.status === 'fails';
	const level = edited.has(scenario) ? 'info' : lost ? 'error' : 'warning';
	const code = turned ? 'verdict-moved' : 'claim-moved';
	return [diagnostic({ level, code, message }, note.path, claim)];
}

function isSame(a: number | undefined, b: number | undefined): boolean {
	if (a === undefined || b === undefined) return a === b;
	return Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b));
}

function shown(value: number | undefined, unit: Unit | undefined): string {
	if (value === undefined) return 'none';
	const plain = String(value);
	return (unit && formatQuantity({ value, unit }, undefined, 'en')) ?? plain;
}

function listed(items: readonly string[]): string {
	const more = items.length - NAMED;
	return `${items.slice(0, NAMED).join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}`;
}

/** Of a stranger's map: nothing that it inherits. */
function own<Value>(map: Readonly<Record<string, Value>>, key: string): Value | undefined {
	return Object.hasOwn(map, key) ? map[key] : undefined;
}

function diagnostic(
	said: Pick<Diagnostic, 'level' | 'code' | 'message'>,
	path: string,
	{ line, column }: Place,
): Diagnostic {
	return { ...said, path, line, column, hint: HINT };
}
