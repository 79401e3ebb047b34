import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownNotes, type BuiltNotes } from './own-notes.ts';
import { buildSite, type Files, type Site } from './support.ts';
import { weigh } from './weight.ts';

/** Bytes after gzip. */
const READING = 30_000;
const SCRIPTS = 5_000;
/** A calculator brings its own script and stylesheet. */
const CALCULATOR = 13_000;
/** Each is its answer, picture, table, fields and explanation besides. */
const ONE_CALCULATOR = 4_000;

/** Pages that are a tool a reader has opened: the search, and what is kept for the road. */
const TOOL = /^(?:search|offline)\//;
const TOOL_SCRIPTS = 10_000;

describe('the own notes', () => {
	let site: BuiltNotes;
	beforeAll(async () => {
		site = await ownNotes('--lenient');
		expect(site.code, site.stderr).toBe(0);
	}, 240_000);

	test.each([
		['home', 'index.html'],
		['a note', 'thoughts/scale-to-zero/index.html'],
		['a note on a video', 'sources/fireship-prime-video/index.html'],
		['a trade-off', 'trade-offs/serverless-or-servers/index.html'],
		['a list', 'kinds/thought/index.html'],
	])('%s is read with 30 KB, and 5 KB of scripts at most', (_type, page) => {
		const { reading, scripts, blocking } = weigh(site, page);
		expect(reading).toBeLessThan(READING);
		expect(scripts).toBeLessThan(SCRIPTS);
		expect(blocking).toEqual([]);
	});

	test('so is every page, a calculator apart', () => {
		const pages = site.files().filter((path) => path.endsWith('index.html'));
		const heavy = pages.flatMap((page) => {
			const { reading, scripts, blocking } = weigh(site, page);
			const calculators = site.read(page).split('<steelyard-calculator').length - 1;
			const most = READING + ONE_CALCULATOR * calculators;
			const more = calculators > 0 ? CALCULATOR : TOOL.test(page) ? TOOL_SCRIPTS : 0;
			const light = reading < most && scripts < SCRIPTS + more && blocking.length === 0;
			return light ? [] : [`${page}: ${String(reading)} to read, ${String(scripts)} of scripts`];
		});
		expect(pages.length).toBeGreaterThan(40);
		expect(heavy).toEqual([]);
	});
});

describe('a note among 20 and among 2,000', () => {
	const vaultOf = (count: number): Files => {
		const others = Array.from({ length: count - 3 }, (_, index): [string, string] => [
			`notes/note-${String(index)}.md`,
			`---\nkind: thought\ndate: 2025-01-01\ntags: [one/${String(index % 97)}]\n---\n# Note ${String(index)}\n\nIt speaks of [[hub]] and of [[nobody wrote this]].\n`,
		]);
		return {
			...Object.fromEntries(others),
			'same.md':
				'---\nkind: thought\ndate: 2025-02-01\n---\n# The same\n\nIt links to [[friend]] only.\n',
			'friend.md': '---\nkind: critique\ndate: 2025-02-02\n---\n# Friend\n\nOf [[same]] only.\n',
			'hub.md': '# Hub\n\nEverybody speaks of this.\n',
		};
	};
	let few: Site;
	let many: Site;
	beforeAll(async () => {
		few = await buildSite(vaultOf(20));
		many = await buildSite(vaultOf(2000));
		expect([few.code, many.code], many.stderr).toEqual([0, 0]);
	}, 300_000);
	afterAll(() => {
		few[Symbol.dispose]();
		many[Symbol.dispose]();
	}, 60_000);

	test('has the same size', () => {
		const [a, b] = [few, many].map((site) => site.read('same/index.html').length);
		expect(Math.abs((a ?? 0) - (b ?? 0))).toBeLessThan(24);
	});

	test.each([
		['home', 'index.html'],
		['the note that all link to', 'hub/index.html'],
		['the wanted note that all want', 'wanted/nobody-wrote-this/index.html'],
		['the list of all notes', 'all/index.html'],
		['the list of a kind', 'kinds/thought/index.html'],
		['the list of a folder', 'notes/index.html'],
		['the tag with most tags below', 'tags/one/index.html'],
		['the index of tags', 'tags/index.html'],
		['the index of wanted notes', 'wanted/index.html'],
		['the page for what is not there', '404.html'],
	])('%s stays in bounds', (_type, page) => {
		const { reading, scripts, blocking } = weigh(many, page);
		expect(reading).toBeLessThan(READING);
		expect(scripts).toBeLessThan(SCRIPTS);
		expect(blocking).toEqual([]);
	});

	test('has previews of the same size', () => {
		expect(many.read('same/preview.json').length).toBe(few.read('same/preview.json').length);
		const sizes = many
			.files()
			.filter((path) => path.endsWith('preview.json'))
			.map((path) => many.read(path).length);
		expect(sizes.length).toBeGreaterThan(2000);
		expect(Math.max(...sizes)).toBeLessThan(2000);
	});
});
