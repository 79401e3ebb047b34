import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite, differences, snapshot, write, type Site } from './support.ts';

const note = (number: number): string =>
	`# Note ${String(number)}\n\nIt follows [[note-${String(number - 1)}]]. #numbered\n`;
const VAULT = Object.fromEntries(
	Array.from({ length: 30 }, (_, index) => [`note-${String(index)}.md`, note(index)]),
);
const CHANGED = { 'note-3.md': '# Third\n\nChanged, with a link to [[note-29]].\n' };

let site: Site;
let old: ReadonlyMap<string, string>;
let fresh: ReadonlyMap<string, string>;
let duration: number;

beforeAll(async () => {
	site = await buildSite(VAULT);
	old = snapshot(site.out);
	write(site.vault, CHANGED);
	const started = performance.now();
	fresh = snapshot(await site.clean());
	duration = performance.now() - started;
}, 120_000);
afterAll(() => {
	site[Symbol.dispose]();
});

/** Files and folders beside the served one: locks, half-made and old sites. */
const leftovers = (): readonly string[] =>
	readdirSync(dirname(site.out)).filter((name) => name.startsWith(`.${basename(site.out)}.`));

/** Delays spread over a build, uneven but the same in every run. */
const delays = (count: number): readonly number[] =>
	Array.from({ length: count }, (_, index) => (index + ((index * 7919) % 97) / 97) / count);

test('a build killed at any moment leaves the old site or the new one', async () => {
	const served: string[] = [];
	for (const part of delays(5)) {
		const { child, ended } = site.begin();
		await sleep(part * duration * 1.1);
		child.kill('SIGKILL');
		await ended;
		const now = snapshot(site.out);
		if (differences(now, old).length === 0) served.push('old');
		else if (differences(now, fresh).length === 0) served.push('new');
		else served.push(`neither: ${differences(now, old).join(' ')}`);
	}
	expect(served.filter((state) => state !== 'old' && state !== 'new')).toEqual([]);
	expect(served).toContain('old');
}, 240_000);

test('the next build succeeds and clears up after the killed ones', async () => {
	const { code, stderr } = await site.build();
	expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
	expect(differences(snapshot(site.out), fresh)).toEqual([]);
	expect(leftovers()).toEqual([]);
}, 120_000);

test('of two builds at once the second waits and says for whom', async () => {
	const first = site.begin();
	const second = site.begin();
	const [one, two] = await Promise.all([first.ended, second.ended]);
	expect([one.code, two.code]).toEqual([0, 0]);
	expect(`${one.stderr}${two.stderr}`).toMatch(
		/^waiting for another build of .+ \(process \d+\)\n$/,
	);
	expect(differences(snapshot(site.out), fresh)).toEqual([]);
	expect(leftovers()).toEqual([]);
}, 120_000);

test('a build that --strict refuses leaves the site as it was', async () => {
	write(site.vault, { 'bad.md': '---\ndraft: maybe\n---\nHeld back.\n' });
	const { code, stdout } = await site.build('--strict');
	expect(code).toBe(1);
	expect(stdout).toContain('nothing published: the old site stays');
	expect(differences(snapshot(site.out), fresh)).toEqual([]);
	expect(leftovers()).toEqual([]);
}, 120_000);

test('a site moved aside by a build that was killed between two renames comes back', async () => {
	const dead = '999999999';
	const folder = dirname(site.out);
	const away = `.${basename(site.out)}.old-${dead}`;
	renameSync(site.out, join(folder, away));
	mkdirSync(join(folder, `.${basename(site.out)}.new-${dead}`));
	writeFileSync(join(folder, `.${basename(site.out)}.lock`), dead);
	const { code } = await site.build('--strict');
	expect(code).toBe(1);
	expect(differences(snapshot(site.out), fresh)).toEqual([]);
	expect(leftovers()).toEqual([]);
	rmSync(join(site.vault, 'bad.md'));
}, 120_000);
