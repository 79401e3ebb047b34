import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { recover, stage, stagingFolder, swap } from '../../src/publish/swap.ts';

let parent = '';
let out = '';
beforeEach(() => {
	parent = mkdtempSync(join(tmpdir(), 'steelyard-swap-'));
	out = join(parent, 'x');
});
afterEach(() => {
	rmSync(parent, { recursive: true, force: true });
});

const site = (name: string, text: string): string => {
	const path = join(parent, name);
	mkdirSync(path, { recursive: true });
	writeFileSync(join(path, 'index.html'), text);
	return path;
};
const served = (): string => readFileSync(join(out, 'index.html'), 'utf8');
const DEAD = String(spawnSync(process.execPath, ['-e', '']).pid);

describe('a finished build', () => {
	test('takes the place of the old one and leaves nothing beside it', () => {
		site('x', 'old');
		writeFileSync(join(out, 'only-old.html'), '');
		stage(site('made', 'new'), out);
		expect(served()).toBe('old');
		swap(out);
		expect(served()).toBe('new');
		expect(readdirSync(parent)).toEqual(['x']);
		expect(readdirSync(out)).toEqual(['index.html']);
	});

	test('is the first one, too', () => {
		stage(site('made', 'new'), out);
		swap(out);
		expect(served()).toBe('new');
	});

	test('replaces what an earlier try left in its staging folder', () => {
		writeFileSync(join(site(`.x.new-${String(process.pid)}`, 'half'), 'rest.html'), '');
		stage(site('made', 'new'), out);
		expect(readdirSync(stagingFolder(out))).toEqual(['index.html']);
	});
});

describe('after a build was killed', () => {
	test('between the two renames, the old site comes back', () => {
		site(`.x.old-${DEAD}`, 'old');
		site(`.x.new-${DEAD}`, 'new');
		recover(out);
		expect(served()).toBe('old');
		expect(readdirSync(parent)).toEqual(['x']);
	});

	test('after both, the new site stays', () => {
		site('x', 'new');
		site(`.x.old-${DEAD}`, 'old');
		recover(out);
		expect(served()).toBe('new');
		expect(readdirSync(parent)).toEqual(['x']);
	});

	test('by a process with this one’s id, as in a container', () => {
		site(`.x.old-${process.pid}`, 'old');
		recover(out);
		expect(served()).toBe('old');
	});

	test('folders of running builds, of other sites and of people are left alone', () => {
		const names = [`.x.new-${process.ppid}`, `.y.old-${DEAD}`, '.x.old-mine', `x.old-${DEAD}`];
		for (const name of names) site(name, '');
		recover(out);
		expect(readdirSync(parent).sort()).toEqual(names.sort());
	});

	test('nothing is done where nothing is', () => {
		recover(join(parent, 'not', 'there'));
		expect(readdirSync(parent)).toEqual([]);
	});
});
