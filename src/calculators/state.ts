/** The state of a calculator in the address of the page, both ways. */
import { changedTexts, readAddress, writeAddress } from './address.ts';
import { fill, find, setField, unitOf } from './form.ts';
import { answer, loadOdd, setAll } from './live.ts';
import type { Live } from './live-calculator.ts';

/** `location.search` with the state of a calculator in it. */
export function searchOf({ host, model, given, entries }: Live): string {
	const known = { given, unitOf: (id: string) => unitOf(host, id) };
	return writeAddress(location.search, host.id, changedTexts(model.fields, entries, known));
}

/** Puts the state into the address: a further change of one input replaces the entry that the first one made. */
export function remember(live: Live, changed: string): void {
	const search = searchOf(live);
	if (search === location.search) return;
	const url = `${location.pathname}${search}${location.hash}`;
	if (live.last === changed) history.replaceState(history.state, '', url);
	else history.pushState(history.state, '', url);
	live.last = changed;
}

/** Whether the address says something of a calculator. */
export function isAddressed(id: string): boolean {
	return readAddress(location.search, id).texts.size > 0;
}

/** Sets the fields to what the address says, and answers; strange texts are told beside their fields. */
export async function goToAddress(live: Live): Promise<void> {
	const { host, model, strange } = live;
	const { texts, known } = readAddress(location.search, host.id);
	live.last = undefined;
	setAll(live, new Map());
	const { readOdd, unitIn } = texts.size === 0 ? {} : await loadOdd();
	for (const spec of known ? model.fields : []) {
		const text = texts.get(spec.id);
		if (text === undefined || !readOdd || !unitIn) continue;
		const isNumber = spec.type === 'number';
		const reading = readOdd(spec, isNumber ? { text, unit: '' } : text);
		if (!('message' in reading)) {
			setField(host, spec, { ...reading, unit: unitIn(spec, text) });
		} else if (isNumber) setText(host, spec.id, text);
		else strange.set(spec.id, reading);
	}
	const fields = new Set(model.fields.map(({ id }) => id));
	tell(
		host,
		known,
		[...texts.keys()].filter((id) => !fields.has(id)),
	);
	await answer(live);
}

function setText(host: HTMLElement, id: string, text: string): void {
	const field = find(host, `[name="${id}"]`, HTMLInputElement);
	if (field) field.value = text;
}

/** Says what of a link was not understood; nothing where all was. */
function tell(host: HTMLElement, known: boolean, unknown: readonly string[]): void {
	const names = unknown.slice(0, 5).map((name) => `“${name}”`);
	const inputs = unknown.length > 1 ? 'inputs' : 'an input';
	const text = !known
		? 'This link was made for another version of the calculator; its inputs are left as they were.'
		: unknown.length > 0
			? `This link sets ${inputs} that the calculator does not have: ${names.join(', ')}. The rest of it holds.`
			: '';
	fill(host, '.calculator-notice', text);
	const notice = find(host, '.calculator-notice', HTMLElement);
	if (notice) notice.hidden = text === '';
}
