/** The table of features and the guide say what is there: every page that they name is built. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { crawl } from '../site/crawl.ts';
import { elementsOf, parsePage } from '../site/html.ts';
import { ownNotes, type BuiltNotes } from '../site/own-notes.ts';
import { buildVault, type Site } from '../site/support.ts';
import { readConstructs } from './constructs.ts';
import { customProperties } from './custom-properties.ts';
import { writeDocs } from './pages.ts';

const FEATURES = readFileSync(new URL('../../.github/FEATURES.md', import.meta.url), 'utf8');
const LINKS = [...FEATURES.matchAll(/\]\(http:\/\/localhost:4321\/([^)]*)\)/g)].map(
	([, path = '']) => path,
);
const DOCS = 'docs/';

let own: BuiltNotes;
let guide: Site;
const folder = mkdtempSync(join(tmpdir(), 'guide-test-'));

beforeAll(async () => {
	await writeDocs(folder, []);
	own = await ownNotes('--lenient');
	guide = await buildVault(folder, '--base', '/docs/');
	expect([own.code, guide.code], guide.stdout + own.stdout).toEqual([0, 0]);
}, 240_000);

afterAll(() => {
	guide[Symbol.dispose]();
	rmSync(folder, { recursive: true, force: true });
});

/** Those of some addresses that lead to no file, or to no element of its page. */
function missing(site: BuiltNotes, paths: readonly string[]): readonly string[] {
	const files = new Set(site.files());
	return paths.filter((path) => {
		const [address = '', id = ''] = decodeURIComponent(path).split('#');
		const file = address === '' || address.endsWith('/') ? `${address}index.html` : address;
		if (!files.has(file)) return true;
		if (id === '') return false;
		return !elementsOf(parsePage(site.read(file))).some(({ properties }) => properties.id === id);
	});
}

describe('the table of features', () => {
	test('links to pages and parts of the site of content/', () => {
		const paths = LINKS.filter((path) => !path.startsWith(DOCS));
		expect(paths.length).toBeGreaterThan(30);
		expect(missing(own, paths)).toEqual([]);
	});

	test('links to pages and parts of the documentation', () => {
		const paths = LINKS.filter((path) => path.startsWith(DOCS)).map((path) =>
			path.slice(DOCS.length),
		);
		const syntax = new Set(readConstructs().map(({ slug }) => `${slug}/`));
		expect(paths.length).toBeGreaterThan(20);
		expect(
			missing(
				guide,
				paths.filter((path) => !syntax.has(path)),
			),
		).toEqual([]);
	});

	test('has as many cells in each row as its head', () => {
		const rows = FEATURES.split('\n').filter((line) => line.startsWith('|'));
		expect(rows.filter((row) => row.split('|').length !== 8)).toEqual([]);
		expect(rows.length).toBeGreaterThan(80);
	});

	test('shows what it says that Steelyard has', () => {
		const rows = FEATURES.split('\n').filter((line) => /^\| [^|]*[^\s|-]/.test(line));
		const unshown = rows.filter((row) => !/^\|[^|]*\|\s*(?:no\b|Steelyard|.*localhost)/.test(row));
		expect(unshown).toEqual([]);
	});
});

describe('the guide', () => {
	test('has no dead link but to pages on syntax', () => {
		const syntax = readConstructs().map(({ slug }) => `/docs/${slug}/`);
		const dead = crawl(guide.out, '/docs/').dead.filter(
			(one) => !syntax.some((address) => one.includes(address)),
		);
		expect(dead).toEqual([]);
	});

	test('has a page of each kind, and wants no more than it says', () => {
		for (const kind of ['thought', 'critique', 'tradeoff', 'source', 'note']) {
			expect(guide.files()).toContain(`kinds/${kind}/index.html`);
		}
		const wanted = guide.files().filter((path) => /^wanted\/[^/]+\/index\.html$/.test(path));
		expect(wanted).toEqual([
			'wanted/a-note-that-nobody-has-written/index.html',
			'wanted/blender-foundation/index.html',
			'wanted/reading-on-paper/index.html',
		]);
	});

	test('shows what it speaks of', () => {
		expect(guide.read('guide/keys-and-languages/index.html')).toContain('id="also-named"');
		expect(guide.read('guide/video-notes/index.html')).toContain('id="notes-about"');
		expect(guide.read('guide/a-preview-keeps-the-thread/index.html')).toContain('id="in-answer"');
		expect(guide.read('what-else/index.html')).toContain('/docs/guide/beside-the-pages/');
	});

	test('lists every custom property of the theme with what it is for', () => {
		const [css = ''] =
			/^:root \{[^}]*/m.exec(
				readFileSync(new URL('../../src/theme/styles/tokens.css', import.meta.url), 'utf8'),
			) ?? [];
		const named = [...css.matchAll(/^\t(--[\w-]+):/gm)].map(([, name]) => name);
		const lists = customProperties();
		expect([...lists.matchAll(/^- `(--[\w-]+)`: `[^`]+`$/gm)].map(([, name]) => name)).toEqual(
			named,
		);
		expect(named.length).toBeGreaterThan(30);
		expect(lists).not.toMatch(/^(?:- |\n)/);
	});
});
