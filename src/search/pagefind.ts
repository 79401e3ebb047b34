/** The search index, by Pagefind, from finished pages in memory. */
import { close, createIndex } from 'pagefind';

/** A page to be found. */
export interface SearchPage {
	/** Site address without base. */
	readonly url: string;
	/** Gives the whole HTML page when it is its turn; only what `data-pagefind-body` marks is indexed. */
	readonly html: () => string;
}

/** One file of the index. */
export interface SearchFile {
	/** Path below `pagefind/`. */
	readonly path: string;
	readonly content: Uint8Array;
}

/** Pagefind's own user interfaces and highlighter, which nothing here loads. */
const UNUSED = /(?:-ui|-highlight|component)[\w.-]*\.(?:js|css)$|^pagefind-ui/;
/** Pages whose excerpts travel together. */
const PAGES_A_BUNDLE = 20;

/**
 * Indexes pages in the order given.
 *
 * @returns The files that a browser needs, sorted by path; none for no pages.
 * @throws Error with what Pagefind says, if it refuses.
 */
export async function indexPages(pages: readonly SearchPage[]): Promise<SearchFile[]> {
	if (pages.length === 0) return [];
	const created = await createIndex({
		includeCharacters: '$#+%',
		excludeSelectors: ['.video-label', '.moment', '.calculator-explanation', '.claim-facts'],
		maxFragments: Math.max(1, Math.ceil(pages.length / PAGES_A_BUNDLE)),
	});
	const { index } = created;
	if (!index) throw new Error(`Pagefind could not start: ${created.errors.join('; ')}`);
	try {
		for (const { url, html } of pages) {
			const { errors } = await index.addHTMLFile({ url, content: html() });
			if (errors.length > 0) throw new Error(`Pagefind refused ${url}: ${errors.join('; ')}`);
		}
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
