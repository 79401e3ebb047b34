/** The search index, by Pagefind, from finished documents in memory. */
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { SIGNS } from '../lookup/fold.ts';
import type { PlainRecord } from './page.ts';
import { LEFT_OUT } from './text.ts';

/** A page to be found, or a part of one that is a hit of its own. */
export type Indexed =
	| {
			/** Site address without base. */
			readonly url: string;
			/** Gives the whole HTML when it is its turn; only what `data-pagefind-body` marks is indexed. */
			readonly html: () => string;
	  }
	| { readonly record: PlainRecord };

/** One file of the index. */
export interface SearchFile {
	/** Path below `pagefind/`. */
	readonly path: string;
	readonly content: Uint8Array;
}

/** Pagefind's own user interfaces, its highlighter and its worker, which nothing here loads. */
const UNUSED = /(?:-ui|-highlight|-worker|component)[\w.-]*\.(?:js|css)$|^pagefind-ui/;
/** Pages whose excerpts travel together, where there are few: one result then brings others. */
const PAGES_A_BUNDLE = 4;
/** Pages from which on each travels alone. */
const MANY = 400;

/**
 * Indexes pages in the order given.
 *
 * @returns The files that a browser needs, sorted by path; none for no pages.
 * @throws Error with what Pagefind says, if it refuses.
 */
export async function indexPages(pages: readonly Indexed[]): Promise<SearchFile[]> {
	if (pages.length === 0) return [];
	const created = await createIndex({
		includeCharacters: SIGNS,
		excludeSelectors: [...LEFT_OUT],
		...(pages.length < MANY && {
			maxFragments: Math.max(1, Math.ceil(pages.length / PAGES_A_BUNDLE)),
		}),
	});
	const { index } = created;
	if (!index) throw new Error(`Pagefind could not start: ${created.errors.join('; ')}`);
	try {
		for (const page of pages) await add(index, page);
		const { files, errors } = await index.getFiles();
		if (errors.length > 0) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
		return files
			.filter(({ path }) => !UNUSED.test(path))
			.sort((a, b) => (a.path < b.path ? -1 : 1));
	} finally {
		await index.deleteIndex();
		await close();
	}
}

async function add(index: PagefindIndex, page: Indexed): Promise<void> {
	const { errors } =
		'record' in page
			? await index.addCustomRecord(page.record)
			: await index.addHTMLFile({ url: page.url, content: page.html() });
	const url = 'record' in page ? page.record.url : page.url;
	if (errors.length > 0) throw new Error(`Pagefind refused ${url}: ${errors.join('; ')}`);
}
