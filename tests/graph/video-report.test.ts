import { expect, test } from 'vitest';
import { buildGraph } from '../../src/graph/build.ts';
import { vaultOf } from '../../src/vault/memory.ts';

const reported = (files: Readonly<Record<string, string>>): string[] =>
	buildGraph(vaultOf(files))
		.diagnostics.filter(({ code }) => code.startsWith('timestamp-'))
		.map(
			({ code, path, line, column, message }) =>
				`${path}:${String(line)}:${String(column)} ${code} ${message}`,
		);

const TALK = '---\nkind: source\nvideoId: M7lc1UVf-VE\nlength: PT10M\n---\nA talk.';

test('times of no video are reported once, where the first stands', () => {
	expect(reported({ 'a.md': 'One [1:33],\n\ntwo [2:00] and [2:30].' })).toEqual([
		'a.md:1:5 timestamp-no-video 3 timestamps of a video that the note does not name: the first is “1:33”.',
	]);
});

test('one time in brackets may be anything', () => {
	expect(reported({ 'a.md': 'We met [10:30].' })).toEqual([]);
});

test('the video of the source is enough', () => {
	const files = { 'talk.md': TALK, 'a.md': 'source:: [[talk]]\n\n[1:33] [2:00] [2:30]' };
	expect(reported(files)).toEqual([]);
});

test('the length is the one that the note of the video gives', () => {
	const files = {
		'talk.md': TALK,
		'a.md': '---\nsource: "[[talk]]"\n---\n\nAt [9:59] and [10:01].',
		'b.md': '---\nvideoId: M7lc1UVf-VE\n---\n\nAt [11:00], [12:00].',
		'c.md': '---\nvideoId: M7lc1UVf-VE\nlength: 20:00\n---\n\nAt [11:00].',
	};
	expect(reported(files)).toEqual([
		'a.md:5:15 timestamp-beyond 1 timestamp behind the end of the video, which lasts 10:00 by talk.md: the first is “10:01”.',
		'b.md:5:4 timestamp-beyond 2 timestamps behind the end of the video, which lasts 10:00 by talk.md: the first is “11:00”.',
	]);
});
