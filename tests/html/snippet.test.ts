import { describe, expect, test } from 'vitest';
import { siteOf } from './render.ts';

const PART = [
	'# Part',
	'',
	'One.',
	'',
	'<!-- --8<-- [start:middle] -->',
	'Two.',
	'',
	'- three',
	'<!-- --8<-- [end:middle] -->',
	'',
	'## Last',
	'',
	'Four.',
].join('\n');

function shown(snippet: string, from = 'docs/a.md'): { text: string; codes: string[] } {
	const source = `Before\n\n--8<-- "${snippet}"\n\nAfter`;
	const { site, render } = siteOf({ [from]: source, 'docs/includes/part.md': PART, 'x.csv': 'a' });
	const text = render(from)
		.html.replaceAll(/<figcaption>.*?<\/figcaption>|<[^>]*>/g, ' ')
		.replaceAll(/\s+/g, ' ')
		.trim();
	return { text, codes: site.graph.diagnostics.map(({ code }) => code) };
}

describe('a snippet shows', () => {
	test.each([
		['a note by its path', 'docs/includes/part.md', 'Before One. Two. three Last Four. After'],
		['a note below a base', 'includes/part.md', 'Before One. Two. three Last Four. After'],
		['a section', 'part.md:middle', 'Before Two. three After'],
		['the part below a heading', 'part.md:last', 'Before Last Four. After'],
		['lines', 'part.md:3:6', 'Before One. Two. After'],
		['lines to the end', 'part.md:11', 'Before Last Four. After'],
		['lines from the start', 'part.md::3', 'Before Part One. After'],
		['a file as a link', 'x.csv', 'Before x.csv After'],
	])('%s', (_, snippet, text) => {
		expect(shown(snippet)).toEqual({ text, codes: [] });
	});

	test('its name where the vault has no such file, which is said', () => {
		expect(shown('gone.md')).toEqual({ text: 'Before gone.md After', codes: ['absent-file'] });
		expect(shown('PART.md').codes).toEqual(['absent-file']);
	});

	test('no note inside itself, unless it means a part', () => {
		expect(shown('a.md').codes).toEqual(['absent-file']);
		expect(shown('a.md:1:1').text).toBe('Before Before After');
	});

	test('its name where the note has no such section, which is said', () => {
		const { text, codes } = shown('part.md:nowhere');
		expect(text).toBe('Before part.md:nowhere After');
		expect(codes).toEqual(['missing-anchor']);
	});
});
