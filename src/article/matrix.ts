/** Claims of all notes, criterion by option: a table, and one card a criterion in a narrow window. */
import type { NoteData } from '../schema.ts';
import { each, escapeHtml } from './escape.ts';
import { quotes } from './quotes.ts';
import type { Setting } from './setting.ts';
import { gaps } from './weigh.ts';
import { amount } from './words.ts';

type Matrix = NonNullable<NoteData['matrix']>;
type Row = Matrix['rows'][number];

const HOW =
	'<p class="muted ui">To fill a cell, write a <code>[!claim]</code> callout in any note that links here, ' +
	'with <code>side::</code> and <code>criterion::</code> named as above.</p>';

/** The table of a trade-off, and below it the claims that have no place there. */
export function matrixTable(matrix: Matrix, setting: Setting): string {
	const open = gaps(matrix);
	return (
		'<section class="matrix across" aria-labelledby="matrix" data-pagefind-ignore>' +
		`<h2 id="matrix">Side by side</h2><table>${caption(open)}${head(matrix.options)}` +
		`<tbody>${each(matrix.rows, (row) => line(row, matrix.options, setting))}</tbody></table>` +
		`${open > 0 ? HOW : ''}${unplaced(matrix.unplaced, setting)}</section>`
	);
}

function caption(open: number): string {
	const waiting = `${amount(open, 'cell')} ${open === 1 ? 'waits' : 'wait'} for a claim.`;
	return `<caption>What the notes claim, quoted.${open > 0 ? ` ${waiting}` : ''}</caption>`;
}

function head(options: Matrix['options']): string {
	const names = each(options, (name) => `<th scope="col">${escapeHtml(name)}</th>`);
	const corner = '<th scope="col"><span class="visually-hidden">Criterion</span></th>';
	return `<thead><tr>${corner}${names}</tr></thead>`;
}

function line(row: Row, options: Matrix['options'], setting: Setting): string {
	const cells = each(row.cells, (claims, index) => {
		const option = escapeHtml(options[index] ?? '');
		return claims.length > 0
			? `<td data-option="${option}">${quotes(claims, setting)}</td>`
			: `<td data-option="${option}" class="gap"><p>${gap(option, row)}</p></td>`;
	});
	return `<tr><th scope="row">${escapeHtml(row.criterion)}</th>${cells}</tr>`;
}

const gap = (option: string, { criterion }: Row): string =>
	`Nobody has written on ${option} and ${escapeHtml(criterion)} yet.`;

function unplaced(claims: Matrix['unplaced'], setting: Setting): string {
	if (claims.length === 0) return '';
	const title = '<h3>Claims without a place in the table</h3>';
	return `<div class="part unplaced">${title}${quotes(claims, setting)}</div>`;
}
