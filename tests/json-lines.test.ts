import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readLines, writeLines } from '../src/json-lines.ts';

const folder = mkdtempSync(join(tmpdir(), 'json-lines-'));
const file = join(folder, 'deep', 'values.jsonl');

afterAll(() => {
	rmSync(folder, { recursive: true, force: true });
});

test('values come back in order, shorter and longer than a piece of the file', () => {
	const long = '\u00e4\u{1f600}'.repeat(700_000);
	const values = [{ a: 1 }, 'b\nc', long, null, [long, 2], ''];
	writeLines(file, values);
	expect([...readLines(file)]).toEqual(values);
});

test('thousands of values come back', () => {
	const values = Array.from({ length: 20_000 }, (_, id) => ({ id, text: 'x'.repeat(id % 300) }));
	writeLines(file, values);
	expect([...readLines(file)]).toEqual(values);
});

test('no values make an empty file, and an absent file holds none', () => {
	writeLines(file, []);
	expect([...readLines(file)]).toEqual([]);
	expect([...readLines(join(folder, 'absent'))]).toEqual([]);
});

test('a file that is broken or cut is told of', () => {
	writeFileSync(file, '{"id":"a"}\n{"id":');
	expect(() => [...readLines(file)]).toThrow(SyntaxError);
	writeFileSync(file, '{"id":"a"}\n{"id\n');
	expect(() => [...readLines(file)]).toThrow(SyntaxError);
});
