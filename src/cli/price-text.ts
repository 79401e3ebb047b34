/** A bill or an answer as text: the sentence, its lines, how they come about, and the prices they stand on. */
import type { Line } from '../cost-model/explanation.ts';
import type { MeterResult } from '../cost-model/meters.ts';
import type { ModelResult } from '../cost-model/model.ts';
import type { PriceRow } from '../cost-model/price.ts';
import { formatQuantity } from '../cost-model/format.ts';
import { sayExactUsd, sayNumber } from '../cost-model/say.ts';
import { columns, wrapped } from './columns.ts';

const HEAD = ['', 'quantity', 'free', 'billable', 'unit', 'unit price', 'USD'];

/** The bill of one meter; `given` are the inputs that were not left at their defaults. */
export function priceText(result: MeterResult, given: Readonly<Record<string, unknown>>): string {
	const { sentence, lines, total, meter } = result;
	const rows = lines.map((line) => rowOf(line, line.subtotal.toFixed(2)));
	const sum = ['Total', '', '', '', '', '', total.value.toFixed(2)];
	return sections([
		[sentence],
		[columns([HEAD, ...rows, sum])],
		['How', ...lines.map(({ label, formula }) => `  ${label}: ${formula}`)],
		['Inputs', ...inputLines(result, given, meter)],
		pricesText(result.prices, result.asOf),
		leftOut(result.notIncluded),
	]);
}

/** The answer of one model. */
export function answerText(result: ModelResult): string {
	const { sentence, lines, outputs, formula, rounding } = result;
	const amount = (line: Line): string =>
		rounding === 'cents' ? line.subtotal.toFixed(2) : sayExactUsd(line.amount);
	const figures = Object.entries(outputs).map(([id, quantity]) => [
		`  ${id}`,
		formatQuantity(quantity, undefined, 'en') ?? '',
		quantity.unit,
		rangeText(result, id),
	]);
	const steps = formula.map(
		({ name, expression, values }) => `  ${name}: ${expression} = ${values}`,
	);
	return sections([
		[sentence, ...cheaperText(result)],
		['Outputs', columns(figures)],
		lines.length === 0 ? [] : [columns([HEAD, ...lines.map((line) => rowOf(line, amount(line)))])],
		steps.length === 0 ? [] : ['How', ...steps],
		['Inputs', ...inputLines(result, {}, undefined)],
		pricesText(result.prices, result.asOf),
		leftOut(result.notIncluded),
	]);
}

function cheaperText({ simulation }: ModelResult): readonly string[] {
	const { serverlessCheaper: share, draws } = simulation ?? {};
	if (share === undefined || draws === undefined) return [];
	return [`Serverless is cheaper in ${(share * 100).toFixed(0)}% of ${sayNumber(draws)} draws.`];
}

/** `90 %: 1.1 M to 5 M` where inputs are ranges. */
function rangeText({ outputs, simulation }: ModelResult, id: string): string {
	const [unit, spread] = [outputs[id]?.unit, simulation?.outputs[id]];
	if (unit === undefined || spread === undefined) return '';
	const [low, high] = [spread.low, spread.high].map(
		(value) => formatQuantity({ value, unit }, undefined, 'en') ?? '',
	);
	return low === high ? '' : `90 %: ${low ?? ''} to ${high ?? ''}`;
}

function sections(parts: readonly (readonly string[])[]): string {
	return parts
		.filter((part) => part.length > 0)
		.map((part) => part.join('\n'))
		.join('\n\n');
}

function rowOf(line: Line, amount: string): readonly string[] {
	const { label, quantity, free, billable, unit, unitPrice, bundle, price } = line;
	const counted = bundle === 1 ? unit : `${sayNumber(bundle)} ${unit}s`;
	const per = price?.price === unitPrice ? price.unit : counted;
	const counts = [quantity, free, billable].map((count) => sayNumber(count));
	return [label, ...counts, unit, `${unitPrice} / ${per}`, amount];
}

/** What was given, or everything; and where the rest is explained. */
function inputLines(
	{ inputs }: Pick<MeterResult, 'inputs'>,
	given: Readonly<Record<string, unknown>>,
	meter: string | undefined,
): readonly string[] {
	const shown = Object.entries(inputs).filter(([id]) => meter === undefined || id in given);
	const rest = Object.keys(inputs).length - shown.length;
	const more = `  ${String(rest)} at their defaults (steelyard price ${meter ?? ''} --list)`;
	const text = (value: unknown): string =>
		typeof value === 'number' ? sayNumber(value) : String(value);
	return [...shown.map(([id, value]) => `  ${id} = ${text(value)}`), ...(rest === 0 ? [] : [more])];
}

function pricesText(prices: readonly PriceRow[], asOf: string | undefined): readonly string[] {
	if (prices.length === 0) return [];
	const lines = prices.map(
		({ id, price, currency, unit, region, validFrom, checkedOn, source }) =>
			`  ${id}: ${price} ${currency}/${unit}, ${region}, valid from ${validFrom}, checked ${checkedOn}, ${source}`,
	);
	return [asOf === undefined ? 'Prices' : `Prices as of ${asOf}`, ...lines];
}

function leftOut(notIncluded: readonly string[]): readonly string[] {
	return notIncluded.length === 0 ? [] : [wrapped(`Not included: ${notIncluded.join(', ')}.`, '')];
}
