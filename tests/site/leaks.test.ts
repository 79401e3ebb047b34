import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildVault, filesIn, makeVault, type Files, type Site } from './support.ts';

/** Each way of holding a note back: path → frontmatter. */
const HELD: Readonly<Record<string, string>> = {
	'a1.md': 'draft: true',
	'a2.md': 'Draft: "Yes"',
	'a3.md': 'draft: maybe',
	'a4.md': 'published: false',
	'a5.md': 'publish: no',
	'a6.md': 'private: true',
	'a7.md': 'status: draft',
	'a8.md': 'status: Work in progress',
	'a9.md': 'visibility: private',
	'b1.md': 'date: 2999-01-01',
	'b2.md': 'unlisted: true',
	'b3.md': 'dg-publish: false',
	'b4.md': 'published: "not yet"',
	'b5.md': 'draft: true\ntitle: [broken',
	'b6.mdx': 'draft: true',
	'b7.txt': 'draft: true',
	'_drafts/b8.md': 'layout: post',
	'_b9.md': 'layout: post',
	'.secret/c1.md': 'layout: post',
	'node_modules/c2.md': 'layout: post',
};

const name = (index: number): string => `qxcanary${String.fromCharCode(97 + index)}zq`;

/** A note that says its own word in every place a note can say something. */
function heldNote(path: string, mark: string, index: number): readonly [string, string] {
	const word = name(index);
	const file = path.replace(/(\w+)\.(\w+)$/, `$1-${word}.$2`);
	return [
		file,
		`---\n${mark}\n${mark.includes('title') ? '' : `title: ${word} title\n`}tags: [${word}tag]\n` +
			`aliases: [${word}alias]\ndescription: ${word} description\n---\n\n# ${word} heading\n\n` +
			`Body of ${word} with #${word}hash, [[open]], [[${word}target]] and ![[${word}.png]].\n\n` +
			`> [!claim] ${word} claim\n> on:: [[weigh]]  side:: a  criterion:: b\n`,
	];
}

const notes = Object.entries(HELD).map(([path, mark], index) => heldNote(path, mark, index));
const VAULT: Files = {
	...Object.fromEntries(notes),
	...Object.fromEntries(notes.map((_, index) => [`${name(index)}.png`, `bytes ${name(index)}`])),
	'open.md':
		'Everybody may read this. ![[../../../etc/passwd]] ![x](../../etc/passwd)\n\n' +
		'![[linked.png]] [[linked]] ![[linked-folder/note]]\n',
	'leaver.md': '---\npermalink: ../../outside/\n---\nIt wants to leave.\n',
	'weigh.md': '---\nkind: tradeoff\noptions: [a, c]\ncriteria: [b]\n---\nTwo sides.\n',
};

let site: Site;
beforeAll(async () => {
	const vault = makeVault(VAULT);
	const outside = join(vault, '..', 'outside');
	mkdirSync(outside);
	writeFileSync(join(outside, 'note.md'), 'qxcanaryoutside');
	writeFileSync(join(outside, 'image.png'), 'qxcanaryoutside');
	symlinkSync(join(outside, 'note.md'), join(vault, 'linked.md'));
	symlinkSync(join(outside, 'image.png'), join(vault, 'linked.png'));
	symlinkSync(outside, join(vault, 'linked-folder'));
	site = await buildVault(vault);
}, 120_000);
afterAll(() => {
	rmSync(join(site.vault, '..'), { recursive: true });
	site[Symbol.dispose]();
});

/** A file as a reader of the site could unpack it. */
function unpacked(path: string): string {
	const bytes = readFileSync(join(site.out, path));
	const zipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
	return (zipped ? gunzipSync(bytes) : bytes).toString();
}

test('the output can be searched: words of an open note are found in it, packed or not', () => {
	const holding = site.files().filter((path) => unpacked(path).includes('Everybody'));
	expect(holding).toContain('open/index.html');
	expect(holding.some((path) => path.startsWith('pagefind/fragment/'))).toBe(true);
});

test.each(notes.map(([path, text], index) => [path, text.split('\n')[1] ?? '', name(index)]))(
	'%s (%s) leaves no word and no byte in the output',
	(_path, _mark, word) => {
		const told = site
			.files()
			.filter((path) => `${path}\n${unpacked(path)}`.toLowerCase().includes(word));
		expect(told).toEqual([]);
	},
);

test('a note held back is counted, and a mark that is not understood is an error with advice', () => {
	expect(site.code).toBe(1);
	for (const path of ['a3', 'b4']) {
		expect(site.stdout).toMatch(
			new RegExp(
				`${path}-\\w+\\.md:2:1 {2}error .*\\(publication-mark\\)\\n {4}Write \\w+: true or`,
			),
		);
	}
	expect(site.stdout).toMatch(/held back {6}a1-\w+\.md: draft: true/);
	expect(site.stdout).toMatch(/held back {6}b1-\w+\.md: its date, 2999-01-01, is in the future/);
});

test('nothing from outside the vault is in the output, and each attempt is named', () => {
	const told = site.files().filter((path) => /qxcanaryoutside|root:x?:0/.test(unpacked(path)));
	expect(told).toEqual([]);
	expect(site.stdout).toMatch(/leaver\.md:2:\d+ {2}error .*\n {4}\S/);
	expect(site.stdout).toMatch(/linked\.md:1:1 {2}error {2}The symbolic link leaves the vault\./);
	expect(site.stdout).toMatch(/linked\.png:1:1 {2}error {2}The symbolic link leaves the vault\./);
	expect(site.stdout).toMatch(/linked-folder:1:1 {2}error {2}The symbolic link leaves the vault\./);
	expect(site.stdout).toMatch(/open\.md:\d+:\d+ {2}warning .*etc\/passwd/);
});

test('report and cache stay outside the output', () => {
	const names = site.files().join('\n');
	expect(names).not.toMatch(/steelyard-report|data-store|^\.|\/\.|\.lock|cache/m);
	const told = site.files().filter((path) => {
		const text = unpacked(path);
		return text.includes(site.vault) || text.includes(site.cache) || text.includes(tmpdir());
	});
	expect(told).toEqual([]);
	expect(filesIn(site.cache).some((path) => path.endsWith('steelyard-report.json'))).toBe(true);
});
