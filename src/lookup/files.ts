/**
 * The files that a search loads, for those that serve, keep or embed them. All lie below {@link FOLDER}; its
 * scripts are the site's own, its words those of the interface. The names of most carry a digest of what they
 * hold; `index.json` and `pagefind-entry.json` (asked for with a changing query) do not.
 *
 * - `index.json`: an {@link IndexFile}, asked for first
 * - `pagefind.js`, `pagefind-entry.json`, `wasm.<language>.pagefind`, `pagefind.<digest>.pf_meta`: to search at all
 * - `index/…`, `fragment/…`, `filter/…`: words, texts and facets, as a question needs them
 * - `orders.json`: an {@link Orders}, asked for when a reader wants another order than the best first
 * - `names/<n>.json`: titles, aliases, tags and wanted notes
 * - `words/<language>.txt`: the vocabulary, asked for when a word is not found
 */

/** Folder of the index in a site, without slashes. */
export const FOLDER = 'pagefind';

/** What `index.json` says. */
export interface IndexFile {
	/** Language of the index → how many pages it holds. */
	readonly languages: Readonly<Record<string, number>>;
	/** It holds claims, calculations, models or prices beside the pages. */
	readonly parts: boolean;
	/** How many files of names there are. */
	readonly names: number;
	/** Languages that have a vocabulary. */
	readonly words: readonly string[];
	/** Changes with the index. */
	readonly version: string;
}

/** Kinds of what is found beside pages. */
export const PART_KINDS = ['claim', 'scenario', 'model', 'price'] as const;

/** Path of the description of an index, below the folder. */
export const INDEX_FILE = 'index.json';

/** Id of a page in the index → its date (empty where it has none) and how many notes link to it. */
export type Orders = Readonly<Record<string, readonly [date: string, backlinks: number]>>;

/** Path of what pages are ordered by. */
export const ORDERS_FILE = 'orders.json';

/** Path of a file of names. */
export const namesFile = (shard: number): string => `names/${String(shard)}.json`;

/** Path of the vocabulary of a language, one word a line. */
export const wordsFile = (language: string): string => `words/${language}.txt`;

/** The language that a page is indexed as: `en-GB` → `en`, `zh-Hans` → `zh`. */
export const indexLanguage = (lang: string): string => lang.toLowerCase().split(/[-_]/)[0] ?? 'en';
