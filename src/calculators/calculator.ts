/** A model with its answer as complete HTML: readable without JavaScript, taken over by `element.ts` with it. */
import type { InputProblem, Values } from '../cost-model/input.ts';
import type { Model, ModelResult } from '../cost-model/model.ts';
import { ownPrices } from '../cost-model/price.ts';
import { MODELS, runModel } from '../cost-model/models.ts';
import { renderAnswer } from './answer-parts.ts';
import { renderFields } from './fields.ts';
import { attributes, escapeHtml } from './markup.ts';

/** What to show. */
export interface CalculatorRequest {
	/** Unique on the page; the element's id is `calc-` and this. */
	readonly id: string;
	readonly model: string;
	/** A stranger's inputs; those missing get their defaults. */
	readonly inputs: Readonly<Record<string, unknown>>;
	/** The page's language. The calculator speaks English and says so where the page does not. */
	readonly lang: string;
	/** The day (`YYYY-MM-DD`) whose prices to use; the newest when absent. */
	readonly asOf?: string | undefined;
	/** Address of the price book, in which each price has its id as anchor; without one, prices are no links. */
	readonly pricesHref?: string | undefined;
	/** Days after which a price has to be looked up again. */
	readonly pricesMaxAge?: number | undefined;
}

/** HTML, or what is wrong with the model's name or the inputs. */
export type Calculator = { readonly html: string } | { readonly problems: readonly InputProblem[] };

/** The `id` of a calculator's element, made from the scenario's. */
export const calculatorId = (scenario: string): string =>
	`calc-${scenario.replace(/[^\p{L}\p{N}_-]/gu, '-')}`;

/** Renders a calculator: answer, chart, inputs, explanation, what is not included. */
export function renderCalculator(request: CalculatorRequest): Calculator {
	const { id, model, inputs, lang, asOf, pricesHref, pricesMaxAge } = request;
	const outcome = runModel(model, inputs, { asOf });
	const spec = MODELS.get(model);
	if (!outcome.ok) return { problems: outcome.problems };
	if (spec === undefined) return { problems: [] };
	const own = calculatorId(id);
	const given = attributes({
		id: own,
		class: 'calculator',
		model,
		'data-inputs': JSON.stringify(changedInputs(spec, outcome.result.inputs)),
		'data-as-of': asOf,
		'data-prices-href': pricesHref,
		'data-prices-max-age': pricesMaxAge,
		'data-own-prices': ownPrices().length > 0 && JSON.stringify(ownPrices()),
		...(!/^en\b/iu.test(lang) && { lang: 'en', dir: 'ltr' }),
	});
	return {
		html: `<steelyard-calculator${given}>${body(spec, outcome.result, own)}</steelyard-calculator>`,
	};
}

/** The inputs that differ from the model's defaults. */
function changedInputs(model: Model, values: Values): Values {
	const changed = model.inputs.filter((spec) => values[spec.id] !== spec.default);
	return Object.fromEntries(changed.map((spec) => [spec.id, values[spec.id] ?? spec.default]));
}

function body(model: Model, result: ModelResult, id: string): string {
	const parts = renderAnswer(result, id);
	const table =
		parts['calculator-table'] === ''
			? ''
			: details('The chart as a table', 'calculator-table', parts['calculator-table']);
	const left = result.notIncluded.map((item) => `<li>${escapeHtml(item)}</li>`).join('');
	return [
		`<div class="calculator-body" role="group" aria-labelledby="${id}-name">`,
		`<p class="calculator-name" id="${id}-name">${escapeHtml(model.title)}</p>`,
		`<p class="calculator-answer" aria-live="polite">${parts['calculator-answer']}</p>`,
		`<figure class="calculator-chart">${parts['calculator-chart']}</figure>`,
		table,
		`<fieldset class="calculator-inputs" disabled><legend>Inputs</legend>`,
		`<p class="calculator-static">The answer was computed from these; they can be changed where JavaScript runs.</p>`,
		renderFields(model.inputs, result.inputs, id),
		`<button type="button" class="calculator-reset" hidden>Reset</button></fieldset>`,
		details('Explain this number', 'calculator-explanation', parts['calculator-explanation']),
		`<p class="calculator-heading">Not included</p><ul class="calculator-missing">${left}</ul>`,
		`</div>`,
	].join('');
}

function details(summary: string, name: string, content: string): string {
	return `<details class="${name}-fold"><summary>${summary}</summary><div class="${name}">${content}</div></details>`;
}
