/** Notes as search sees them before there are pages: title, body and kind. */
import { renderNote } from '../engine.ts';
import { escapeHtml } from '../html/context.ts';
import { noteUrl } from '../html/url.ts';
import type { Knowledge } from '../pages/site.ts';
import type { SearchPage } from './pagefind.ts';

/** One document a note, in the order of the vault. */
export function searchDocuments(knowledge: Knowledge): SearchPage[] {
	return [...knowledge.graph.notes.values()].map((note) => {
		const lang = escapeHtml(note.lang ?? knowledge.config.lang);
		const title = escapeHtml(note.title);
		const article =
			`<article data-pagefind-body data-pagefind-meta="kind:${note.kind}" ` +
			`data-pagefind-filter="kind:${note.kind}"><h1 data-pagefind-weight="10">${title}</h1>`;
		const body = (): string => renderNote(knowledge, note).html;
		return {
			url: noteUrl(note),
			html: () =>
				`<!doctype html><html lang="${lang}"><body>${article}${body()}</article></body></html>`,
		};
	});
}
