import { expect, test } from 'vitest';
import { readBaseFile } from '../../src/vault/base-file.ts';
import { vaultOf } from '../../src/vault/memory.ts';

test('each view has a heading and a query, with their places in the file', () => {
	const text = 'filters: x\nviews:\n  - type: table\n    name: My jars\n  - type: cards\n';
	const { document, body } = readBaseFile(text);
	expect(body).toBe('My jars, View 2');
	expect(document.headings).toEqual([
		{ depth: 2, text: 'My jars', id: 'my-jars', topLevel: true, line: 3, column: 5 },
		{ depth: 2, text: 'View 2', id: 'view-2', topLevel: true, line: 5, column: 5 },
	]);
	expect(document.tree.children.map(({ type }) => type)).toEqual([
		'heading',
		'query',
		'heading',
		'query',
	]);
	expect(document.queries).toMatchObject([
		{ language: 'base', text, view: 0, line: 3 },
		{ language: 'base', text, view: 1, line: 5 },
	]);
});

test('views of one name have ids of their own', () => {
	const { document } = readBaseFile('views:\n  - name: A\n  - name: A\n');
	expect(document.headings.map(({ id }) => id)).toEqual(['a', 'a-2']);
});

test.each(['', 'filters: x', '- a\n- b', 'views: [', 'views: 3', '```', 'x'.repeat(70_000)])(
	'any text is a note: %#',
	(text) => {
		const { document } = readBaseFile(text);
		expect(document.headings).toEqual([]);
		expect(document.queries).toMatchObject([{ language: 'base', text, line: 1, column: 1 }]);
	},
);

test('a base is a note beside the note of its name, and no template', () => {
	const { notes, failed } = vaultOf({
		'.obsidian/templates.json': '{"folder":"Templates"}',
		'Jars.md': '# Jars',
		'Jars.base': 'views: []',
		'Templates/Book.md': '{{title}}',
		'Templates/Books.BASE': 'views: []',
	});
	expect(notes.map(({ id, slug, title, format }) => [id, slug, title, format])).toEqual([
		['Jars.base', 'jars.base', 'Jars', 'base'],
		['Jars', 'jars', 'Jars', 'md'],
		['Templates/Books.BASE', 'templates/books.base', 'Books', 'base'],
	]);
	expect(failed).toEqual([]);
});
