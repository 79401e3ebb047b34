import { existsSync, mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Output, Published } from '../../src/outputs/output.ts';
import { moveOutputs, stageOutputs } from '../../src/outputs/stage.ts';

const nothing = {} as Published;
const gives =
	(...files: readonly (readonly [path: string, content: string])[]): Output =>
	() =>
		files.map(([path, content]) => ({ path, content }));

let root = '';
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'steelyard-stage-'));
});
afterEach(() => {
	rmSync(root, { recursive: true, force: true });
});
const staged = () => join(root, 'staged');
const site = () => join(root, 'site');
const read = (path: string) => readFileSync(join(site(), path), 'utf8');

test('files of outputs come into the site, folders and all', async () => {
	await stageOutputs(staged(), [gives(['a.txt', 'A'], ['b/c.txt', 'C'])], nothing);
	expect(moveOutputs(staged(), site())).toEqual([]);
	expect(read('a.txt')).toBe('A');
	expect(read('b/c.txt')).toBe('C');
});

test('a file that is in the site already stays, and is named', async () => {
	mkdirSync(site());
	writeFileSync(join(site(), 'a.txt'), 'page');
	await stageOutputs(staged(), [gives(['a.txt', 'A'], ['b.txt', 'B'])], nothing);
	expect(moveOutputs(staged(), site())).toEqual(['a.txt']);
	expect(read('a.txt')).toBe('page');
	expect(read('b.txt')).toBe('B');
});

test('what an earlier build staged is gone', async () => {
	await stageOutputs(staged(), [gives(['old.txt', 'old'])], nothing);
	await stageOutputs(staged(), [gives(['new.txt', 'new'])], nothing);
	expect(existsSync(join(staged(), 'old.txt'))).toBe(false);
});

test('of two outputs with one path the first counts', async () => {
	await stageOutputs(staged(), [gives(['a.txt', '1']), gives(['a.txt', '2'])], nothing);
	moveOutputs(staged(), site());
	expect(read('a.txt')).toBe('1');
});

test.each([
	['a', 'a/b.txt'],
	['a/b.txt', 'a'],
	['a/b', 'a/b/c/d.txt'],
])('of two outputs, %s and %s, that cannot both be, the first counts', async (one, two) => {
	await stageOutputs(staged(), [gives([one, '1']), gives([two, '2'])], nothing);
	expect(moveOutputs(staged(), site())).toEqual([]);
	expect(read(one)).toBe('1');
});

test('a file does not take the place of a folder of the site, nor a folder that of a file', async () => {
	mkdirSync(join(site(), 'a'), { recursive: true });
	writeFileSync(join(site(), 'b'), 'page');
	await stageOutputs(staged(), [gives(['a', 'A'], ['b/c.txt', 'C'])], nothing);
	expect(moveOutputs(staged(), site())).toEqual(['a', 'b/c.txt']);
	expect(read('b')).toBe('page');
});

test('a name that no disk takes is left out', async () => {
	const long = `${'a'.repeat(300)}/x.txt`;
	await stageOutputs(staged(), [gives([long, '1'], ['\0', '2'], ['b.txt', '3'])], nothing);
	expect(moveOutputs(staged(), site())).toEqual([]);
	expect(read('b.txt')).toBe('3');
});

test.each(['../a.txt', '/a.txt', 'a/../../b.txt', '.'])('%s is refused', async (path) => {
	await expect(stageOutputs(staged(), [gives([path, 'x'])], nothing)).rejects.toThrow(/outside/);
});
