import { describe, expect, test } from 'vitest';
import { vaultOf } from '../../src/vault/memory.ts';
import { DEFAULT_VAULT_OPTIONS } from '../../src/vault/options.ts';
import { readNote } from '../../src/vault/read-note.ts';

const read = (text: string, path = 'n.md') => {
	const { note, diagnostics } = readNote({ path, bytes: Buffer.from(text) }, DEFAULT_VAULT_OPTIONS);
	if (!note) throw new Error('no note');
	return { ...note, found: diagnostics.map(({ level, code, line }) => `${level} ${code} ${line}`) };
};
const withKeys = (...lines: string[]) => read(['---', ...lines, '---', 'Some text.'].join('\n'));

describe('kind', () => {
	test.each([
		['kind: Critique', 'thoughts/n.md', 'critique'],
		['kind: trade-off', 'n.md', 'tradeoff'],
		['tags: [x]', 'notes/Thoughts/n.md', 'thought'],
		['tags: [review]', 'thoughts/n.md', 'thought'],
		['tags: [post, rant]', 'n.md', 'critique'],
		['layout: layouts/comparison.html', 'n.md', 'tradeoff'],
		['template: link', 'n.md', 'thought'],
		['tags: [video]', 'n.md', 'source'],
		['layout: post', 'n.md', 'note'],
		['kind: essay', 'critiques/n.md', 'critique'],
	])('%s in %s is a %s', (line, path, kind) => {
		expect(read(`---\n${line}\n---\n`, path).kind).toBe(kind);
	});

	test('the table of the configuration wins', () => {
		const options = { kinds: { essays: 'critique', Thoughts: 'note' } } as const;
		const vault = vaultOf({ 'essays/a.md': '', 'thoughts/b.md': '' }, options);
		expect(vault.notes.map(({ kind }) => kind)).toEqual(['critique', 'note']);
	});
});

describe('tags', () => {
	test.each([
		['tags: [Ruby, ruby, RUBY, Rails]', ['Ruby', 'Rails']],
		['tags: [lambda, lambdas, box, class]', ['lambda', 'box', 'class']],
		['tags: a b', ['a', 'b']],
		['tags: "#a, #b/c"', ['a', 'b/c']],
		['keywords: machine learning, cost', ['machine learning', 'cost']],
		['category: Machine learning', ['Machine learning']],
		['tags: [2025, 1.10]', ['2025', '1.10']],
		['tags: [post, interview-series]', ['interview-series']],
		['categories: "[[Posts/People]]"', ['People']],
		['categories: [[People]]', ['People']],
		['tags: []', []],
		['tags:', []],
	])('%s', (line, tags) => {
		expect(withKeys(line).tags).toEqual(tags);
	});

	test('one that only names the kind is left out; a hashtag of the body never is', () => {
		const text = '---\ntags: [thoughts, webdev]\ntemplate: link\n---\n';
		expect(read(`${text}Text.`)).toMatchObject({ kind: 'thought', tags: ['webdev'] });
		expect(read(`${text}Text #thoughts and #WebDev.`).tags).toEqual(['webdev', 'thoughts']);
	});
});

describe('title', () => {
	test.each([
		['---\ntitle: Given\n---\n# Head', 'n.md', 'Given'],
		['# Head *of* it\n\ntext', 'n.md', 'Head of it'],
		['![](badge.svg) #tag\n\n# Head\n\ntext', 'n.md', 'Head'],
		['<!-- made by hand -->\n# Head', 'n.md', 'Head'],
		['A word before.\n\n# Where to begin', 'Opening hours.md', 'Opening hours'],
		['A word before.\n\n# Opening Hours', 'opening-hours.md', 'Opening Hours'],
		['A word before.\n\n# Guides\n\n# More', 'guides/index.md', 'Guides'],
		['# Weekdays\n\n# Sundays', 'Opening hours.md', 'Opening hours'],
		['# Weekdays\n\n# Sundays', 'shop.md', 'shop'],
		['# When we open\n\n# Where', 'opening-hours.md', 'When we open'],
		['# When we open\n\n# Where', '2024-05-14.md', 'When we open'],
		['# The shop\n\n# Where', 'README.md', 'The shop'],
		['- # Weekdays', 'Opening hours.md', 'Opening hours'],
		['> # Weekdays', 'Opening hours.md', 'Opening hours'],
		['## Second\n\n# First', 'my_own-note.md', 'my own note'],
		['text', '2016-05-20-some-title.md', 'some title'],
		['text', 'Follow-up calls.md', 'Follow-up calls'],
		['text', '2024-05-14.md', '2024-05-14'],
		['text', 'journals/2020_05_14.md', '2020-05-14'],
		['text', '201705091531.md', '201705091531'],
		['text', 'Tea 0123456789abcdef0123456789abcdef.md', 'Tea'],
		['text', '0123456789abcdef0123456789abcdef.md', '0123456789abcdef0123456789abcdef'],
		['text', 'a.b.c.md', 'a.b.c'],
		['text', 'Namespace___what%3F.md', 'Namespace/what?'],
		['text', 'C++.md', 'C++'],
		['text', 'guide/index.md', 'guide'],
		['text', '💭.md', '💭'],
		['text', '100%.md', '100%'],
	])('%j in %s → %s', (text, path, title) => {
		expect(read(text, path).title).toBe(title);
	});
});

describe('text that was encoded twice', () => {
	test('a title with bytes lost is shown without them, and nothing is guessed', () => {
		const note = read("---\ntitle: 'ðŸ’ We need to talk'\n---\n");
		expect(note.title).toBe('We need to talk');
		expect(note.found).toEqual(['warning suspect-encoding 2']);
		const vault = vaultOf({ 'n.md': "---\ntitle: 'ðŸ’ We need to talk'\n---\n" });
		expect(vault.diagnostics[0]?.message).toBe(
			'The title "ðŸ’ We need to talk" looks encoded twice with bytes lost (U+00F0 U+0178 U+2019); it is shown as "We need to talk".',
		);
	});

	test('one with all bytes is left as it is, with a suggestion', () => {
		const { notes, diagnostics } = vaultOf({ 'n.md': '# Itâ€™s a cafÃ©\n' });
		expect(notes[0]?.title).toBe('Itâ€™s a cafÃ©');
		expect(diagnostics[0]?.hint).toContain('"It’s a café"');
	});

	test('the body is only reported, once', () => {
		const note = read('---\na: 1\n---\none\n\nIt wonâ€™t, donâ€™t');
		expect(note.found).toEqual(['warning suspect-encoding 6']);
		expect(note.body).toBe('one\n\nIt wonâ€™t, donâ€™t');
	});

	test.each([
		'«Ã»',
		'IRMÃ”',
		'São João, França',
		'Þórður Ægisson',
		'10 Â',
		'ÂME',
		'’quoted’ — “text”',
	])('ordinary text is not suspected: %s', (text) => {
		expect(read(text).found).toEqual([]);
	});
});
