/** What can be asked of meters and models, as text. */
import type { InputSpec } from '../cost-model/input.ts';
import { sayNumber } from '../cost-model/say.ts';
import { columns, wrapped } from './columns.ts';
import type { Entry, Everything, MeterList, ModelList } from './price-list.ts';

/** Every meter and model with what it prices. */
export function allText({ meters, models }: Everything): string {
	return [
		'Meters: steelyard price <meter> --input key=value …',
		entriesText(meters),
		'',
		'Models: steelyard price --model <model> --input key=value …',
		entriesText(models),
		'',
		'With --list after a name: its inputs, units, defaults and the days of its prices.',
		'With --as-of 2024-07-01: the prices of that day. With --json: everything for a program.',
	].join('\n');
}

function entriesText(entries: readonly Entry[]): string {
	const width = Math.max(...entries.map(({ id }) => id.length));
	return entries
		.map(({ id, title, description }) => `  ${id.padEnd(width)}  ${title}. ${description}`)
		.join('\n');
}

/** One meter: its inputs and price lists. */
export function meterText(meter: MeterList): string {
	const { id, title, description, source, inputs, since, versions, notIncluded } = meter;
	const days = since === undefined ? [] : versions.filter((day) => day >= since);
	return [
		`${id}: ${title}`,
		wrapped(description, ''),
		`Rules: ${source}`,
		'',
		inputsText(inputs),
		'',
		since === undefined
			? 'Prices: all of them are inputs.'
			: wrapped(`Prices known from ${since}; price lists of ${days.join(', ')}.`, ''),
		wrapped(`Not included: ${notIncluded.join(', ')}.`, ''),
		'',
		`Example: steelyard price ${id} --input ${exampleOf(inputs)}`,
	].join('\n');
}

/** One model: its inputs, outputs and stories. */
export function modelText(model: ModelList): string {
	const { id, title, description, inputs, outputs, presets, limits } = model;
	const rows = outputs.map((output) => [`  ${output.id}`, output.unit, output.label]);
	return [
		`${id}: ${title}`,
		description,
		'',
		inputsText(inputs),
		'',
		'Outputs',
		columns(rows, 3),
		...titled(
			'Presets',
			presets.map(({ label, story }) => `${label}: ${story}`),
		),
		...titled('Limits', limits),
		'',
		`Example: steelyard price --model ${id} --input ${exampleOf(inputs)}`,
	].join('\n');
}

function titled(title: string, lines: readonly string[]): readonly string[] {
	return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
}

function inputsText(inputs: readonly InputSpec[]): string {
	const blocks = inputs.map((input) =>
		[
			`  ${input.id}: ${input.label}${unitsText(input)}`,
			`    default ${defaultText(input)}; ${rangeText(input)}`,
			wrapped(`${input.description} (${input.source})`, '    '),
		].join('\n'),
	);
	return ['Inputs', ...blocks].join('\n');
}

function unitsText(input: InputSpec): string {
	if (input.type !== 'number') return '';
	const others = Object.keys(input.units ?? {}).filter((name) => name !== input.unit);
	if (input.unit === '' && others.length === 0) return '';
	const also = others.length === 0 ? '' : `, also ${others.join(', ')}`;
	return ` (${input.unit}${also})`;
}

function defaultText(input: InputSpec): string {
	if (input.type !== 'number') return String(input.default);
	return `${sayNumber(input.default)} ${input.unit}`.trim();
}

function rangeText(input: InputSpec): string {
	if (input.type === 'boolean') return 'true or false';
	if (input.type === 'number') {
		const whole = input.step === 1 ? ', a whole number' : '';
		return `${sayNumber(input.min)} to ${sayNumber(input.max)}${whole}`;
	}
	const plain = input.choices.every(({ value, label }) => label.startsWith(value));
	return plain
		? `one of ${input.choices.map(({ value }) => value).join(', ')}`
		: input.choices.map(({ value, label }) => `${value} (${label})`).join('; ');
}

function exampleOf(inputs: readonly InputSpec[]): string {
	const [first] = inputs;
	return first === undefined ? 'key=value' : `${first.id}=${String(first.default)}`;
}
