/** A calculator taken over: it answers while the reader types. */
import { askModel } from '../cost-model/answer.ts';
import type { Complaint, Field } from '../cost-model/input.ts';
import { withPrices } from '../cost-model/price.ts';
import type { PriceRow } from '../cost-model/price.ts';
import { complain, follow, rawOf, setField } from './form.ts';
import { foldsAfter } from './folds.ts';
import { givenBy } from './given.ts';
import type { Entries, Live } from './live-calculator.ts';
import { LIVE_MODELS } from './live-models.ts';
import type * as Odd from './odd-text.ts';
import { markPresets } from './presets.ts';
import type * as Ranges from './ranges.ts';
import { isSame, readPlain } from './reading.ts';
import type { Entry, Reading } from './reading.ts';
import { announce, showAnswer } from './view.ts';

/** Loads the model of a calculator; rejects for one that does not answer in the browser. */
export async function takeOver(host: HTMLElement): Promise<Live> {
	const model = await LIVE_MODELS.get(host.getAttribute('model') ?? '')?.();
	if (model === undefined) throw new Error('no such model');
	const given = givenBy(model.fields, host.dataset['inputs']);
	const prices = JSON.parse(host.dataset['ownPrices'] ?? '[]') as readonly PriceRow[];
	const strange = new Map<string, Complaint>();
	const nothing = { answered: undefined, last: undefined };
	return { host, model, given, prices, strange, entries: given, ...nothing };
}

let odd: typeof Odd | undefined;

/** Loads what reads odd texts, once a page. */
export async function loadOdd(): Promise<typeof Odd> {
	odd ??= await import('./odd-text.ts');
	return odd;
}

function read({ host, strange }: Live, spec: Field): Reading | undefined {
	const raw = rawOf(host, spec);
	return strange.get(spec.id) ?? readPlain(spec, raw) ?? odd?.readOdd(spec, raw);
}

/** Computes from what the fields say and shows the answer; says beside a field what is wrong with it. */
export async function answer(live: Live): Promise<void> {
	const { host, model } = live;
	if (model.fields.some((spec) => read(live, spec) === undefined)) await loadOdd();
	const entries = new Map<string, Entry>();
	for (const spec of model.fields) {
		const reading = read(live, spec);
		const wrong = reading && 'message' in reading ? reading : undefined;
		complain(host, spec, wrong);
		if (reading === undefined || 'message' in reading) continue;
		const given = live.given.get(spec.id);
		const changed = given === undefined || !isSame(reading, given);
		follow(host, spec, { ...reading, changed });
		entries.set(spec.id, reading);
	}
	if (entries.size < model.fields.length) return;
	live.entries = entries;
	show(live);
}

function show(live: Live): void {
	const { host, model, entries, prices } = live;
	const values = Object.fromEntries([...entries].map(([id, { value }]) => [id, value]));
	const outcome = withPrices(prices, () => askModel(model, values, host.dataset['asOf']));
	if (!outcome.ok) return;
	const first = live.answered === undefined;
	live.answered = outcome.result;
	const news = showAnswer(host, outcome.result);
	if (news) announce(host, outcome.result.sentence);
	markPresets(live);
	if (!first || news) void foldsAfter(live);
	void rangesAfter(live);
}

let ranges: typeof Ranges | undefined;

/** Asks for the answer in ranges where there are some. */
async function rangesAfter(live: Live): Promise<void> {
	const ranged = [...live.entries.values()].some(({ interval }) => interval !== undefined);
	if (ranged) ranges ??= await import('./ranges.ts');
	if (ranged) ranges?.askRanges(live);
	else ranges?.dropRanges(live);
}

/** Sets all fields to entries; those without one to what the page's author asked. */
export function setAll({ host, model, given, strange }: Live, entries: Entries): void {
	strange.clear();
	for (const spec of model.fields) {
		const entry = entries.get(spec.id) ?? given.get(spec.id);
		if (entry) setField(host, spec, entry);
	}
}
