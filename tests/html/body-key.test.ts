import { expect, test } from 'vitest';
import { bodyKey } from '../../src/html/body-key.ts';
import { siteOf } from './render.ts';

type Files = Readonly<Record<string, string>>;

const VAULT: Files = {
	'a.md': 'See [[b]], [[later]] and ![[c]]\n\n`= s.total`',
	'b.md': '# Bee\n\ntext',
	'c.md': 'outer\n\n![[d]]',
	'd.md': 'inner',
	'e.md': '[[a]]',
	's.md': '```scenario\nid: s\nmodel: bill\n```',
};

const keyOf = (files: Files): string => {
	const { note, site } = siteOf(files);
	return bodyKey(note('a.md'), site);
};

test.each<[string, Files]>([
	['its own text', { 'a.md': `${VAULT['a.md'] ?? ''} more` }],
	['a target appears', { 'later.md': 'now' }],
	['a target is renamed', { 'b.md': '# Wasp\n\ntext' }],
	['a target changes its kind', { 'b.md': '---\nkind: critique\n---\n# Bee\n\ntext' }],
	['a target moves', { 'b.md': '---\npermalink: /bees/\n---\n# Bee' }],
	['an embedded note changes', { 'c.md': 'other\n\n![[d]]' }],
	['a note embedded in an embedded note changes', { 'd.md': 'other' }],
	['a number changes', { 's.md': '```scenario\nid: s\nmodel: bill\ninputs: { requests: 1 }\n```' }],
])('a body is rendered anew when %s', (_, change) => {
	expect(keyOf({ ...VAULT, ...change })).not.toBe(keyOf(VAULT));
});

test.each<[string, Files]>([
	['the text of a note it links to changes', { 'b.md': '# Bee\n\nother text' }],
	['another note links to it', { 'f.md': '[[a]]' }],
	['an unrelated note changes', { 'e.md': 'nothing' }],
])('a body is kept when %s', (_, change) => {
	expect(keyOf({ ...VAULT, ...change })).toBe(keyOf(VAULT));
});

const ON = 'videoId: M7lc1UVf-VE';
const TALKING: Files = {
	'a.md': `---\n${ON}\n---\ntext`,
	'talk.md': `---\nkind: source\n${ON}\n---\nA talk.`,
};

test.each<[string, Files]>([
	['the note of its video is renamed', { 'talk.md': `---\nkind: source\ntitle: X\n${ON}\n---\n` }],
	[
		'the note of its video says how long it is',
		{ 'talk.md': `---\nkind: source\nlength: 9:00\n${ON}\n---\n` },
	],
	['the note of its video is gone', { 'talk.md': 'A talk.' }],
])('a body is rendered anew when %s', (_, change) => {
	expect(keyOf({ ...TALKING, ...change })).not.toBe(keyOf(TALKING));
});

test('notes that embed one another have a key of their own size', () => {
	const names = Array.from({ length: 20 }, (_, index) => `n${index}`);
	const all = names.map((name) => `![[${name}]]`).join('\n\n');
	const files = Object.fromEntries(names.map((name) => [`${name}.md`, `${name}\n\n${all}`]));
	expect(keyOf({ 'a.md': all, ...files }).length).toBeLessThan(21 * 21 * 100);
});

const ASKING: Files = {
	...VAULT,
	'a.md': '```dataview\nTABLE rating FROM #jam\n```',
	'b.md': '---\nrating: 4\n---\n# Bee\n\n#jam',
	'g.md': 'nothing asked',
};

test.each<[string, Files]>([
	['a note it finds changes', { 'b.md': '---\nrating: 5\n---\n# Bee\n\n#jam' }],
	['a note it finds is renamed', { 'b.md': '---\nrating: 4\n---\n# Wasp\n\n#jam' }],
	['it finds one note more', { 'n.md': '#jam' }],
	['it finds one note less', { 'b.md': '# Bee' }],
])('a body with a query is rendered anew when %s', (_, change) => {
	expect(keyOf({ ...ASKING, ...change })).not.toBe(keyOf(ASKING));
});

test.each<[string, Files]>([
	['a note it does not find changes', { 'e.md': 'other' }],
	['a note it finds changes in what is not shown', { 'b.md': `${ASKING['b.md'] ?? ''} and more` }],
])('a body with a query is kept when %s', (_, change) => {
	expect(keyOf({ ...ASKING, ...change })).toBe(keyOf(ASKING));
});

test('a body with an embedded query is rendered anew when its answer changes', () => {
	const files = { ...ASKING, 'a.md': '![[g]]', 'g.md': '```tasks\nnot done\n```' };
	expect(keyOf({ ...files, 'n.md': '- [ ] stir' })).not.toBe(keyOf(files));
	const base = { ...ASKING, 'a.md': '![[x.base]]', 'x.base': 'filters: rating > 3' };
	expect(keyOf({ ...base, 'n.md': '---\nrating: 9\n---\n' })).not.toBe(keyOf(base));
});

test('a note that asks a model is rendered anew when prices or their day change, and no other', () => {
	const { note, site } = siteOf(VAULT);
	const { figures } = site;
	const changed = [
		{ ...site, figures: { ...figures, priceList: { ...figures.priceList, asOf: '2026-01-01' } } },
		{ ...site, models: true },
		{ ...site, pricesMaxAge: 7 },
	];
	for (const other of changed) {
		expect(bodyKey(note('s.md'), other)).not.toBe(bodyKey(note('s.md'), site));
		expect(bodyKey(note('b.md'), other)).toBe(bodyKey(note('b.md'), site));
	}
});
