import { expect, test } from 'vitest';
import { lostWords } from './words.ts';

test('words of the source that the page lacks are counted', () => {
	expect(lostWords('One two **two** three', 'ONE two')).toEqual({
		words: 4,
		lost: 2,
		examples: ['two', 'three'],
	});
});

test('frontmatter, comments and tags are not expected on a page', () => {
	const source = '---\ntitle: a\n---\n<!-- b -->%%c%%<div class="d">e</div>';
	expect(lostWords(source, 'e')).toMatchObject({ words: 1, lost: 0 });
});

test('each Chinese character is a word', () => {
	expect(lostWords('空闲的', '空的')).toMatchObject({ words: 3, lost: 1, examples: ['闲'] });
});
