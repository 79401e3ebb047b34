/** What the reader does to a calculator: types, slides, chooses, resets, copies. */
import type { Field, NumberField } from '../cost-model/input.ts';
import { startFolds } from './folds.ts';
import { amountInField, tidy } from './amount-text.ts';
import { fill, find, setField, unitOf } from './form.ts';
import { valueAfter } from './keys.ts';
import { answer, setAll } from './live.ts';
import type { Live } from './live-calculator.ts';
import { presetEntries } from './presets.ts';
import { factorOf, readPlain } from './reading.ts';
import { valueAt } from './slider.ts';
import { goToAddress, isAddressed, remember } from './state.ts';

export { goToAddress };

/** Starts a calculator: from what its address says, else from what its fields say. */
export async function start(live: Live): Promise<void> {
	startFolds(live);
	await (isAddressed(live.host.id) ? goToAddress(live) : answer(live));
}

function specOf({ model }: Live, id: string | undefined): Field | undefined {
	return model.fields.find((spec) => spec.id === id);
}

type Control = HTMLInputElement | HTMLSelectElement;

function isControl(target: EventTarget | null): target is Control {
	return target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
}

/** The input that a field, its slider, its high end, its range box or its list of units belongs to. */
function idOf({ name, dataset }: Control): string {
	return dataset['for'] ?? dataset['high'] ?? dataset['range'] ?? dataset['unit'] ?? name;
}

/** Follows a field that is being changed. */
export async function typed(live: Live, target: EventTarget | null): Promise<void> {
	const spec = isControl(target) ? specOf(live, idOf(target)) : undefined;
	if (!spec || !isControl(target)) return;
	const { dataset, value } = target;
	live.strange.delete(spec.id);
	if (spec.type === 'number') {
		if (dataset['for']) setField(live.host, spec, { value: valueAt(spec, Number(value)) });
		if (dataset['range']) changeRange(live, spec, target);
		if (dataset['unit']) changeUnit(live, spec);
	}
	await answer(live);
}

/** From a point to a range around it, or back to its middle. */
function changeRange(live: Live, spec: NumberField, box: Control): void {
	const value = live.entries.get(spec.id)?.value;
	if (typeof value !== 'number' || !(box instanceof HTMLInputElement)) return;
	const size = spec.scale === 'log' ? 2 : 1.25;
	const [low, high] = [value / size, value * size].map((one) => {
		const held = Math.min(spec.max, Math.max(spec.min, one));
		return spec.step === 1 ? Math.round(held) : tidy(held);
	});
	const interval = { low: low ?? value, high: high ?? value };
	setField(live.host, spec, box.checked ? { value, interval } : { value });
}

/** Shows the same value in the unit that was just chosen. */
function changeUnit(live: Live, spec: NumberField): void {
	const entry = live.entries.get(spec.id);
	if (entry) setField(live.host, spec, entry);
}

/** Keeps a finished change in the address. */
export async function changed(live: Live, target: EventTarget | null): Promise<void> {
	if (!isControl(target)) return;
	await answer(live);
	remember(live, idOf(target));
}

/** Steps a plain number by the arrow keys; true where the key was used. */
export function key(live: Live, event: KeyboardEvent): boolean {
	const { key: name, target } = event;
	if (!(target instanceof HTMLInputElement) || target.type !== 'text') return false;
	if (event.altKey || event.ctrlKey || event.metaKey) return false;
	const spec = specOf(live, idOf(target));
	if (spec?.type !== 'number') return false;
	const unit = unitOf(live.host, spec.id);
	const read = readPlain(spec, { text: target.value.trim(), unit }) ?? live.entries.get(spec.id);
	if (!read || 'message' in read || typeof read.value !== 'number') return false;
	const next = valueAfter(spec, read.value, name);
	if (next === undefined) return false;
	target.value = amountInField(tidy(next / factorOf(spec, unit)));
	void changed(live, target);
	return true;
}

/** Does what a button says. */
export async function pressed(live: Live, button: HTMLButtonElement): Promise<void> {
	const { reset, resetAll, preset, copy } = button.dataset;
	if (copy !== undefined) {
		const { copyAs } = await import('./copy.ts');
		fill(live.host, '.calculator-copied', await copyAs(live, copy));
		return;
	}
	const given = live.given.get(reset ?? '');
	const spec = specOf(live, reset);
	if (spec && given) {
		live.strange.delete(spec.id);
		setField(live.host, spec, given);
		find(live.host, `[name="${spec.id}"]`, HTMLElement)?.focus();
	}
	if (resetAll !== undefined) setAll(live, new Map());
	if (preset !== undefined) setAll(live, presetEntries(live.model.fields, preset));
	await answer(live);
	live.last = undefined;
	remember(live, '');
}
