import { expect, test } from 'vitest';
import { cutEnd, cutStart, sentenceStarts } from '../../src/markdown/sentence.ts';

const sentences = (text: string): string[] => {
	const starts = sentenceStarts(text);
	return starts.map((start, index) => text.slice(start, starts[index + 1]).trim());
};

test.each([
	['One. Two? Three! Four', ['One.', 'Two?', 'Three!', 'Four']],
	['It costs 1.5 cents, e.g. here, vs. there.', ['It costs 1.5 cents, e.g. here, vs. there.']],
	['“Quoted.” Then more.', ['“Quoted.”', 'Then more.']],
	['By J. Smith. And others.', ['By J. Smith.', 'And others.']],
	['Wait... what? Yes.', ['Wait... what?', 'Yes.']],
	['As [ from ... to ... ] shows. Yes.', ['As [ from ... to ... ] shows.', 'Yes.']],
	['一句。两句！三句', ['一句。', '两句！', '三句']],
	['', ['']],
])('%s', (text, expected) => {
	expect(sentences(text)).toEqual(expected);
});

test('text is cut at words, with a sign where something is missing', () => {
	expect(cutEnd('servers cost money', 12)).toBe('servers…');
	expect(cutStart('servers cost money', 12)).toBe('…cost money');
	expect(cutEnd('short', 12)).toBe('short');
	expect(cutStart('short', 12)).toBe('short');
	expect(cutEnd('a'.repeat(20), 12)).toBe(`${'a'.repeat(12)}…`);
});

test('cuts no character in two', () => {
	expect(cutEnd('𠮷'.repeat(8), 7)).toBe('𠮷𠮷𠮷…');
	expect(cutStart('𠮷'.repeat(8), 7)).toBe('…𠮷𠮷𠮷');
});
