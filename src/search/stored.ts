/** Search documents on disk, one line of JSON each: from the loader, which knows the notes, to the end of a build. */
import { readLines, writeLines } from '../json-lines.ts';
import type { Knowledge } from '../pages/site.ts';
import { searchNames, searchRecords, type SearchName, type SearchRecord } from './records.ts';

type Line = { readonly note: SearchRecord } | { readonly name: SearchName };

/** Writes what can be found of a knowledge base. */
export function writeSearch(path: string, knowledge: Knowledge): void {
	const lines = function* (): Generator<Line> {
		for (const note of searchRecords(knowledge)) yield { note };
		for (const name of searchNames(knowledge)) yield { name };
	};
	writeLines(path, lines());
}

/** Reads it again; an absent file holds nothing. */
export function readSearch(path: string): { records: SearchRecord[]; names: SearchName[] } {
	const records: SearchRecord[] = [];
	const names: SearchName[] = [];
	for (const line of readLines(path) as Iterable<Line>) {
		if ('note' in line) records.push(line.note);
		else names.push(line.name);
	}
	return { records, names };
}
