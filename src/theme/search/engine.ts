/**
 * Pagefind, once for each language: an index is searched with the stemmer of its own language, so each has an
 * instance of its own. Nothing is loaded before it is asked for.
 */
import type { Counts } from '../../lookup/provider.ts';

/** A heading or moment of a found page. `excerpt` is HTML with `<mark>`. */
export interface RawPassage {
	readonly url: string;
	readonly title: string;
	readonly excerpt: string;
	readonly weighted_locations: readonly { readonly balanced_score: number }[];
}

/** What Pagefind knows of a found page. */
export interface RawPage {
	/** Without base, as those of its places. */
	readonly url: string;
	readonly excerpt: string;
	readonly raw_content: string;
	readonly locations: readonly number[];
	readonly meta: Readonly<Record<string, string>>;
	readonly sub_results: readonly RawPassage[];
}

/** A result before its page is loaded. */
export interface RawResult {
	readonly id: string;
	readonly score: number;
	readonly data: () => Promise<RawPage>;
}

/** What an instance of Pagefind does. */
export interface Engine {
	readonly search: (
		term: string | null,
		options: {
			readonly filters: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
		},
	) => Promise<{ readonly results: readonly RawResult[]; readonly filters: Counts }>;
	readonly filters: () => Promise<Counts>;
}

/** The part of Pagefind's module that is used. */
export interface PagefindModule {
	readonly createInstance: (
		options: Readonly<Record<string, unknown>>,
	) => Engine & { readonly init: () => Promise<void> };
}

/** Weights of what is known of a page; the text's own is 1. What only serves the list is not searched in. */
const META_WEIGHTS = {
	title: 6,
	aliases: 5,
	tags: 3,
	name: 0,
	kind: 0,
	place: 0,
	date: 0,
	backlinks: 0,
};

/** Words in an excerpt. */
const EXCERPT = 26;

/**
 * Starts the instance of a language.
 *
 * @param module Pagefind's module, evaluated for this language alone.
 */
export async function startEngine(
	module: PagefindModule,
	language: string,
	{ folder, version }: { readonly folder: string; readonly version: string },
): Promise<Engine> {
	const instance = inLanguage(language, () =>
		module.createInstance({
			basePath: folder,
			baseUrl: '/',
			excerptLength: EXCERPT,
			metaCacheTag: version,
			noWorker: true,
			ranking: { metaWeights: META_WEIGHTS, pageLength: 0.3 },
		}),
	);
	await instance.init();
	return instance;
}

/** Pagefind takes the language of the document, and only while it makes an instance. */
function inLanguage<Result>(language: string, make: () => Result): Result {
	const root = document.documentElement;
	const own = root.lang;
	root.lang = language;
	try {
		return make();
	} finally {
		root.lang = own;
	}
}
