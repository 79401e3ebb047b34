/** A model with its answer as complete HTML: readable without JavaScript, taken over by `element.ts` with it. */
import type { InputProblem } from '../cost-model/input.ts';
import { MODELS, runModel } from '../cost-model/models.ts';
import type { Model, ModelResult, Preset } from '../cost-model/model.ts';
import { ownPrices } from '../cost-model/price.ts';
import { tornado } from '../cost-model/tornado.ts';
import { renderFields, renderGiven } from './fields.ts';
import type { Filling } from './fields.ts';
import { renderFigure } from './figure.ts';
import { renderFolded } from './folded-parts.ts';
import { attributes, element, escapeHtml } from './markup.ts';
import { renderPriceNote } from './price-note.ts';
import type { PriceBook } from './price-note.ts';
import { headlineOf, renderRanged } from './range-answer.ts';

/** What to show. */
export interface CalculatorRequest {
	/** Unique on the page; the element's id is `calc-` and this. */
	readonly id: string;
	readonly model: string;
	/** A stranger's inputs, points or 90 % ranges; those missing get their defaults. */
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
		'data-inputs': JSON.stringify(changedInputs(spec, outcome.result)),
		'data-headline': JSON.stringify(headlineOf(spec, spec.outputs)),
		'data-as-of': asOf,
		'data-prices-href': pricesHref,
		'data-prices-max-age': pricesMaxAge,
		'data-prices-checked': outcome.result.prices.map(({ checkedOn }) => checkedOn).sort()[0],
		'data-own-prices': ownPrices().length > 0 && JSON.stringify(ownPrices()),
		...(!/^en\b/iu.test(lang) && { lang: 'en', dir: 'ltr' }),
	});
	const shown = body(spec, outcome.result, { id: own, book: { href: pricesHref } });
	return { html: `<steelyard-calculator${given}>${shown}</steelyard-calculator>` };
}

/** The inputs that differ from the model's defaults; a range as `[low, median, high]`. */
function changedInputs(model: Model, { inputs, intervals }: ModelResult): object {
	const changed = model.inputs.flatMap((spec): readonly (readonly [string, unknown])[] => {
		const interval = intervals[spec.id];
		const value = inputs[spec.id] ?? spec.default;
		if (interval) return [[spec.id, [interval.low, Number(value), interval.high]]];
		return value === spec.default ? [] : [[spec.id, value]];
	});
	return Object.fromEntries(changed);
}

interface Frame {
	readonly id: string;
	readonly book: PriceBook;
}

function body(model: Model, result: ModelResult, { id, book }: Frame): string {
	const folded = renderFolded(result, book);
	const filling: Filling = { values: result.inputs, intervals: result.intervals };
	const table = folded['calculator-table'];
	return [
		`<div class="calculator-body" role="group" aria-labelledby="${id}-name">`,
		`<p class="calculator-name" id="${id}-name">${escapeHtml(model.title)}</p>`,
		`<p class="calculator-answer">${escapeHtml(result.sentence)}</p>`,
		`<div class="calculator-ranges">${ranges(model, result, id)}</div>`,
		`<p class="calculator-status" role="status"></p>`,
		`<p class="calculator-notice" hidden></p>`,
		`<figure class="calculator-chart calculator-picture">${renderFigure(result.chart, `${id}-chart`)}</figure>`,
		table === '' ? '' : details('The chart as a table', 'calculator-table', table),
		presets(model.presets ?? []),
		renderGiven(model.inputs, filling),
		`<p class="calculator-static">The answer was computed from these; they can be changed where JavaScript runs.</p>`,
		`<fieldset class="calculator-inputs" disabled><legend>Inputs</legend>`,
		renderFields(model.inputs, filling, id),
		`<p class="calculator-bar-of-buttons"><button type="button" data-reset-all hidden>Reset all</button></p></fieldset>`,
		details('Explain this number', 'calculator-explanation', folded['calculator-explanation']),
		`<p class="calculator-as-of">${renderPriceNote(result, book)}</p>`,
		`<p class="calculator-stale" hidden>The prices were checked longer ago than this site allows: look at the vendor’s page before you rely on them.</p>`,
		list('Not included', 'calculator-missing', model.notIncluded),
		limits(model.limits ?? []),
		COPY,
		`</div>`,
	].join('');
}

const COPY =
	'<div class="calculator-copy" role="group" aria-label="Copy"><span>Copy</span><button type="button" data-copy="link">Link</button><button type="button" data-copy="text">Text</button><button type="button" data-copy="markdown">Markdown</button><button type="button" data-copy="csv">CSV</button><span class="calculator-copied" role="status"></span></div>';

function ranges(model: Model, result: ModelResult, id: string): string {
	const { simulation, inputs: values, intervals, asOf } = result;
	const headline = headlineOf(model, model.outputs);
	if (simulation === undefined || headline === undefined) return '';
	const swings = tornado(model, { values, intervals, asOf }, headline);
	return renderRanged({ simulation, headline, tornado: swings }, `${id}-tornado`);
}

function presets(all: readonly Preset[]): string {
	if (all.length === 0) return '';
	const buttons = all.map(({ label, story, inputs }) => {
		const set = { type: 'button', 'data-preset': JSON.stringify(inputs), 'aria-pressed': 'false' };
		return element('button', { ...set, title: story }, escapeHtml(label));
	});
	return `<div class="calculator-presets" role="group" aria-label="Stories"><span>Try</span>${buttons.join('')}<p class="calculator-story"></p></div>`;
}

function list(heading: string, name: string, items: readonly string[]): string {
	if (items.length === 0) return '';
	const all = items.map((item) => element('li', {}, escapeHtml(item)));
	return `<p class="calculator-heading">${heading}</p><ul class="${name}">${all.join('')}</ul>`;
}

function limits(all: readonly string[]): string {
	if (all.length === 0) return '';
	const items = all.map((item) => element('li', {}, escapeHtml(item)));
	return details('Limits of this model', 'calculator-limits', `<ul>${items.join('')}</ul>`);
}

function details(summary: string, name: string, content: string): string {
	const scrolls = name === 'calculator-table';
	const reached = scrolls ? ` role="group" aria-label="${summary}" tabindex="0"` : '';
	return `<details class="${name}-fold"><summary>${summary}</summary><div class="${name}"${reached}>${content}</div></details>`;
}
