/** Claims of all notes, criterion by option: a table, and one card a criterion in a narrow window. */
import type { NoteData } from '../schema.ts';
import { each, escapeHtml, htmlOf } from './escape.ts';
import { quotes } from './quotes.ts';
import { chrome, type Setting } from './setting.ts';
import { gaps } from './weigh.ts';

type Matrix = NonNullable<NoteData['matrix']>;
type Row = Matrix['rows'][number];
type Cell = Row['cells'][number];

/** Claims of a cell that stand open. */
const OPEN = 4;
/** A table of more options than this needs more room than a page has. */
const MANY = 4;

const HOW = {
	claim: '<code>[!claim]</code>',
	side: '<code>side::</code>',
	criterion: '<code>criterion::</code>',
};

/** The table of a trade-off, and below it the claims that have no place there. */
export function matrixTable(matrix: Matrix, setting: Setting): string {
	const open = gaps(matrix);
	const own = chrome(setting);
	const { say } = setting;
	const how = `<p class="muted ui"${own}>${htmlOf(say.fillCell, HOW)}</p>`;
	return (
		`<section class="matrix across" aria-labelledby="matrix" data-pagefind-ignore>` +
		`<h2 id="matrix"${own}>${escapeHtml(say.sideBySide)}</h2>` +
		`<table${matrix.options.length > MANY ? ' data-many' : ''}>${caption(open, setting)}${head(
			matrix.options,
			setting,
		)}<tbody>${each(matrix.rows, (row) => line(row, matrix.options, setting))}</tbody></table>` +
		`${open > 0 ? how : ''}${unplaced(matrix.unplaced, setting)}</section>`
	);
}

function caption(open: number, setting: Setting): string {
	const { say } = setting;
	const first = say.claimsQuoted;
	const text = open > 0 ? say.sentences({ first, second: say.cellsWait(open) }) : first;
	return `<caption${chrome(setting)}>${escapeHtml(text)}</caption>`;
}

function head(options: Matrix['options'], setting: Setting): string {
	const names = each(options, (name) => `<th scope="col">${escapeHtml(name)}</th>`);
	const name = escapeHtml(setting.say.criterion);
	const hidden = `<span class="visually-hidden"${chrome(setting)}>${name}</span>`;
	const corner = `<th scope="col">${hidden}</th>`;
	return `<thead><tr>${corner}${names}</tr></thead>`;
}

function line(row: Row, options: Matrix['options'], setting: Setting): string {
	const cells = each(row.cells, (cell, index) => {
		const option = escapeHtml(options[index] ?? '');
		return cell.claims.length > 0
			? `<td data-option="${option}">${filled(cell, setting)}</td>`
			: `<td data-option="${option}" class="gap">${gap(cell, { option, row }, setting)}</td>`;
	});
	return `<tr><th scope="row">${escapeHtml(row.criterion)}</th>${cells}</tr>`;
}

function filled({ claims, more }: Cell, setting: Setting): string {
	const rest = claims.slice(OPEN);
	const open = quotes(claims.slice(0, OPEN), setting);
	if (rest.length + more === 0) return open;
	const own = chrome(setting);
	const { say } = setting;
	const summary = `<summary${own}>${escapeHtml(say.moreClaims(rest.length + more))}</summary>`;
	const unquoted = more > 0 ? `<p class="muted"${own}>${escapeHtml(say.moreClaims(more))}</p>` : '';
	return `${open}<details>${summary}${quotes(rest, setting)}${unquoted}</details>`;
}

/** `option` is HTML already. */
function gap(
	{ callout, write }: Cell,
	{ option, row }: { readonly option: string; readonly row: Row },
	setting: Setting,
): string {
	const { say } = setting;
	const criterion = `<bdi>${escapeHtml(row.criterion)}</bdi>`;
	const text = htmlOf(say.gap, { option: `<bdi>${option}</bdi>`, criterion });
	const link = write ? `<a href="${escapeHtml(write)}">${escapeHtml(say.writeHere)}</a>` : '';
	const pattern = callout
		? `<details><summary>${escapeHtml(say.fillGap)}</summary>` +
			`<code class="callout-text" dir="auto">${escapeHtml(callout)}</code>${link}</details>`
		: '';
	return `<div${chrome(setting)}><p>${text}</p>${pattern}</div>`;
}

function unplaced(claims: Matrix['unplaced'], setting: Setting): string {
	if (claims.length === 0) return '';
	const title = `<h3${chrome(setting)}>${escapeHtml(setting.say.unplaced)}</h3>`;
	return `<div class="part unplaced">${title}${quotes(claims, setting)}</div>`;
}
