/** A model of the cost model, or a question without a number → what its page may know. */
import { renderCalculator } from '../calculators/calculator.ts';
import { formatQuantity } from '../cost-model/format.ts';
import { withUnit, type InputSpec, type Value } from '../cost-model/input.ts';
import { runModel, type ModelOutcome } from '../cost-model/models.ts';
import type { Model, Preset } from '../cost-model/model.ts';
import type { Qualitative } from '../cost-model/qualitative.ts';
import { sayList, sayNumber } from '../cost-model/say.ts';
import type { PriceList } from '../figures/price-list.ts';
import { modelUrl, PRICES_URL, priceUrl, withBase } from '../html/url.ts';
import type { ModelPage } from '../schema.ts';
import { countNotes, scenarioUses } from './scenario-use.ts';
import type { Knowledge } from './site.ts';

/** Scenarios that a page lists. */
const USES = 60;

/** The page of a model. The site's own prices must be in force. */
export function modelData(knowledge: Knowledge, model: Model): ModelPage {
	const { figures, config } = knowledge;
	const { asOf } = figures.priceList;
	const { id, title } = model;
	const drawn = renderCalculator({
		...{ id, model: id, inputs: {}, lang: config.lang, asOf },
		pricesHref: withBase(config.base, PRICES_URL),
		pricesMaxAge: config.pricesMaxAge,
	});
	const outcome = runModel(id, {}, { asOf });
	const uses = scenarioUses(knowledge, ({ scenario }) => scenario.model === id);
	return {
		type: 'model',
		url: modelUrl(id),
		id,
		title,
		question: model.question,
		instead: [],
		calculator: 'html' in drawn ? drawn.html : '',
		stories: (model.presets ?? []).map((preset) => storyOf(model, preset, figures.priceList)),
		inputs: model.inputs.map(inputData),
		outputs: outputsOf(model, outcome),
		limits: [...(model.limits ?? [])],
		notIncluded: [...model.notIncluded],
		sources: [...(model.sources ?? [])],
		embed: embedOf(model, outcome),
		uses: uses.slice(0, USES),
		more: Math.max(0, uses.length - USES),
		notes: countNotes(uses),
		prices: outcome.ok ? pricesOf(outcome) : [],
	};
}

/** The page of a question that no number answers. */
export function qualitativeData(about: Qualitative): ModelPage {
	const { id, title, question, instead, sources } = about;
	const none = { stories: [], inputs: [], outputs: [], limits: [], notIncluded: [] };
	return {
		...{ type: 'model', url: modelUrl(id), id, title, question, calculator: '', ...none },
		...{ instead: [...instead], sources: [...sources], uses: [], more: 0, notes: 0, prices: [] },
	};
}

function storyOf({ id: model }: Model, preset: Preset, { asOf }: PriceList): Story {
	const { id, label, story, inputs } = preset;
	const outcome = runModel(model, inputs, { asOf });
	const answer = outcome.ok ? outcome.result.sentence : '';
	return { id, label, story, answer, block: blockOf({ id, model, inputs }) };
}

type Story = ModelPage['stories'][number];

/** A scenario block as notes write it. */
function blockOf({
	id,
	model,
	inputs,
}: {
	readonly id: string;
	readonly model: string;
	readonly inputs: Readonly<Record<string, Value>>;
}): string {
	const lines = Object.entries(inputs).map(([key, value]) => `  ${key}: ${String(value)}`);
	const given = lines.length === 0 ? [] : ['inputs:', ...lines];
	return ['```scenario', `id: ${id}`, `model: ${model}`, ...given, '```'].join('\n');
}

function inputData(spec: InputSpec): ModelPage['inputs'][number] {
	const { id, label, description, source } = spec;
	return { id, label, description, source, default: defaultOf(spec), allowed: allowedBy(spec) };
}

function defaultOf(spec: InputSpec): string {
	return spec.type === 'number' ? withUnit(spec, spec.default) : String(spec.default);
}

function allowedBy(spec: InputSpec): string {
	if (spec.type === 'boolean') return 'true or false';
	if (spec.type === 'choice') return spec.choices.map(({ value }) => value).join(', ');
	const units = Object.keys(spec.units ?? {}).filter((unit) => unit !== spec.unit);
	const also = units.length === 0 ? '' : `; also in ${sayList(units)}`;
	return `${sayNumber(spec.min)} to ${withUnit(spec, spec.max)}${also}`;
}

function outputsOf({ outputs }: Model, outcome: ModelOutcome): ModelPage['outputs'] {
	return outputs.map(({ id, label, unit }) => {
		const quantity = outcome.ok ? outcome.result.outputs[id] : undefined;
		const value = quantity && formatQuantity(quantity, undefined, 'en');
		return { id, label, unit, ...(value !== undefined && { value }) };
	});
}

/** An example of each way to ask, about the first output that has a value. */
function embedOf(
	{ id: model, headline, inputs, outputs }: Model,
	outcome: ModelOutcome,
): ModelPage['embed'] {
	const given = outcome.ok ? outcome.result.outputs : {};
	const named = [headline ?? '', ...outputs.map(({ id }) => id)];
	const output = named.find((id) => given[id] !== undefined) ?? outputs[0]?.id ?? 'output';
	const [first] = inputs;
	const id = `my-${model}`;
	const example = first ? { [first.id]: first.default } : {};
	const attribute = first ? ` ${first.id}="${String(first.default)}"` : '';
	const value = given[output]?.value ?? 0;
	const half = String(Number((value / 2).toPrecision(1)));
	const bound = value > 0 ? `> ${half}` : value < 0 ? `< ${half}` : '< 1';
	return {
		block: blockOf({ id, model, inputs: example }),
		inline: `\`= ${id}.${output}\``,
		check: `check:: ${id}.${output} ${bound}`,
		mdx: `<Calculator id="${id}" model="${model}"${attribute} />`,
	};
}

function pricesOf(outcome: ModelOutcome & { readonly ok: true }): ModelPage['prices'] {
	return outcome.result.prices.map((row) => ({
		name: `${row.provider}, ${row.item}: $${row.price} per ${row.unit}`,
		url: priceUrl(row.id),
	}));
}
