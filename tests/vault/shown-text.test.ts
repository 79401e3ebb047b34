import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutTemplates } from '../../src/vault/placeholders.ts';
import { shownText } from '../../src/vault/shown-text.ts';

test.each([
	['**Bold** and _slanted_', 'Bold and slanted'],
	['The `<head>` of a page', 'The <head> of a page'],
	['[[folder/note|A note]] and [[other]]', 'A note and other'],
	['A [link](https://example.org "t")', 'A link'],
	['~~old~~ ==new==', 'old new'],
	['5 \\* 3 and \\[x\\]', '5 * 3 and [x]'],
	['R&amp;D &#8212; <b>now</b>', 'R&D — now'],
])('%s is shown as %s', (text, shown) => {
	expect(shownText(text)).toBe(shown);
});

test.each([
	['nav_order, snake_case_name and _ref'],
	['__init__ and **kwargs'],
	['2 * 3 * 4'],
	['extend <head> in a </> way'],
	['arr[0](1, 2)'],
	['a [b] c'],
	['C# & F#'],
	['{{ x'],
])('%s has no marks', (text) => {
	expect(shownText(text)).toBe(text);
});

test('no word gets lost, whatever the marks', () => {
	const pieces = fc.constantFrom(
		...['**', '_', '`', '[[', ']]', '|', '~~', '\\', ' ', 'word', 'é', '<'],
	);
	fc.assert(
		fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
			const words = (text: string): number => text.split('word').length;
			const text = parts.join('');
			if (!text.includes('|')) expect(words(shownText(text))).toBe(words(text));
		}),
		{ seed: 7, numRuns: 300 },
	);
});

test.each([
	['My {{ x }} note', 'My note'],
	['<% tp.file.title %>', ''],
	['{% if a %}yes{% endif %}', 'yes'],
	['How `{{ x }}` works', 'How `{{ x }}` works'],
	['a { b } c', 'a { b } c'],
])('%j without templates is %j', (text, rest) => {
	expect(withoutTemplates(text)).toBe(rest);
});
