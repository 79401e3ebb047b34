import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite, differences, snapshot, write, type Ended, type Site } from './support.ts';

const VAULT = {
	'index.md': '# A small garden\n\nIt begins with [[soil]].\n',
	'soil.md': 'Under everything. #ground\n\n![[recipe]]\n',
	'seeds.md': 'Seeds wait for [[rain]] and for [the rain](rain.md).\n',
	'tools.md': 'A spade. See [[soil]].\n',
	'recipe.md': '---\ntags: [ground]\n---\nOne part sand.\n',
	'calendar.mdx': 'When to sow [[seeds]].\n',
	'beds/shade.md': 'Where nothing but [[../tools|tools]] stands.\n',
};

let site: Site;
beforeAll(async () => {
	site = await buildSite(VAULT);
}, 120_000);
afterAll(() => {
	site[Symbol.dispose]();
});

const text = (path: string): string => site.read(`${path}/index.html`);

/** Builds again over the kept cache, and holds the outcome against a build from nothing. */
async function rebuild(): Promise<Ended> {
	const ended = await site.build();
	const clean = await site.clean();
	expect(differences(snapshot(site.out), snapshot(clean))).toEqual([]);
	expect(ended.code).toBe(0);
	return ended;
}

test('a first build renders every note and has a page for the wanted one', () => {
	expect(site.stdout).toContain('7 rendered, 0 kept');
	expect(text('seeds')).toContain('class="ghost-link" href="/wanted/rain/"');
});

test('a link is live everywhere once its target is written, and nothing else is rendered', async () => {
	write(site.vault, { 'rain.md': '# Rain\n\nIt falls.\n' });
	const { stdout } = await rebuild();
	expect(stdout).toContain('0 wanted notes; 2 rendered, 6 kept');
	expect(text('seeds').match(/class="note-link" data-kind="note" href="\/rain\/"/g)).toHaveLength(
		2,
	);
	expect(text('rain')).toContain('href="/seeds/"');
	expect(site.files().filter((path) => path.startsWith('wanted/rain'))).toEqual([]);
	expect(site.read('graph.json')).not.toContain('/wanted/');
}, 120_000);

test('a build with nothing new renders nothing', async () => {
	expect((await site.build()).stdout).toContain('0 rendered, 8 kept');
}, 120_000);

test('an edited note changes the notes that embed it', async () => {
	write(site.vault, { 'recipe.md': '---\ntags: [ground]\n---\nTwo parts clay.\n' });
	const { stdout } = await rebuild();
	expect(stdout).toContain('2 rendered, 6 kept');
	expect(text('soil')).toContain('Two parts clay.');
	expect(site.files().filter((path) => site.read(path).includes('One part sand'))).toEqual([]);
}, 120_000);

test('a renamed note leaves its old address, and links by its old name are wanted notes', async () => {
	renameSync(join(site.vault, 'soil.md'), join(site.vault, 'beds/earth.md'));
	await rebuild();
	expect(site.files()).not.toContain('soil/index.html');
	expect(text('beds/earth')).toContain('Two parts clay.');
	expect(text('tools')).toContain('class="ghost-link" href="/wanted/soil/"');
}, 120_000);

test('a note that becomes a draft is gone, with what it said of others and all words of it', async () => {
	write(site.vault, {
		'seeds.md': '---\ndraft: true\n---\nSeeds wait for [[rain]]. Zanzibar.\n',
		'beds/earth.md': 'Under everything, once more.\n',
	});
	const { stdout } = await rebuild();
	expect(stdout).toContain('held back      seeds.md: draft: true');
	expect(text('rain')).not.toContain('seeds');
	expect(text('calendar')).toContain('class="ghost-link" href="/wanted/seeds/"');
	expect(site.files().filter((path) => site.read(path).includes('Zanzibar'))).toEqual([]);
}, 120_000);

test('a draft that is finished comes, and a deleted note goes', async () => {
	write(site.vault, { 'seeds.md': 'Seeds wait no more.\n' });
	rmSync(join(site.vault, 'rain.md'));
	await rebuild();
	expect(text('calendar')).toContain('class="note-link" data-kind="note" href="/seeds/"');
	expect(site.files()).not.toContain('rain/index.html');
	expect(site.read('graph.json')).not.toContain('rain');
}, 120_000);

test('calculators bring their scripts with the first scenario, and no site without one has them', async () => {
	const scripts = (): string[] =>
		site.files().filter((path) => path.endsWith('.js') && site.read(path).includes('pricesMaxAge'));
	expect(scripts()).toEqual([]);
	write(site.vault, {
		'sums.md': '# Sums\n\n```scenario\nid: sums\nmodel: bill\n```\n',
	});
	await rebuild();
	expect(text('sums')).toContain('<steelyard-calculator');
	expect(scripts()).not.toEqual([]);
}, 120_000);
