import { describe, expect, test } from 'vitest';
import { elementsOf, htmlOf } from './render.ts';

const TEXT = 'The beam hangs from a hook and carries a counterweight on its long arm. '.repeat(12);
const MARK = 'footnotes-beside';

describe('footnotes beside the text', () => {
	test('their first references are numbered as they are', () => {
		const html = htmlOf(`${TEXT}[^a] ${TEXT}[^b] ${TEXT}[^a]\n\n[^b]: Two.\n[^a]: One.`);
		expect(html).toContain(`class="footnotes ${MARK}"`);
		const numbers = elementsOf(html).flatMap(({ properties }) => properties.dataFootnoteRef ?? []);
		expect(numbers).toEqual(['1', '2', '']);
	});

	test('stay below a text that is too short for them', () => {
		expect(htmlOf(`A[^1].\n\n[^1]: ${TEXT}`)).not.toContain(MARK);
	});

	test('stay below where they would crowd', () => {
		const marks = Array.from({ length: 20 }, (_, index) => `A note[^${String(index)}].`);
		const notes = marks.map((_, index) => `[^${String(index)}]: ${TEXT.slice(0, 100)}`);
		const html = htmlOf([marks.join(' '), ...Array<string>(9).fill(TEXT), ...notes].join('\n\n'));
		expect(html).toContain('class="footnotes"');
	});

	test('stay below where one holds more than words, and where there are too many', () => {
		const beside = (note: string) =>
			htmlOf(`${TEXT}[^1]\n\n${TEXT}\n\n[^1]: ${note}`).includes(MARK);
		expect(beside('With *words*, `code` and a [link](https://example.org).')).toBe(true);
		expect(beside('| a |\n    |---|\n    | b |')).toBe(false);
		expect(beside('One\n\n    - two')).toBe(false);
		const many = Array.from({ length: 31 }, (_, index) => String(index));
		const text = many.map((id) => `${TEXT}[^${id}]`).join('\n\n');
		expect(htmlOf(`${text}\n\n${many.map((id) => `[^${id}]: x`).join('\n')}`)).not.toContain(MARK);
	});

	test('those of an embedded note stay with it', () => {
		const html = htmlOf(`![[b]]\n\n${TEXT}`, { 'b.md': `${TEXT}[^1]\n\n${TEXT}\n\n[^1]: x` });
		expect(html).toContain('class="footnotes"');
		expect(html).not.toContain(MARK);
	});
});
