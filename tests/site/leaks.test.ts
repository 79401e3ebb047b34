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
			`aliases: [${word}alias, /${word}old/]\ndescription: ${word} description\nredirect_from: /${word}from/\n` +
			`supports: "[[open]]"\nsource: https://${word}.example/talk\nvideoId: aaaaaaaaaaa\n---\n\n# ${word} heading\n\n` +
			`- [00:10] A moment of ${word}.\n\n` +
			`Body of ${word} with #${word}hash, [[open]], [[${word}target]] and ![[${word}.png]].\n\n` +
			`> [!claim] ${word} claim\n> on:: [[weigh]]  side:: a  criterion:: b\n`,
	];
}

/** What an author keeps to himself in a note that everybody may read, in every place where text is quoted. */
const remarks = (word: string): string =>
	`---\nkind: thought\ndate: 2024-01-01\nvideoId: aaaaaaaaaaa\ntags: [shared]\n# ${word}yaml\n---\n` +
	`First words %% ${word}excerpt %% before <!-- ${word}html --> [[open]] and %%${word}tight%% [[nobody]].\n\n` +
	`%%\n${word}block\n\n${word}paragraph #${word}hash [[${word}ghost]] [00:20] ![[${word}.png]]\n%%\n\n` +
	`<!--\n${word}lines\n\n[[${word}link]]\n-->\n\n## Part %% ${word}heading %% <!-- ${word}headinghtml -->\n\n` +
	`- [00:30] Moment %% ${word}moment %% <!-- ${word}momenthtml --> of the talk.\n- item\n  %% ${word}item %%\n\n` +
	`| a %% ${word}cell %% | b |\n|---|---|\n| c <!-- ${word}cellhtml --> | d |\n\n> Quote %% ${word}quote %%\n> <!-- ${word}quotehtml -->\n\n` +
	`> [!claim] Claim %% ${word}claim %% <!-- ${word}claimhtml -->\n> on:: [[weigh]]  side:: a  criterion:: b\n> Why %% ${word}why %%\n\n` +
	`The weigher of scales %% ${word}naming %% is named. {>> ${word}review <<} {% comment %} ${word}liquid {% endcomment %}\n\n` +
	`[//]: # (${word}reference)\n[^1]: Note %% ${word}foot %%\n\nWords[^1].\n`;

const notes = Object.entries(HELD).map(([path, mark], index) => heldNote(path, mark, index));
const VAULT: Files = {
	...Object.fromEntries(notes),
	...Object.fromEntries(notes.map((_, index) => [`${name(index)}.png`, `bytes ${name(index)}`])),
	'open.md':
		'Everybody may read this. ![[../../../etc/passwd]] ![x](../../etc/passwd)\n\n' +
		'![[linked.png]] [[linked]] ![[linked-folder/note]]\n',
	'remarks.md': remarks('qxremark'),
	'second.md': `---\nvideoId: aaaaaaaaaaa\ndate: 2024-01-02\ntags: [shared]\n---\nAnother on it. [00:40] Here, to [[remarks#Part]] and ![[remarks]].\n`,
	'steelyard.config.yaml': 'site: https://example.org\nfeeds: full\n',
	'leaver.md': '---\npermalink: ../../outside/\n---\nIt wants to leave.\n',
	'weigh.md':
		'---\nkind: tradeoff\ntitle: The weigher of scales\noptions: [a, c]\ncriteria: [b]\n---\nTwo sides.\n',
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

test('what an author keeps to himself in an open note is in no file', () => {
	expect(site.files()).toContain('feed.xml');
	expect(site.read('feed.xml')).toContain('First words');
	expect(site.read('remarks.md')).toContain('First words');
	const told = site
		.files()
		.flatMap((path) =>
			[...new Set(`${path}\n${unpacked(path)}`.match(/qxremark\w*/gi))].map(
				(word) => `${path}: ${word}`,
			),
		);
	expect(told).toEqual([]);
});

test('notes held back count nowhere', () => {
	const graph = JSON.parse(site.read('graph.json')) as { nodes: { url: string }[] };
	const drawn = JSON.parse(site.read('graph/data.json')) as { nodes: { url: string[] } };
	const pages = ['/leaver/', '/open/', '/remarks/', '/second/', '/weigh/'];
	const known = (urls: readonly string[]) =>
		urls.filter((url) => !url.startsWith('/wanted/')).sort();
	expect(known(drawn.nodes.url)).toEqual(pages);
	expect(known(graph.nodes.map(({ url }) => url))).toEqual(pages);
	expect(site.read('videos/aaaaaaaaaaa/index.html')).toMatch(/\b2 notes\b/);
	expect(site.read('llms.txt')).toContain('5 notes.');
});

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
