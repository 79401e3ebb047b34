/** What ranges of inputs make of the answer: medians, 90 % bands, how often serverless is cheaper, what to measure. */
import type { BarChart } from '../cost-model/chart.ts';
import type { Answerer, OutputSpec } from '../cost-model/model.ts';
import { sayCount, sayNumber, sayPercent, sayUsd } from '../cost-model/say.ts';
import type { Simulation, Spread } from '../cost-model/spread.ts';
import { renderBarChart } from './bar-chart.ts';
import { captioned } from './caption.ts';
import { element, escapeHtml } from './markup.ts';

/** A simulation with what the model is about. */
export interface Ranged {
	readonly simulation: Simulation;
	/** The output that the answer is about; the first that has a value where the model names none. */
	readonly headline: OutputSpec | undefined;
	readonly tornado: BarChart | undefined;
}

/** The output that intervals and the tornado are about. */
export function headlineOf(
	{ headline }: Pick<Answerer, 'headline'>,
	outputs: readonly OutputSpec[],
): OutputSpec | undefined {
	return outputs.find(({ id }) => id === headline) ?? outputs[0];
}

/** The answer in ranges, as HTML; `id` prefixes the ids inside. */
export function renderRanged(ranged: Ranged, id: string): string {
	const sentence = element('p', { class: 'calculator-spread' }, escapeHtml(sayRanged(ranged)));
	const { tornado } = ranged;
	if (tornado === undefined) return sentence;
	const drawn = captioned(tornado, renderBarChart(tornado, id));
	return sentence + element('figure', { class: 'calculator-chart' }, drawn);
}

/** The answer in ranges, as sentences. */
export function sayRanged({ simulation, headline }: Ranged): string {
	const { outputs, draws, serverlessCheaper } = simulation;
	const spread = headline && outputs[headline.id];
	const parts = [
		headline && spread ? spreadSentence(headline, spread) : '',
		serverlessCheaper === undefined
			? ''
			: `Serverless is cheaper in ${sayPercent(serverlessCheaper)} of ${sayNumber(draws)} draws.`,
	];
	return parts.filter((part) => part !== '').join(' ');
}

function spreadSentence({ label, unit }: OutputSpec, spread: Spread): string {
	const { low, median, high, answered } = spread;
	const none = answered < 1 ? ` It has none in ${sayPercent(1 - answered)} of the draws.` : '';
	if (low === high) return `${label}: ${sayFigure(median, unit)} whatever the ranges.${none}`;
	return `${label}: ${amountOf(low, unit)} to ${sayFigure(high, unit)} in 90% of the draws, median ${amountOf(median, unit)}.${none}`;
}

/** An output as readers say it: `$12.26 per month`, `4.28 million requests per month`. */
export function sayFigure(value: number, unit: string): string {
	const [what = '', ...per] = unit === 'ratio' ? [] : unit.split('/');
	const counted = what === 'USD' || what === '' ? [] : [what];
	return [[amountOf(value, unit), ...counted].join(' '), ...per].join(' per ');
}

/** Its number alone: `$12.26`, `4.28 million`, `82%`. */
function amountOf(value: number, unit: string): string {
	const size = Math.abs(value);
	const amount =
		unit === 'ratio' ? sayPercent(size) : unit.startsWith('USD') ? sayUsd(size) : sayCount(size);
	return value < 0 ? `−${amount}` : amount;
}
