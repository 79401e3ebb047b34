/** The inputs of a calculator: a number with its unit, slider and range, a list of choices, a switch. */
import { withUnit } from '../cost-model/input.ts';
import type { ChoiceField, Field, InputSpec, NumberField, Values } from '../cost-model/input.ts';
import type { Interval, Intervals } from '../cost-model/intervals.ts';
import { amountInField } from './amount-text.ts';
import { attributes, element, escapeHtml } from './markup.ts';
import { sayInput } from './say-input.ts';
import { SLIDER_STEPS, positionOf } from './slider.ts';
import { unitsOf } from './units.ts';

/** Fields shown at once; the others are under "More inputs" unless the author set them. */
const SHOWN = 4;

/** What the fields hold. */
export interface Filling {
	readonly values: Values;
	readonly intervals: Intervals;
}

/** All fields, disabled until a script takes over; `id` prefixes the ids. */
export function renderFields(specs: readonly InputSpec[], filling: Filling, id: string): string {
	const { values, intervals } = filling;
	const changed = (spec: InputSpec): boolean =>
		values[spec.id] !== spec.default || intervals[spec.id] !== undefined;
	const shown = specs.filter((spec, index) => index < SHOWN || changed(spec));
	const others = specs.filter((spec) => !shown.includes(spec));
	const fields = (list: readonly InputSpec[]): string =>
		`<div class="calculator-fields">${list.map((spec) => field(spec, filling, id)).join('')}</div>`;
	const more = `<details class="calculator-more"><summary>${others.length === 1 ? 'One more input' : `${String(others.length)} more inputs`}</summary>${fields(others)}</details>`;
	return fields(shown) + (others.length > 0 ? more : '');
}

/** The inputs as they stand, for paper and for readers without JavaScript. */
export function renderGiven(specs: readonly Field[], { values, intervals }: Filling): string {
	const rows = specs.map((spec) => {
		const text = sayInput(spec, values[spec.id] ?? spec.default, intervals[spec.id]);
		return `<div><dt>${escapeHtml(spec.label)}</dt><dd data-said="${spec.id}">${escapeHtml(text)}</dd></div>`;
	});
	return `<dl class="calculator-given">${rows.join('')}</dl>`;
}

function field(spec: InputSpec, { values, intervals }: Filling, id: string): string {
	const own = `${id}-${spec.id}`;
	const value = values[spec.id] ?? spec.default;
	const label = element('label', { for: own }, escapeHtml(labelOf(spec)));
	const reset = `<button type="button" class="calculator-undo" data-reset="${spec.id}" aria-label="Reset: ${escapeHtml(spec.label)}" title="Reset" hidden>↺</button>`;
	const notes = `<p class="calculator-problem" id="${own}-problem" hidden></p><p class="calculator-hint" id="${own}-hint">${escapeHtml(hintOf(spec))}</p>`;
	const common = { id: own, name: spec.id, 'aria-describedby': `${own}-problem ${own}-hint` };
	if (spec.type === 'boolean') {
		const box = `<input${attributes({ ...common, type: 'checkbox', checked: value === true })}>`;
		const named = `<span class="calculator-label-line">${label}${reset}</span>`;
		return element('div', { class: 'calculator-field is-switch' }, box + named + notes);
	}
	const control =
		spec.type === 'choice'
			? select(spec, String(value), common)
			: numberField(spec, { value: Number(value), interval: intervals[spec.id] }, common);
	const named = `<span class="calculator-label-line">${label}${reset}</span>`;
	return element('div', { class: 'calculator-field' }, named + control + notes);
}

/** The label beside a list of units that says the same: `Requests`, not `Requests a month`. */
function labelOf(spec: InputSpec): string {
	const units = spec.type === 'number' ? unitsOf(spec) : [];
	const [own] = units.find(([, factor]) => factor === 1) ?? [''];
	return units.length > 1 && own !== '' && spec.label.endsWith(` ${own}`)
		? spec.label.slice(0, -own.length - 1)
		: spec.label;
}

type Common = Readonly<Record<'id' | 'name' | 'aria-describedby', string>>;

function select(spec: ChoiceField, value: string, common: Common): string {
	const options = spec.choices.map((choice) => {
		const named = { value: choice.value, selected: choice.value === value };
		return element('option', named, escapeHtml(choice.label));
	});
	return element('select', { ...common, autocomplete: 'off' }, options.join(''));
}

interface Held {
	readonly value: number;
	readonly interval: Interval | undefined;
}

function numberField(spec: NumberField, { value, interval }: Held, common: Common): string {
	const text = { type: 'text', inputmode: 'decimal', autocomplete: 'off', spellcheck: 'false' };
	const number = { ...common, ...text, value: amountInField(interval?.low ?? value) };
	const high = {
		...text,
		class: 'calculator-high',
		'data-high': spec.id,
		value: interval === undefined ? '' : amountInField(interval.high),
		'aria-label': `${spec.label}, high end`,
		'aria-describedby': common['aria-describedby'],
		hidden: interval === undefined,
	};
	const range = `<label class="calculator-ranged"><input${attributes({ type: 'checkbox', 'data-range': spec.id, checked: interval !== undefined })}>as a range</label>`;
	return `<span class="calculator-number"><input${attributes(number)}><span class="calculator-to" aria-hidden="true">to</span><input${attributes(high)}>${unitChoice(spec)}</span><span class="calculator-line-of-two">${slider(spec, { value, interval })}${range}</span>`;
}

/** A list of units where there are several, the one unit's name where there is one. */
function unitChoice(spec: NumberField): string {
	const units = unitsOf(spec);
	if (units.length < 2) {
		return spec.unit === '' ? '' : `<span class="calculator-unit">${escapeHtml(spec.unit)}</span>`;
	}
	const options = units.map(([name, factor]) =>
		element('option', { value: name, selected: factor === 1 }, escapeHtml(name)),
	);
	const named = { 'data-unit': spec.id, 'aria-label': `${spec.label}, unit`, autocomplete: 'off' };
	return element('select', { class: 'calculator-unit', ...named }, options.join(''));
}

function slider(spec: NumberField, { value, interval }: Held): string {
	return `<input${attributes({
		type: 'range',
		class: 'calculator-slider',
		'data-for': spec.id,
		min: 0,
		max: SLIDER_STEPS,
		step: 1,
		value: positionOf(spec, value),
		'aria-label': `${spec.label}, slider`,
		'aria-valuetext': withUnit(spec, value),
		hidden: interval !== undefined,
	})}>`;
}

function hintOf(spec: InputSpec): string {
	const origin = spec.source === 'assumed' ? 'an assumption' : `from ${spec.source}`;
	return `${spec.description} Default: ${sayInput(spec, spec.default)}, ${origin}.`;
}
