/** Search documents on disk, one line of JSON each: from the loader, which knows the notes, to the end of a build. */
import { readLines, writeLines } from '../json-lines.ts';
import type { Knowledge } from '../pages/site.ts';
import type { CostPage } from '../schema.ts';
import { costEntries, costUrls, type SearchEntry } from './cost-entries.ts';
import { searchNames, searchRecords, type SearchName, type SearchRecord } from './records.ts';

type Line =
	| { readonly note: SearchRecord }
	| { readonly name: SearchName }
	| { readonly entry: SearchEntry }
	| { readonly said: string };

/**
 * Writes what can be found of a knowledge base.
 *
 * @param pages Those of the cost model.
 */
export function writeSearch(path: string, knowledge: Knowledge, pages: readonly CostPage[]): void {
	const lines = function* (): Generator<Line> {
		const taken = new Set<string>();
		for (const note of searchRecords(knowledge)) {
			taken.add(note.url);
			yield { note };
		}
		for (const entry of costEntries(pages, taken)) yield { entry };
		for (const said of costUrls(pages)) yield { said };
		for (const name of searchNames(knowledge)) yield { name };
	};
	writeLines(path, lines());
}

/** What is read again. */
export interface StoredSearch {
	readonly records: readonly SearchRecord[];
	readonly names: readonly SearchName[];
	readonly entries: readonly SearchEntry[];
	/** Addresses of pages whose words are in the entries. */
	readonly said: ReadonlySet<string>;
}

/** Reads it again; an absent file holds nothing. */
export function readSearch(path: string): StoredSearch {
	const records: SearchRecord[] = [];
	const names: SearchName[] = [];
	const entries: SearchEntry[] = [];
	const said = new Set<string>();
	for (const line of readLines(path) as Iterable<Line>) {
		if ('note' in line) records.push(line.note);
		else if ('name' in line) names.push(line.name);
		else if ('entry' in line) entries.push(line.entry);
		else said.add(line.said);
	}
	return { records, names, entries, said };
}
