/** Titles, aliases, tags and wanted notes → the files of names. */
import { namesFile } from '../lookup/files.ts';
import { tokensOf } from '../lookup/fold.ts';
import { shardCount, shardsOf, type Name } from '../lookup/names.ts';
import { cutEnd } from '../markdown/sentence.ts';
import type { SearchEntry } from './cost-entries.ts';
import type { SearchFile } from './pagefind.ts';
import type { SearchName, SearchRecord } from './records.ts';

/** Characters of a beginning. */
const BEGINNING = 80;

/** All names: those of notes first, in their order. */
export function namesOf(
	records: readonly SearchRecord[],
	others: readonly SearchName[],
	entries: readonly SearchEntry[],
): Name[] {
	return [...records.flatMap(ofNote), ...entries.map(ofEntry), ...others.flatMap(ofOther)];
}

const ofEntry = ({ title, url, kind, text }: SearchEntry): Name => ({
	n: title,
	u: url,
	k: kind,
	d: cutEnd(text, BEGINNING),
});

function ofNote({ url, title, kind, aliases, description, backlinks }: SearchRecord): Name[] {
	const d = cutEnd(description.replace(/\s+/g, ' '), BEGINNING);
	const shared = {
		u: url,
		k: kind,
		...(d !== '' && { d }),
		...(backlinks > 0 && { c: backlinks }),
	};
	return [{ n: title, ...shared }, ...aliases.map((n) => ({ n, t: title, ...shared }))];
}

const ofOther = ({ type, name, labels, url, count }: SearchName): Name[] => [
	{ n: name, u: url, k: type, c: count },
	...labels.map((n) => ({ n, u: url, k: type, t: name, c: count })),
];

/** The files, sorted by path; one at least. */
export function nameFiles(names: readonly Name[]): SearchFile[] {
	const words = names.reduce((sum, { n }) => sum + tokensOf(n).length, 0);
	const shards = Array.from({ length: shardCount(words) }, (): Name[] => []);
	for (const name of names)
		for (const shard of shardsOf(name.n, shards.length)) shards[shard]?.push(name);
	return shards.map((held, index) => ({
		path: namesFile(index),
		content: Buffer.from(JSON.stringify(held)),
	}));
}
