/** "Explain this number": formula, lines and prices, down to where each price was read. */
import { unitFor } from '../cost-model/charge.ts';
import { billOf, costOf } from '../cost-model/explanation.ts';
import type { Line, Side } from '../cost-model/explanation.ts';
import type { Answered } from '../cost-model/model.ts';
import type { PriceRow } from '../cost-model/price.ts';
import { sayExactUsd, sayNumber, sayUsd } from '../cost-model/say.ts';
import { element, escapeHtml } from './markup.ts';
import type { PriceBook } from './price-note.ts';

/** Content below the summary of the explanation. */
export function renderExplanation(result: Answered, book: PriceBook): string {
	return formula(result) + lines(result, book) + prices(result.prices, book);
}

function formula({ formula: steps }: Answered): string {
	const items = steps.map(
		({ name, expression, values }) =>
			`<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(expression)}</dd><dd class="calculator-values">${escapeHtml(values)}</dd>`,
	);
	return items.length === 0 ? '' : `<dl class="calculator-formula">${items.join('')}</dl>`;
}

const COLUMNS = ['Line', 'Used', 'Free', 'Billed', 'Unit price'];

function lines(result: Answered, book: PriceBook): string {
	if (result.lines.length === 0) return '';
	const { linesOf: of = 'a month', rounding } = result;
	const columns = [...COLUMNS, of.startsWith('a') ? `USD ${of}` : `USD for ${of}`];
	const head = columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>`).join('');
	const bodies = groupsOf(result).map((group) => groupRows(result, group, book));
	const caption =
		rounding === 'cents'
			? 'At these inputs, each line rounded to the cent'
			: 'At these inputs, not rounded, as the comparison needs it';
	return `<div class="calculator-scroll" role="group" aria-label="Lines of the calculation" tabindex="0"><table><caption>${caption}</caption><thead><tr>${head}</tr></thead>${bodies.join('')}</table></div>`;
}

interface Group {
	/** Of its sum; without one the lines are not added. */
	readonly name: string;
	readonly lines: readonly Line[];
}

/** A bill is one group; a comparison has one for each side, and its other lines are not added. */
function groupsOf({ lines: all, rounding }: Answered): readonly Group[] {
	if (rounding === 'cents') return [{ name: 'Sum', lines: all }];
	const sideLines = (side: Side | undefined): readonly Line[] =>
		all.filter((line) => line.side === side);
	return [
		{ name: 'Serverless, sum', lines: sideLines('serverless') },
		{ name: 'Servers, sum', lines: sideLines('servers') },
		{ name: '', lines: sideLines(undefined) },
	].filter((group) => group.lines.length > 0);
}

function groupRows({ rounding }: Answered, { name, lines: own }: Group, book: PriceBook): string {
	const cents = rounding === 'cents';
	const rows = own.map((line) => lineRow(line, cents, book));
	const sum = cents ? sayUsd(billOf(own)) : sayExactUsd(costOf(own), 9);
	const total = `<tr class="calculator-sum"><th scope="row" colspan="5">${name}</th><td>${sum}</td></tr>`;
	return `<tbody>${rows.join('')}${name === '' ? '' : total}</tbody>`;
}

function lineRow(line: Line, cents: boolean, book: PriceBook): string {
	const unit = unitFor(line.unit, 2);
	const per = line.bundle === 1 ? line.unit : `${sayNumber(line.bundle)} ${unit}`;
	const price = escapeHtml(`$${line.unitPrice} per ${per}`);
	const cells = [
		escapeHtml(`${sayNumber(line.quantity)} ${unit}`),
		line.free === 0 ? '0' : sayNumber(line.free),
		sayNumber(line.billable),
		line.price === undefined ? price : linked(price, line.price, book),
		cents ? sayUsd(line.subtotal) : sayExactUsd(line.amount, 9),
	].map((cell) => `<td>${cell}</td>`);
	const how = `<span class="calculator-values">${escapeHtml(line.formula)}</span>`;
	return `<tr><th scope="row">${escapeHtml(line.label)}${how}</th>${cells.join('')}</tr>`;
}

/** HTML as a link to the price in the price book, where there is one. */
function linked(html: string, { id }: PriceRow, { href }: PriceBook): string {
	if (href === undefined) return html;
	const anchor = id.split('/').map(encodeURIComponent).join('/');
	return element('a', { href: `${href}#${anchor}` }, html);
}

function prices(rows: readonly PriceRow[], book: PriceBook): string {
	if (rows.length === 0) return '';
	const items = rows.map((row) => {
		const name = linked(escapeHtml(`${row.provider}, ${row.item}`), row, book);
		const told = escapeHtml(
			`: $${row.price} per ${row.unit} (${row.region}), since ${row.validFrom}, checked ${row.checkedOn}. Source: `,
		);
		return `<li>${name}${told}${source(row.source)}</li>`;
	});
	return `<p class="calculator-heading">Prices used</p><ul class="calculator-prices">${items.join('')}</ul>`;
}

/** A source as text, its leading address as a link. */
function source(text: string): string {
	const address = /^[a-z0-9.-]+\.(?:com|org|net|io|dev|app|tech)(?:\/[^\s,;]*)?/u.exec(text)?.[0];
	if (address === undefined) return escapeHtml(text);
	const rest = escapeHtml(text.slice(address.length));
	return `<a href="https://${escapeHtml(address)}" rel="noreferrer">${escapeHtml(address)}</a>${rest}`;
}
