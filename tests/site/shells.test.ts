/** A note put into a shell is, byte for byte, the page that Astro would have rendered. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { differences, snapshot, steelyard, write, type Files } from './support.ts';

const FILES = {
	'plain.md': '---\ntitle: It\'s "plain" & <short>\n---\n\nWords about [[video]] and [[nobody]].\n',
	'empty.md': '',
	'video.md':
		'---\nvideoId: qQk94CjRvIs\ndescription: Don\'t say "never"\n---\n\nAt [00:01:33] it turns.\n',
	'thoughts/sum.md': '# Sum\n\n```scenario\nid: one\nmodel: break-even\n```\n',
	'weigh.md':
		'---\nkind: tradeoff\noptions: [a, b]\ncriteria: [cost]\n---\n\n> [!claim] A is cheap\n> side:: a  criterion:: cost\n',
	'عربي.md': '---\nlang: ar\n---\n\nنص قصير مع [[plain]].\n',
	'tags/x.md': 'A note at the address of a tag. #x\n',
	'embedded.md': '![](https://www.youtube.com/watch?v=qQk94CjRvIs&t=5s)\n',
	'talk.md':
		'---\nvideoId: aaaaaaaaaaa\n---\n\nAt [00:00:10] and [00:02:51] it is said.\n\n![[photo.png]]\n',
	'reply.md': '---\nvideoId: aaaaaaaaaaa\ndate: 2025-01-02\n---\n\nAt [00:01:00] no.\n',
	'article.md': '---\nsource: https://example.com/post\n---\n\n![](https://example.net/x.png)\n',
	'comment.md': '---\nsource: https://example.com/post/\n---\n\n```js\nlet a = 1;\n```\n',
	'notes/footnote.md': 'Short.[^1] See plain.\n\n[^1]: A note.\n',
	// More notes than one page lists of those that link to another.
	...Object.fromEntries(
		Array.from({ length: 33 }, (_, index) => [
			`many/n${String(index)}.md`,
			`See [[plain]] and [[nobody]]. #often\n`,
		]),
	),
};

const folder = mkdtempSync(join(tmpdir(), 'shells-'));
const whole = join(folder, 'whole');
const spliced = join(folder, 'spliced');
const FLAGS = ['--site', 'https://example.org', '--base', '/kb/'];
let files: Files;

beforeAll(async () => {
	const vault = join(folder, 'vault');
	const background = { r: 40, g: 90, b: 140 };
	const photo = sharp({ create: { width: 900, height: 600, channels: 3, background } });
	files = { ...FILES, 'photo.png': await photo.png({ compressionLevel: 0 }).toBuffer() };
	write(vault, files);
	const script = fileURLToPath(new URL('build-whole.ts', import.meta.url));
	execFileSync(process.execPath, [script, vault, whole], { stdio: 'pipe' });
	const { code } = await steelyard('build', vault, '--out', spliced, ...FLAGS);
	expect(code).toBe(0);
}, 900_000);

afterAll(() => {
	rmSync(folder, { recursive: true, force: true });
});

test('both ways write the same files with the same bytes', () => {
	const pages = snapshot(whole);
	expect([...pages.keys()].filter((name) => name.endsWith('index.html')).length).toBeGreaterThan(
		10,
	);
	expect(differences(pages, snapshot(spliced))).toEqual([]);
});

test('every sort of page and file is among them', () => {
	const names = [...snapshot(spliced).keys()];
	for (const name of [
		'plain/mentions/index.html',
		'wanted/nobody/mentions/index.html',
		'videos/aaaaaaaaaaa/index.html',
		'web/example.com-post/index.html',
		'graph/data.json',
		'plain/preview.json',
		'plain.md',
		'feed.xml',
		'sitemap.xml',
		'_words/de.json',
	]) {
		expect(names).toContain(name);
	}
	for (const sort of [/^cards\/.+\.png$/, /\.webp$/])
		expect(names.some((name) => sort.test(name))).toBe(true);
});

test('the same notes, written in another order to another place, give the same bytes', async () => {
	const vault = join(folder, 'elsewhere', 'vault');
	const out = join(folder, 'again');
	write(vault, Object.fromEntries(Object.entries(files).reverse()));
	const { code } = await steelyard('build', vault, '--out', out, ...FLAGS);
	expect(code).toBe(0);
	expect(differences(snapshot(spliced), snapshot(out))).toEqual([]);
}, 900_000);
