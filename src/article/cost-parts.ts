/** Parts that the pages of models and of prices share. */
import { each, escapeHtml } from './escape.ts';
import { chrome, type Setting } from './setting.ts';

/** Models, meters and prices speak English: language and direction of an element whose text is theirs. */
export function english({ lang }: Pick<Setting, 'lang'>): string {
	return /^en\b/iu.test(lang) ? '' : ' lang="en" dir="ltr"';
}

/** A part of the page with its heading; nothing where it is empty. */
export function part(
	{
		id,
		title,
		wide = false,
	}: { readonly id: string; readonly title: string; readonly wide?: boolean },
	content: string,
	setting: Setting,
): string {
	if (content === '') return '';
	const head = `<h2 id="${id}"${chrome(setting)}>${escapeHtml(title)}</h2>`;
	return `<section class="part${wide ? ' across' : ''}" aria-labelledby="${id}">${head}${content}</section>`;
}

/** A list of texts; nothing where there is none. */
export function texts(items: readonly string[], setting: Setting): string {
	if (items.length === 0) return '';
	return `<ul class="prose"${english(setting)}>${each(items, (item) => `<li>${linked(item)}</li>`)}</ul>`;
}

const ADDRESS = /^[a-z0-9.-]+\.(?:com|org|net|io|dev|ai|build|fr|de|uk)(?:\/[^\s,;()]*)?/u;

/** A source as text, its leading address as a link. */
export function linked(text: string): string {
	const address = ADDRESS.exec(text)?.[0];
	if (address === undefined) return escapeHtml(text);
	const shown = escapeHtml(address);
	return `<a href="https://${shown}" rel="noreferrer">${shown}</a>${escapeHtml(text.slice(address.length))}`;
}

/** A table that scrolls by itself where the window is narrow. */
export function table(
	{
		label,
		columns,
		rows,
	}: {
		readonly label: string;
		readonly columns: readonly string[];
		/** Cells as HTML; the first heads its row. */
		readonly rows: readonly (readonly string[])[];
	},
	setting: Setting,
): string {
	if (rows.length === 0) return '';
	const head = each(columns, (column) => `<th scope="col">${escapeHtml(column)}</th>`);
	const body = each(rows, ([first = '', ...cells]) => {
		return `<tr><th scope="row">${first}</th>${each(cells, (cell) => `<td>${cell}</td>`)}</tr>`;
	});
	return (
		`<div class="cost-scroll" role="group" aria-label="${escapeHtml(label)}" tabindex="0"${english(setting)}>` +
		`<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`
	);
}
