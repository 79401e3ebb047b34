/** A search document → what Pagefind indexes: a page of its own making, so that nothing of the frame is found. */
import { escapeHtml } from '../html/context.ts';
import type { SearchEntry } from './cost-entries.ts';
import { withMoments } from './moments.ts';
import type { SearchPart, SearchRecord } from './records.ts';

/** A note with its body, ready to be indexed. */
export interface SearchDocument {
	readonly record: SearchRecord;
	/** Sanitized HTML. */
	readonly body: string;
	/** Language of the index, see `languageOf`. */
	readonly language: string;
}

/** By what a document is filtered. */
export function filtersOf({
	record,
	language,
}: Omit<SearchDocument, 'body'>): Readonly<Record<string, readonly string[]>> {
	const { kind, tags, source, authors, date, folder, has } = record;
	return {
		kind: [kind],
		tag: tags,
		source: source === undefined ? [] : [source],
		author: authors,
		year: date === undefined ? [] : [date.slice(0, 4)],
		folder: folder === undefined ? [] : [folder],
		has,
		language: [language],
	};
}

/** HTML of a note for `addHTMLFile`. */
export function noteDocument(document: SearchDocument): string {
	const { record, body, language } = document;
	const filters = filtersOf(document);
	const { title, kind, aliases, tags, date, folder, backlinks } = record;
	const meta = {
		kind,
		...(aliases.length > 0 && { aliases: aliases.join(' · ') }),
		...(tags.length > 0 && { tags: tags.join(' ') }),
		...(date !== undefined && { date }),
		...(folder !== undefined && { place: folder }),
		...(backlinks > 0 && { backlinks: String(backlinks) }),
	};
	const head = [
		...Object.entries(meta).map(([name, value]) => mark('meta', name, value)),
		...Object.entries(filters).flatMap(([name, values]) =>
			values.map((value) => mark('filter', name, value)),
		),
	].join('');
	return (
		`<!doctype html><html lang="${language}"><head>${head}</head><body data-pagefind-body>` +
		`<h1 data-pagefind-weight="10">${escapeHtml(title)}</h1>${withMoments(body, record.moments)}</body></html>`
	);
}

const mark = (type: 'meta' | 'filter', name: string, value: string): string =>
	`<meta data-pagefind-${type}="${name}[content]" content="${escapeHtml(value)}">`;

/** What `addCustomRecord` takes. It has a `name` and no `title`, which would weigh as that of a note does. */
export interface PlainRecord {
	url: string;
	content: string;
	language: string;
	meta: Record<string, string>;
	filters: Record<string, string[]>;
}

/** A model or a price for `addCustomRecord`. */
export const entryRecord = (
	{ kind, url, title, text, place, backlinks }: SearchEntry,
	language: string,
): PlainRecord => ({
	url,
	content: `${title}. ${text}`,
	language,
	meta: {
		name: title,
		kind,
		...(place !== undefined && { place }),
		...(backlinks > 0 && { backlinks: String(backlinks) }),
	},
	filters: { kind: [kind], language: [language] },
});

/** A claim or a scenario for `addCustomRecord`: found by its own words, beside the note that it stands in. */
export function partRecord(document: Omit<SearchDocument, 'body'>, part: SearchPart): PlainRecord {
	const { record, language } = document;
	const filters = filtersOf(document);
	const shown = Object.entries({ ...filters, kind: [part.type] });
	return {
		url: `${record.url}#${part.id}`,
		content: [part.title, part.text].filter((text) => text !== '').join(' · '),
		language,
		meta: { name: part.title, kind: part.type, place: record.title },
		filters: Object.fromEntries(shown.map(([name, values]) => [name, [...values]])),
	};
}
