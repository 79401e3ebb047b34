import { expect, test } from 'vitest';
import { valueOf } from '../../src/markdown/liquid-value.ts';
import { vaultOf } from '../../src/vault/memory.ts';
import { toPlainText } from '../../src/markdown/plain.ts';

const lookup = (key: string): string | undefined => new Map([['title', 'Servers']]).get(key);

test.each([
	['"Version 2" | safe', 'Version 2'],
	["'/img/a.png'", '/img/a.png'],
	['page.title', 'Servers'],
	['title | escape', 'Servers'],
	['$frontmatter.title', 'Servers'],
	['page.meta.title', 'Servers'],
	['site.baseurl', ''],
	['site.title', undefined],
	['page.date', undefined],
	['"now" | date: "%Y"', undefined],
	['title | size', undefined],
	['__proto__', undefined],
	['constructor', undefined],
])('%s', (expression, text) => {
	expect(valueOf(expression, lookup)?.text).toBe(text);
});

function bodyOf(frontmatter: string, body: string): string {
	const [note] = vaultOf({ 'a.md': `---\n${frontmatter}\n---\n\n${body}\n` }).notes;
	return toPlainText(note?.document.tree.children ?? []);
}

test('a template shows what the frontmatter of its note says', () => {
	expect(bodyOf('title: Servers\ncosts: 12.5', 'On {{ page.title }}: {{ costs }} EUR.')).toBe(
		'On Servers: 12.5 EUR.',
	);
	expect(bodyOf('minVersion: 1.2', 'From {{< param "minVersion" >}} on.')).toBe('From 1.2 on.');
	expect(bodyOf('title: Servers', '<% tp.frontmatter.title %> it is.')).toBe('Servers it is.');
});

test('a value inside a map of the frontmatter is found by its path', () => {
	const frontmatter = 'nav:\n  key: Deep\n  more: {order: 2}';
	expect(bodyOf(frontmatter, '{{ nav.key }} {{ page.nav.more.order }}!')).toBe('Deep 2!');
	expect(bodyOf(frontmatter, '{{ nav.more }}{{ nav.none }}{{ nav.key.length }}!')).toBe('!');
	expect(bodyOf(frontmatter, '{{ nav.constructor.name }}{{ nav.__proto__.x }}!')).toBe('!');
});

test('a value that is a template itself, a list or no value shows nothing', () => {
	for (const frontmatter of ['x: "{{ y }}"', 'x: "<% y %>"', 'x: [a]', 'x:', 'y: 1']) {
		expect(bodyOf(frontmatter, 'a {{ page.x }}b')).toBe('a b');
	}
});

test('a value is Markdown of one line, in which tags are text', () => {
	expect(bodyOf('x: "<b>*c*</b>"', 'a {{ x }}')).toBe('a <b>*c*</b>');
	expect(bodyOf('x: "# c"', 'a {{ x }}')).toBe('a # c');
	expect(bodyOf('x: snake_case_name', 'a {{ x }}')).toBe('a snake_case_name');
	expect(bodyOf('x: "so **very** `*good*`, ~~not~~"', 'a {{ x }}.')).toBe('a so very *good*, not.');
});

test('links of a value are links of the note', () => {
	const text =
		'---\nx: "See [[d|the *other*]] or [site](https://x.org/) or [e](e.md)."\n---\n\n{{ x }}\n';
	const [note] = vaultOf({ 'a.md': text }).notes;
	expect(note?.links).toMatchObject([
		{ target: 'd', label: 'the other', place: { line: 5 } },
		{ target: 'e.md', label: 'e', place: { line: 5 } },
	]);
	const [block] = note?.document.tree.children ?? [];
	expect(toPlainText(block ? [block] : [])).toBe('See the other or site or e.');
	expect(note?.document.excerpt).toBe('See the other or site or e.');
});
