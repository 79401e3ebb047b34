import { expect, test } from 'vitest';
import { expectedText, lostWords, withoutAnswered } from './words.ts';

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

test('characters that touch digits or bold text are words of their own', () => {
	expect(lostWords('**50**公斤', '50公斤')).toMatchObject({ words: 3, lost: 0 });
	expect(lostWords('50公斤', '50')).toMatchObject({ words: 3, lost: 2, examples: ['公', '斤'] });
});

test('a word with bold letters is one word', () => {
	expect(lostWords('**P**lain **T**e**x**t', 'Plain Text')).toMatchObject({ words: 2, lost: 0 });
});

test('the target of a link with a label is not expected, that of an image is', () => {
	const source = 'a [[far/away|b]] [c](../near.md) [d](https://e.org) ![f](g.png) [[h]]';
	expect(lostWords(source, 'a b c d f h')).toMatchObject({
		lost: 5,
		examples: ['https', 'e', 'org', 'g', 'png'],
	});
});

test('numbers of lists, names of blocks and the layout of columns are no words', () => {
	const columns =
		'--- start-multi-column: x\n```column-settings\nBorder: off\n```\n--- end-column ---';
	expect(lostWords(`1. one ^id\n> 12) two\n${columns}\nthree 4.`, '')).toMatchObject({ words: 4 });
});

test('definitions of references are not expected, unless they are footnotes or prose', () => {
	expect(lostWords("[a b]: c.md 'd'\n[e]: https://f.example", '')).toMatchObject({ words: 0 });
	expect(lostWords('[^a]: b\n\n[c]: d e f', '')).toMatchObject({ words: 6 });
});

test('of a canvas its texts and names are expected, of a broken one all', () => {
	const canvas =
		'{"nodes":[{"id":"x","type":"text","text":"one\\ntwo"},{"label":"three","x":4},{"file":"a/one.md"}]}';
	expect(lostWords(expectedText('a.canvas', canvas), 'one two one')).toMatchObject({
		words: 4,
		lost: 1,
		examples: ['three'],
	});
	expect(expectedText('a.canvas', '{"nodes"')).toBe('{"nodes"');
	expect(expectedText('a.md', canvas)).toBe(canvas);
});

test('the source of a query is expected unless its page answers or refuses it', () => {
	const asks = 'one\n\n> ```dataview\n> TABLE x\n> ```\n\ntwo `= this.x` three `=`';
	const answered = '<div class="query"><table></table></div>';
	expect(lostWords(withoutAnswered('a.md', asks, answered), '')).toMatchObject({ words: 3 });
	expect(withoutAnswered('a.md', asks, 'one two three')).toBe(asks);
	expect(withoutAnswered('a.md', `${asks}\n\n~~~tasks\ndone\n~~~`, answered)).toContain('TABLE');
	expect(withoutAnswered('a.base', 'views: []', answered)).toBe('');
	expect(withoutAnswered('a.base', 'views: []', '<p></p>')).toBe('views: []');
});

test('types of callouts, sizes of images and blanks in addresses are no words', () => {
	const source = '> [!tip]- Say ![[a b.png|100x200]] ![x](a%20b.md) [!not this]';
	expect(lostWords(source, 'say a%20b png x a b md')).toMatchObject({ examples: ['not', 'this'] });
});
