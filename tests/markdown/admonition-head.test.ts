import { expect, test } from 'vitest';
import { parseAdmonitionHead } from '../../src/markdown/admonition-head.ts';

test.each([
	['!!! note', 'note', '', '', ''],
	['!!!note', 'note', '', '', ''],
	['!!! note ""', 'note', '|untitled', '', ''],
	['!!! note "Title"', 'note', '', '', 'Title'],
	['!!! note inline end "Title"', 'note', '|inline end', '', 'Title'],
	['??? note "Title" inline end', 'note', '|inline end', '-', 'Title'],
	['???+ warning "Open"', 'warning', '', '+', 'Open'],
	['!!! warning prompt-seagulls', 'warning', '|prompt-seagulls', '', ''],
	['!!! note Unquoted Words', 'note', '', '', 'Unquoted Words'],
	["!!! note Don't panic", 'note', '', '', "Don't panic"],
	['!!! chat @name', 'chat', '', '', '@name'],
	['!!! note "a \\"b\\" c"', 'note', '', '', 'a "b" c'],
	['!!! note “Curly”', 'note', '', '', 'Curly'],
	["!!! note 'single'", 'note', '', '', 'single'],
	['!!! note "unclosed', 'note', '', '', 'unclosed'],
	['!!! note end "t" {#x}', 'note', '|end #x', '', 't'],
	['!!! note "t" { #x .wide }', 'note', '|#x wide', '', 't'],
	['!!! note: Behind a colon', 'note', '', '', 'Behind a colon'],
	['!!! note | Behind a bar', 'note', '', '', 'Behind a bar'],
	['!!! note:', 'note', '', '', ''],
	['!!! заметка', 'заметка', '', '', ''],
	['!!! "Without a type"', 'note', '', '', 'Without a type'],
])('%s', (text, ...[type, meta, fold, title]) => {
	expect(parseAdmonitionHead(text)).toMatchObject({ type, meta, fold, title });
});

test.each(['!!!', '???', '!!!!', '!!! , really', 'note'])('%s is no head', (text) => {
	expect(parseAdmonitionHead(text)).toBeUndefined();
});

test('the place of the title is known', () => {
	const text = '!!! note inline "Title"';
	expect(text.slice(parseAdmonitionHead(text)?.titleAt)).toBe('Title"');
});

test.each([
	['!!!note', '!!! note'],
	["??? note 'single'", '??? note "single"'],
	['!!! note "unclosed', '!!! note "unclosed"'],
	['!!! note: Title', '!!! note "Title"'],
	['!!! note "Title"', undefined],
	['!!! note Title', undefined],
])('%s is better written as %s', (text, better) => {
	expect(parseAdmonitionHead(text)?.better).toBe(better);
});
