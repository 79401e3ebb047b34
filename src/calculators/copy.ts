/** An answer to take away: as a link, text, Markdown or CSV. */
import { billOf, costOf } from '../cost-model/explanation.ts';
import type { Line } from '../cost-model/explanation.ts';
import type { Answered } from '../cost-model/model.ts';
import { sayExactUsd, sayNumber, sayUsd } from '../cost-model/say.ts';
import type { Live } from './live-calculator.ts';
import { sayInput } from './say-input.ts';
import { searchOf } from './state.ts';

/** What is copied: rows of what was asked, the answer, rows of its lines, where the prices are from, and a link. */
export interface Copied {
	readonly title: string;
	readonly answer: string;
	readonly inputs: readonly (readonly [label: string, value: string])[];
	readonly lines: readonly (readonly [
		label: string,
		quantity: string,
		price: string,
		cost: string,
	])[];
	readonly sum: string;
	readonly prices: string;
	readonly link: string;
}

const FORMATS: ReadonlyMap<string, (copied: Copied) => string> = new Map([
	['link', ({ link }: Copied) => link],
	['text', asText],
	['markdown', asMarkdown],
	['csv', asCsv],
]);

/** Copies and says so, or says that it was not allowed. */
export async function copyAs(live: Live, format: string): Promise<string> {
	const write = FORMATS.get(format);
	if (!write || !live.answered) return '';
	try {
		await navigator.clipboard.writeText(write(copiedOf(live, live.answered)));
		return format === 'link' ? 'The link is copied.' : 'The answer is copied.';
	} catch {
		return 'The browser does not let this page copy; select the text instead.';
	}
}

function copiedOf(live: Live, answered: Answered): Copied {
	const { host, model, entries } = live;
	const spread = host.querySelector('.calculator-spread')?.textContent ?? '';
	const url = new URL(`${location.pathname}${searchOf(live)}#${host.id}`, location.origin);
	const days = answered.prices.map(({ checkedOn }) => checkedOn).sort();
	return {
		title: answered.title,
		answer: `${answered.sentence} ${spread}`.trim(),
		inputs: model.fields.map((spec) => {
			const { value = spec.default, interval } = entries.get(spec.id) ?? {};
			return [spec.label, sayInput(spec, value, interval)];
		}),
		lines: answered.lines.map((line) => lineOf(line, answered.rounding === 'cents')),
		sum: sumOf(answered),
		prices: days.length === 0 ? '' : `Prices checked ${days[0] ?? ''} to ${days.at(-1) ?? ''}`,
		link: url.href,
	};
}

function lineOf(line: Line, cents: boolean): Copied['lines'][number] {
	const per = line.bundle === 1 ? line.unit : `${sayNumber(line.bundle)} ${line.unit}s`;
	return [
		line.label,
		`${sayNumber(line.billable)} ${line.unit}`,
		`$${line.unitPrice} per ${per}`,
		cents ? sayUsd(line.subtotal) : sayExactUsd(line.amount, 9),
	];
}

/** Of a bill alone: a comparison has two sums. */
function sumOf({ lines, rounding }: Answered): string {
	const sides = new Set(lines.map(({ side }) => side));
	if (rounding === 'cents') return sayUsd(billOf(lines));
	return sides.size === 1 && !sides.has(undefined) ? sayExactUsd(costOf(lines), 9) : '';
}

/** Plain lines. */
export function asText({ title, answer, inputs, lines, sum, prices, link }: Copied): string {
	return [
		title,
		'',
		answer,
		'',
		...inputs.map(([label, value]) => `${label}: ${value}`),
		'',
		...lines.map(([label, quantity, price, cost]) => `${label}: ${quantity} × ${price} = ${cost}`),
		...(sum === '' ? [] : [`Sum: ${sum}`]),
		'',
		prices,
		link,
	]
		.join('\n')
		.replace(/\n{3,}/gu, '\n\n');
}

const cell = (text: string): string => text.replace(/[\\|*_<>[\]`]/gu, '\\$&');

/** A heading, a paragraph and two tables. */
export function asMarkdown({ title, answer, inputs, lines, sum, prices, link }: Copied): string {
	const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
	const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
		rows.length === 0 ? '' : [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
	const sums = sum === '' ? [] : [['Sum', '', '', sum]];
	return [
		`### ${cell(title)}`,
		cell(answer),
		table(['Input', 'Value'], inputs),
		table(['Line', 'Billed', 'Price', 'Cost'], [...lines, ...(lines.length > 0 ? sums : [])]),
		`${prices === '' ? '' : `${prices}. `}[${cell(title)}](${link})`,
	]
		.filter((part) => part !== '')
		.join('\n\n');
}

/** A table of four columns: what it is, its name, its value, its cost. */
export function asCsv({ title, answer, inputs, lines, sum, prices, link }: Copied): string {
	const rows: readonly (readonly string[])[] = [
		['kind', 'name', 'value', 'cost'],
		['answer', title, answer, sum],
		...inputs.map(([label, value]) => ['input', label, value, '']),
		...lines.map(([label, quantity, price, cost]) => [
			'line',
			label,
			`${quantity} × ${price}`,
			cost,
		]),
		['prices', prices, '', ''],
		['link', link, '', ''],
	];
	return rows.map((row) => row.map(quoted).join(',')).join('\r\n');
}

/** Quoted where it must be; what a spreadsheet would take for a formula is made a text. */
function quoted(text: string): string {
	const safe = /^[=+@-]/u.test(text) ? `'${text}` : text;
	return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
