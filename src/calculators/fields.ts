/** The inputs of a calculator: a number field with its slider, a list of choices, a switch. */
import { withUnit } from '../cost-model/input.ts';
import type {
	BooleanField,
	ChoiceField,
	InputSpec,
	NumberField,
	Values,
} from '../cost-model/input.ts';
import { attributes, element, escapeHtml } from './markup.ts';
import { SLIDER_STEPS, positionOf } from './slider.ts';

/** Fields shown at once; the others are under "More inputs" unless the author set them. */
const SHOWN = 4;

/** All fields, disabled until a script takes over; `id` prefixes the ids. */
export function renderFields(specs: readonly InputSpec[], values: Values, id: string): string {
	const changed = (spec: InputSpec): boolean => values[spec.id] !== spec.default;
	const shown = specs.filter((spec, index) => index < SHOWN || changed(spec));
	const others = specs.filter((spec) => !shown.includes(spec));
	const fields = (list: readonly InputSpec[]): string =>
		`<div class="calculator-fields">${list.map((spec) => field(spec, values, id)).join('')}</div>`;
	const more = `<details class="calculator-more"><summary>${String(others.length)} more inputs</summary>${fields(others)}</details>`;
	return fields(shown) + (others.length > 0 ? more : '');
}

function field(spec: InputSpec, values: Values, id: string): string {
	const own = `${id}-${spec.id}`;
	const value = values[spec.id] ?? spec.default;
	const label = `<label for="${own}">${escapeHtml(spec.label)}</label>`;
	const notes = `<p class="calculator-hint" id="${own}-hint">${escapeHtml(hintOf(spec))}</p><p class="calculator-problem" id="${own}-problem" hidden></p>`;
	const common = {
		id: own,
		name: spec.id,
		'aria-describedby': `${own}-hint ${own}-problem`,
	};
	if (spec.type === 'boolean') {
		const box = `<input${attributes({ ...common, type: 'checkbox', checked: value === true })}>`;
		return element('div', { class: 'calculator-field is-switch' }, box + label + notes);
	}
	const control =
		spec.type === 'choice'
			? select(spec, String(value), common)
			: numberField(spec, Number(value), common);
	return element('div', { class: 'calculator-field' }, label + control + notes);
}

function select(
	spec: ChoiceField,
	value: string,
	common: Readonly<Record<string, string>>,
): string {
	const options = spec.choices.map((choice) => {
		const named = { value: choice.value, selected: choice.value === value };
		return element('option', named, escapeHtml(choice.label));
	});
	return element('select', common, options.join(''));
}

function numberField(
	spec: NumberField,
	value: number,
	common: Readonly<Record<string, string>>,
): string {
	const range = { min: spec.min, max: spec.max, step: spec.step ?? 'any' };
	const number = `<input${attributes({ ...common, type: 'number', value, ...range, inputmode: 'decimal' })}>`;
	const slider = `<input${attributes({
		type: 'range',
		class: 'calculator-slider',
		'data-for': spec.id,
		min: 0,
		max: SLIDER_STEPS,
		step: 1,
		value: positionOf(spec, value),
		'aria-label': `${spec.label}, slider`,
		'aria-valuetext': withUnit(spec, value),
	})}>`;
	const unit =
		spec.unit === '' ? '' : `<span class="calculator-unit">${escapeHtml(spec.unit)}</span>`;
	return `<span class="calculator-number">${number}${unit}</span>${slider}`;
}

function hintOf(spec: InputSpec): string {
	const origin = spec.source === 'assumed' ? 'an assumption' : `from ${spec.source}`;
	return `${spec.description} Default: ${defaultOf(spec)}, ${origin}.`;
}

function defaultOf(spec: InputSpec): string {
	if (spec.type === 'number') return withUnit(spec, spec.default);
	return spec.type === 'choice' ? spec.default : yesNo(spec);
}

function yesNo(spec: BooleanField): string {
	return spec.default ? 'on' : 'off';
}
