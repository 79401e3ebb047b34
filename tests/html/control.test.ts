import { expect, test } from 'vitest';
import { bodyOf, htmlOf } from './render.ts';

const CONTROLS = [
	'<div>',
	'<input type="range" min="1" max="9" value="4"> <input type="range">',
	'<input type="button" value="Start"> <input value="a filled field"> <input placeholder="Name">',
	'<input type="hidden" name="token" value="x1">',
	'</div>',
].join('\n');

test('controls that nothing answers to leave their words', () => {
	const html = htmlOf(CONTROLS);
	expect(html).not.toContain('<input');
	expect(html).not.toContain('x1');
	for (const words of ['Start', 'a filled field', 'Name']) expect(html).toContain(words);
});

test('each kind is told once, with its first place', () => {
	expect(bodyOf(CONTROLS).findings).toMatchObject(
		[
			{ level: 'warning', code: 'html-removed', line: 2, message: /type="range".* 2 times/ },
			{ line: 3, message: /type="button"/ },
			{ line: 3, message: /type="text".* 2 times/ },
		].map((one) => ({ ...one, message: expect.stringMatching(one.message) as string })),
	);
});

test('boxes to tick stay', () => {
	const { findings } = bodyOf('<p><input type="CHECKBOX" checked> done</p>\n\n- [ ] to do');
	expect(findings).toEqual([]);
	expect(htmlOf('<p><input type="checkbox"> done</p>')).toContain('<input type="checkbox"');
});
