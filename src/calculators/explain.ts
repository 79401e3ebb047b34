/** "Explain this number": formula, lines and prices, down to where each price was read. */
import { billOf, costOf } from '../cost-model/explanation.ts';
import type { Line, Side } from '../cost-model/explanation.ts';
import { unitFor } from '../cost-model/charge.ts';
import type { Answered } from '../cost-model/model.ts';
import type { PriceRow } from '../cost-model/price.ts';
import { sayExactUsd, sayNumber, sayUsd } from '../cost-model/say.ts';
import { escapeHtml } from './markup.ts';

/** Content below the summary of the explanation. */
export function renderExplanation(result: Answered): string {
	return formula(result) + lines(result) + prices(result.prices);
}

function formula({ formula: steps }: Answered): string {
	const items = steps.map(
		({ name, expression, values }) =>
			`<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(expression)}</dd><dd class="calculator-values">${escapeHtml(values)}</dd>`,
	);
	return items.length === 0 ? '' : `<dl class="calculator-formula">${items.join('')}</dl>`;
}

const COLUMNS = ['Line', 'Used', 'Free', 'Billed', 'Unit price', 'USD a month'];

function lines(result: Answered): string {
	const head = COLUMNS.map((column) => `<th scope="col">${column}</th>`).join('');
	const sides = result.rounding === 'cents' ? [undefined] : (['serverless', 'servers'] as const);
	const bodies = sides.map((side) => sideLines(result, side));
	const caption = `At ${result.rounding === 'cents' ? 'these inputs, each line rounded to the cent' : 'your load, not rounded, as the comparison needs it'}`;
	return `<div class="calculator-scroll" role="group" aria-label="Lines of the calculation" tabindex="0"><table><caption>${caption}</caption><thead><tr>${head}</tr></thead>${bodies.join('')}</table></div>`;
}

function sideLines(result: Answered, side: Side | undefined): string {
	const cents = result.rounding === 'cents';
	const own = result.lines.filter((line) => side === undefined || line.side === side);
	const rows = own.map((line) => lineRow(line, cents));
	const name = side === undefined ? 'Sum' : `${side === 'servers' ? 'Servers' : 'Serverless'}, sum`;
	const sum = cents ? sayUsd(billOf(own)) : sayExactUsd(costOf(own), 9);
	const total = `<tr class="calculator-sum"><th scope="row" colspan="5">${name}</th><td>${sum}</td></tr>`;
	return `<tbody>${rows.join('')}${total}</tbody>`;
}

function lineRow(line: Line, cents: boolean): string {
	const unit = unitFor(line.unit, 2);
	const per = line.bundle === 1 ? line.unit : `${sayNumber(line.bundle)} ${unit}`;
	const cells = [
		`${sayNumber(line.quantity)} ${unit}`,
		line.free === 0 ? '0' : sayNumber(line.free),
		sayNumber(line.billable),
		`$${line.unitPrice} per ${per}`,
		cents ? sayUsd(line.subtotal) : sayExactUsd(line.amount, 9),
	].map((cell) => `<td>${escapeHtml(cell)}</td>`);
	const how = `<span class="calculator-values">${escapeHtml(line.formula)}</span>`;
	return `<tr><th scope="row">${escapeHtml(line.label)}${how}</th>${cells.join('')}</tr>`;
}

function prices(rows: readonly PriceRow[]): string {
	const items = rows.map(
		(row) =>
			`<li>${escapeHtml(`${row.provider}, ${row.item}: $${row.price} per ${row.unit} (${row.region}), since ${row.validFrom}, checked ${row.checkedOn}. Source: `)}${source(row.source)}</li>`,
	);
	return `<p class="calculator-heading">Prices used</p><ul class="calculator-prices">${items.join('')}</ul>`;
}

/** A source as text, its leading address as a link. */
function source(text: string): string {
	const address = /^[a-z0-9.-]+\.(?:com|org|net|io|dev)(?:\/[^\s,;]*)?/u.exec(text)?.[0];
	if (address === undefined) return escapeHtml(text);
	const rest = escapeHtml(text.slice(address.length));
	return `<a href="https://${escapeHtml(address)}" rel="noreferrer">${escapeHtml(address)}</a>${rest}`;
}
