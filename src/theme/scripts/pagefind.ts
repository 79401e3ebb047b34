/** Pagefind in the browser: loaded from the built site, all languages in one search. */
import { href } from '../href.ts';

/** A page that was found, or a heading in it. `excerpt` is HTML whose only element is `<mark>`. */
export interface Found {
	readonly url: string;
	readonly title: string;
	readonly excerpt: string;
}

/** A found page with the headings under which the words stand. */
export interface FoundPage extends Found {
	readonly kind: string | undefined;
	readonly parts: readonly Found[];
}

interface Hit {
	url: string;
	excerpt: string;
	meta: { title?: string; kind?: string };
	sub_results: Found[];
}

interface Pagefind {
	options(options: Record<string, unknown>): Promise<void>;
	init(): Promise<void>;
	mergeIndex(path: string, options: Record<string, unknown>): Promise<void>;
	search(query: string): Promise<{ results: { data(): Promise<Hit> }[] }>;
}

type Languages = Readonly<Record<string, { readonly page_count: number }>>;

/**
 * The languages that a page in `lang` does not search by itself. Pagefind takes the page's language, else its
 * first part, else the language with most pages.
 */
export function otherLanguages(languages: Languages, lang: string): string[] {
	const names = Object.keys(languages);
	const [short = ''] = lang.toLowerCase().split('-');
	const count = (name: string) => languages[name]?.page_count ?? 0;
	const largest = names.toSorted((a, b) => count(b) - count(a))[0];
	const own = [lang.toLowerCase(), short].find((name) => Object.hasOwn(languages, name)) ?? largest;
	return names.filter((name) => name !== own);
}

/** Loads Pagefind and the index of every language. Rejects where the site has no index. */
export async function loadPagefind(): Promise<Pagefind> {
	const folder = href('/pagefind/');
	const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind;
	await pagefind.options({ baseUrl: href('/'), excerptLength: 24 });
	await pagefind.init();
	const response = await fetch(`${folder}pagefind-entry.json`);
	const { languages } = (await response.json()) as { languages: Languages };
	// The same folder under its full address: Pagefind refuses to merge an index with itself by path.
	const address = new URL(folder, location.href).href;
	for (const language of otherLanguages(languages, document.documentElement.lang)) {
		await pagefind.mergeIndex(address, { language, baseUrl: href('/') });
	}
	return pagefind;
}

function page({ url, excerpt, meta, sub_results }: Hit): FoundPage {
	const parts = sub_results.filter((part) => part.url !== url).slice(0, 3);
	return { url, excerpt, title: meta.title ?? url, kind: meta.kind, parts };
}

/** Searches; gives the number of pages found and the first `limit` of them. */
export async function find(
	pagefind: Pick<Pagefind, 'search'>,
	query: string,
	limit: number,
): Promise<{ count: number; pages: FoundPage[] }> {
	const { results } = await pagefind.search(query);
	const hits = await Promise.all(results.slice(0, limit).map((result) => result.data()));
	return { count: results.length, pages: hits.map(page) };
}
