/** The fields of a calculator on the page: what they say, and how they are set. */
import { withUnit } from '../cost-model/input.ts';
import type { Complaint, Field } from '../cost-model/input.ts';
import { amountInField, tidy } from './amount-text.ts';
import { sayInput } from './say-input.ts';
import { factorOf } from './reading.ts';
import type { Entry, Raw } from './reading.ts';
import { positionOf, valueAt } from './slider.ts';

/** An element inside of a calculator by selector. */
export function find<Wanted extends Element>(
	host: ParentNode,
	selector: string,
	type: new () => Wanted,
): Wanted | undefined {
	const found = host.querySelector(selector);
	return found instanceof type ? found : undefined;
}

/** Puts a text into a part of a calculator, if it is another one. */
export function fill(host: ParentNode, selector: string, text: string): void {
	const part = find(host, selector, HTMLElement);
	if (part && part.textContent !== text) part.textContent = text;
}

const input = (host: ParentNode, selector: string): HTMLInputElement | undefined =>
	find(host, selector, HTMLInputElement);

/** The unit that a number is shown in; empty where it has one unit only. */
export function unitOf(host: ParentNode, id: string): string {
	return find(host, `[data-unit="${id}"]`, HTMLSelectElement)?.value ?? '';
}

function isRange(host: ParentNode, id: string): boolean {
	return input(host, `[data-range="${id}"]`)?.checked === true;
}

/** What a field says. A field that is not on the page says its default. */
export function rawOf(host: ParentNode, spec: Field): Raw {
	const select = find(host, `[name="${spec.id}"]`, HTMLSelectElement);
	if (select) return select.value;
	const field = input(host, `[name="${spec.id}"]`);
	if (spec.type !== 'number')
		return spec.type === 'boolean' && field ? field.checked : spec.default;
	const unit = unitOf(host, spec.id);
	const low = field?.value.trim() ?? String(spec.default);
	if (!isRange(host, spec.id)) return { text: low, unit };
	const high = input(host, `[data-high="${spec.id}"]`)?.value.trim() ?? '';
	return { text: `${low}..${high}`, unit };
}

/** A value as a field shows it: in this unit, or where none is named in the one it has. */
export interface Shown extends Entry {
	readonly unit?: string;
}

/** Sets a field, its range and its unit. */
export function setField(host: ParentNode, spec: Field, shown: Shown): void {
	const { value, interval, unit } = shown;
	const field = input(host, `[name="${spec.id}"]`);
	const select = find(host, `[name="${spec.id}"]`, HTMLSelectElement);
	if (select) select.value = String(value);
	else if (field && spec.type === 'boolean') field.checked = value === true;
	if (!field || spec.type !== 'number' || typeof value !== 'number') return;
	const units = find(host, `[data-unit="${spec.id}"]`, HTMLSelectElement);
	if (units && unit) units.value = unit;
	const factor = factorOf(spec, units?.value ?? '');
	const write = (one: number): string => amountInField(tidy(one / factor));
	field.value = write(interval?.low ?? value);
	showRange(host, spec.id, interval !== undefined);
	const high = input(host, `[data-high="${spec.id}"]`);
	if (high) high.value = interval ? write(interval.high) : '';
}

/** Opens or closes the field of the high end. */
function showRange(host: ParentNode, id: string, on: boolean): void {
	const box = input(host, `[data-range="${id}"]`);
	if (box) box.checked = on;
	const high = input(host, `[data-high="${id}"]`);
	if (high) high.hidden = !on;
	const slider = input(host, `[data-for="${id}"]`);
	if (slider) slider.hidden = on;
}

/** Says beside a field what is wrong with it, or that nothing is. */
export function complain(host: ParentNode, { id }: Field, complaint: Complaint | undefined): void {
	const field = find(host, `[name="${id}"]`, HTMLElement);
	const place = find(host, `[id="${field?.id ?? ''}-problem"]`, HTMLElement);
	if (!field || !place) return;
	const text = complaint ? `${complaint.message} ${complaint.hint}`.trim() : '';
	if (place.textContent !== text) place.textContent = text;
	place.hidden = text === '';
	const undo = find(host, `[data-reset="${id}"]`, HTMLButtonElement);
	if (undo && text !== '') undo.hidden = false;
	for (const end of [field, input(host, `[data-high="${id}"]`)]) {
		end?.setAttribute('aria-invalid', String(text !== ''));
	}
}

/** Lets slider, printed value and reset button follow a sound value. */
export function follow(
	host: ParentNode,
	spec: Field,
	{ changed, ...entry }: Entry & { readonly changed: boolean },
): void {
	const undo = find(host, `[data-reset="${spec.id}"]`, HTMLButtonElement);
	if (undo) undo.hidden = !changed;
	const said = host.querySelector(`[data-said="${spec.id}"]`);
	const text = sayInput(spec, entry.value, entry.interval);
	if (said && said.textContent !== text) said.textContent = text;
	const slider = input(host, `[data-for="${spec.id}"]`);
	if (!slider || spec.type !== 'number' || typeof entry.value !== 'number') return;
	if (valueAt(spec, slider.valueAsNumber) !== entry.value) {
		slider.value = String(positionOf(spec, entry.value));
	}
	slider.setAttribute('aria-valuetext', withUnit(spec, entry.value));
}
