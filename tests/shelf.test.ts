import {
	appendFileSync,
	existsSync,
	mkdtempSync,
	rmSync,
	truncateSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openShelf, readShelf, type ShelvedNote } from '../src/shelf.ts';
import { note as data } from './article/sample.ts';

let folder: string;
let path: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'shelf-'));
	path = join(folder, 'deep', 'shelf');
});
afterEach(() => {
	rmSync(folder, { recursive: true });
});

const noteOf = (id: string, html: string): ShelvedNote => ({
	id,
	digest: `digest of ${id}`,
	bodyDigest: `digest of the body of ${id}`,
	data,
	html,
	findings: [],
	shell: id === 'b' ? undefined : 'note.en',
});
const notes = [
	noteOf('a', '<p>x</p>\n<p>“y” – 空闲的价格</p>'),
	noteOf('b', ''),
	noteOf('ü/c', `\ud800 ${'long '.repeat(300_000)}`),
];

function fill(all: readonly ShelvedNote[]): ShelvedNote[] {
	const shelf = openShelf(path);
	const put = all.map((note) => shelf.put(note));
	shelf.close();
	return put;
}

test('what is put on a shelf is read from it, in the same order', () => {
	const put = fill(notes);
	expect(put).toEqual(notes);
	expect([...readShelf(path).values()]).toEqual(notes);
	expect([...readShelf(path).keys()]).toEqual(['a', 'b', 'ü/c']);
});

test('notes of the old shelf can be put on the new one', () => {
	fill(notes);
	const old = readShelf(path);
	const kept = fill([...old.values()].reverse());
	expect(kept).toEqual(notes.toReversed());
	expect([...readShelf(path).values()]).toEqual(notes.toReversed());
	expect(existsSync(`${path}.new`)).toBe(false);
});

test('an absent, cut or foreign shelf is empty', () => {
	expect(readShelf(path).size).toBe(0);
	fill(notes);
	truncateSync(path, 500);
	expect(readShelf(path).size).toBe(0);
	fill(notes.slice(0, 1));
	appendFileSync(path, 'something else that is no note at all');
	expect(readShelf(path).size).toBe(0);
	writeFileSync(path, '{"id":"a","html":"of another version"}\n');
	expect(readShelf(path).size).toBe(0);
});
