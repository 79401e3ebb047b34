import { describe, expect, test } from 'vitest';
import { parseFenceInfo, parseLines } from '../../src/markdown/fence-info.ts';

const NOTHING = {
	language: undefined,
	title: undefined,
	marked: [],
	inserted: [],
	deleted: [],
	firstNumber: undefined,
};

describe('what stands behind the ticks', () => {
	test.each([
		['js', { language: 'js' }],
		['JavaScript', { language: 'javascript' }],
		['c++', { language: 'c++' }],
		['{ .sh .no-copy #example }', { language: 'sh' }],
		['{.python title="a b"}', { language: 'python', title: 'a b' }],
		['{ title="only this" }', { title: 'only this' }],
		['{r setup, echo=FALSE}', { language: 'r' }],
		['rust,ignore', { language: 'rust' }],
		['js:src/a.js', { language: 'js', title: 'src/a.js' }],
		['config/site.toml', { title: 'config/site.toml' }],
		['hl_lines="4 5""', { marked: [4, 5] }],
		['js {1,3-5} /name/', { language: 'js', marked: [1, 3, 4, 5] }],
		['js {2} "word" {4}', { language: 'js', marked: [2, 4] }],
		[
			'js mark={1} ins={2-3} del={4}',
			{ language: 'js', marked: [1], inserted: [2, 3], deleted: [4] },
		],
		['js showLineNumbers{7}', { language: 'js', firstNumber: 7 }],
		['js showLineNumbers', { language: 'js', firstNumber: 1 }],
		['py linenums="3" hl_lines="1-2"', { language: 'py', firstNumber: 3, marked: [1, 2] }],
		[
			'go {linenos=inline, hl_lines=[8,"15-17"]}',
			{ language: 'go', firstNumber: 1, marked: [8, 15, 16, 17] },
		],
		['go {linenos=false}', { language: 'go' }],
		['js [server.js]', { language: 'js', title: 'server.js' }],
		['js [1-2|4]', { language: 'js', marked: [1, 2, 4] }],
		['html {title=""}', { language: 'html' }],
		['> !', {}],
		['', {}],
	])('%s', (info, expected) => {
		expect(parseFenceInfo(info)).toEqual({ ...NOTHING, ...expected });
	});

	test('lines that are none', () => {
		expect(parseLines('0, x, 3-1, -2')).toEqual([2]);
		expect(parseLines('1-99999')).toHaveLength(1000);
	});
});
