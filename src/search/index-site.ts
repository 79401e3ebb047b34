/** Documents, names and other searchable pages → every file that a search loads; see `lookup/files.ts`. */
import { createHash } from 'node:crypto';
import { INDEX_FILE, indexLanguage, wordsFile, type IndexFile } from '../lookup/files.ts';
import { languageOf } from './language.ts';
import { nameFiles, namesOf } from './names.ts';
import { withoutFields } from './calculators.ts';
import type { SearchEntry } from './cost-entries.ts';
import { entryRecord, noteDocument, partRecord } from './page.ts';
import { ordersFile, type Order } from './orders.ts';
import { indexPages, type Indexed, type SearchFile } from './pagefind.ts';
import type { SearchName, SearchRecord } from './records.ts';
import { plainText } from './text.ts';
import { countWords, type WordCount } from './vocabulary.ts';

/** What can be found on a site. */
export interface Searchable {
	/** BCP 47 of notes that name none. */
	readonly lang: string;
	readonly records: readonly SearchRecord[];
	/** The sanitized body of a note, asked for more than once; undefined where the note has no page. */
	readonly bodyOf: (record: SearchRecord) => string | undefined;
	readonly names: readonly SearchName[];
	/** Models and prices. */
	readonly entries: readonly SearchEntry[];
	/** Whole HTML of pages that are no notes, marked by `data-pagefind-body`. */
	readonly pages: readonly { readonly url: string; readonly html: () => string }[];
}

/** The files, sorted by path; none where nothing can be found. */
export async function indexSite(site: Searchable): Promise<SearchFile[]> {
	const counts = new Map<string, WordCount>();
	const languages = new Map<string, number>();
	const indexed = [
		...notes(site, counts, languages),
		...entries(site, counts, languages),
		...otherPages(site, languages),
	];
	const own = indexLanguage(site.lang);
	const wanted = site.names.filter(({ type }) => type === 'ghost');
	if (wanted.length > 0) {
		const count = counts.get(own) ?? countWords();
		counts.set(own, count);
		for (const { name, labels } of wanted) count.add([name, ...labels].join('\n'), 2);
	}
	const files = await indexPages(indexed);
	if (files.length === 0 && site.names.length === 0) return [];
	const orders = ordersFile(files, ordersOf(site));
	const names = nameFiles(namesOf(site.records, site.names, site.entries));
	const words = [...counts]
		.map(([language, count]) => ({ language, words: count.words() }))
		.filter((one) => one.words.length > 0);
	const described: IndexFile = {
		languages: Object.fromEntries([...languages].sort()),
		parts: indexed.some((one) => 'record' in one),
		names: names.length,
		words: words.map(({ language }) => language).sort(),
		version: versionOf([...files, ...names, orders]),
	};
	return [
		...files,
		...names,
		orders,
		...words.map((one) => ({
			path: wordsFile(one.language),
			content: Buffer.from(one.words.join('\n')),
		})),
		{ path: INDEX_FILE, content: Buffer.from(JSON.stringify(described)) },
	].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Parts stand where their note does. */
function ordersOf({ records, entries: all }: Searchable): Map<string, Order> {
	const orders = new Map<string, Order>();
	for (const { url, date = '', backlinks, parts } of records) {
		orders.set(url, [date, backlinks]);
		for (const part of parts) orders.set(`${url}#${part.id}`, [date, backlinks]);
	}
	for (const { url, backlinks } of all) orders.set(url, ['', backlinks]);
	return orders;
}

function* notes(
	{ lang, records, bodyOf }: Searchable,
	counts: Map<string, WordCount>,
	languages: Map<string, number>,
): Generator<Indexed> {
	for (const record of records) {
		const given = bodyOf(record);
		if (given === undefined) continue;
		const body = withoutFields(given);
		const text = plainText(body);
		const language = languageOf(`${record.title}\n${text}`, record.lang, lang);
		const count = counts.get(language) ?? countWords();
		counts.set(language, count);
		count.add(text);
		count.add([record.title, ...record.aliases, ...record.tags].join('\n'), 3);
		languages.set(language, (languages.get(language) ?? 0) + 1 + record.parts.length);
		const document = { record, language };
		// Read again when it is its turn: the bodies of a large vault do not fit in memory together.
		yield {
			url: record.url,
			html: () => noteDocument({ ...document, body: withoutFields(bodyOf(record) ?? '') }),
		};
		for (const part of record.parts) yield { record: partRecord(document, part) };
	}
}

/** Models and prices speak English. */
function* entries(
	{ entries: all }: Searchable,
	counts: Map<string, WordCount>,
	languages: Map<string, number>,
): Generator<Indexed> {
	const language = 'en';
	for (const entry of all) {
		const count = counts.get(language) ?? countWords();
		counts.set(language, count);
		count.add(`${entry.title}\n${entry.text}`);
		languages.set(language, (languages.get(language) ?? 0) + 1);
		yield { record: entryRecord(entry, language) };
	}
}

const LANG = /(<html[^>]*?\slang=")([^"]*)(")/;

function* otherPages(
	{ pages, lang }: Searchable,
	languages: Map<string, number>,
): Generator<Indexed> {
	for (const { url, html } of pages) {
		const whole = html();
		const language = indexLanguage(LANG.exec(whole)?.[2] ?? lang);
		languages.set(language, (languages.get(language) ?? 0) + 1);
		yield { url, html: () => whole.replace(LANG, `$1${language}$3`) };
	}
}

function versionOf(files: readonly SearchFile[]): string {
	const hash = createHash('sha256');
	for (const { path, content } of files) hash.update(path).update(content);
	return hash.digest('hex').slice(0, 12);
}
