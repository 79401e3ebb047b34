import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { count, detailsOf, figuresTable, type Result } from './figures.ts';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));
let folder = '';

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'corpora-test-'));
	mkdirSync(join(folder, 'vaults', 'first', '_templates'), { recursive: true });
	mkdirSync(join(folder, 'vaults', 'second'));
	const write = (path: string, text: string): void => {
		writeFileSync(join(folder, 'vaults', path), text);
	};
	write('first/one.md', '# One\n\nSee [[two]] and [[nothing]].\n');
	write('first/two.md', '---\ndraft: true\n---\n# Two\n');
	write('first/three.txt', 'Three\n\nWords.\n');
	write('first/_templates/t.md', '# {{title}}\n');
	write('second/picture.png', '');
});

afterAll(() => {
	rmSync(folder, { recursive: true, force: true });
});

test('each vault is built in a process of its own and told of in one row', () => {
	const json = join(folder, 'figures.json');
	const run = spawnSync(process.execPath, [MAIN, join(folder, 'vaults'), '--json', json], {
		encoding: 'utf8',
	});
	const [first, second] = JSON.parse(readFileSync(json, 'utf8')) as Result[];
	expect(first?.figures).toMatchObject({ input: 4, output: 2, held: 1, skipped: 1, lost: [] });
	expect(first?.figures?.links).toEqual({ missing: 2 });
	expect(second?.figures).toMatchObject({ input: 0, output: 0, lost: [] });
	expect(run.stdout).toMatch(/^\| first +\| +4 \| +2 \| +1 \| +1 \| +0 \|/m);
	expect(run.status).toBe(0);
}, 120_000);

test('no folder of vaults is wrong usage', () => {
	const run = spawnSync(process.execPath, [MAIN], { encoding: 'utf8' });
	expect(run.status).toBe(2);
	expect(run.stderr).toContain('npm run corpora -- <dir>');
});

test('a crash is told with what the build printed', () => {
	const crashed: Result = { name: 'x', figures: undefined, crash: 'TypeError: y' };
	expect(figuresTable([crashed])).toContain('| x | crashed |');
	expect(detailsOf(crashed, 3)).toContain('    TypeError: y');
});

test('names are counted, most frequent first', () => {
	expect(count(['b', 'a', 'b', 'c'])).toEqual({ b: 2, a: 1, c: 1 });
	expect(Object.keys(count(['b', 'a', 'b', 'c']))).toEqual(['b', 'a', 'c']);
});
