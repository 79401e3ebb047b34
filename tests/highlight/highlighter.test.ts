import { describe, expect, test } from 'vitest';
import { readHighlighter } from '../../src/highlight/highlighter.ts';

const textOf = (lines: readonly (readonly { readonly text: string }[])[] | undefined) =>
	lines?.map((line) => line.map(({ text }) => text).join('')).join('\n');

describe('a highlighter', () => {
	test('is not made for languages that have no grammar', async () => {
		expect(await readHighlighter([])).toBeUndefined();
		expect(await readHighlighter(['nothing', '__proto__', 'constructor'])).toBeUndefined();
	});

	test('knows languages by all their names', async () => {
		const colours = await readHighlighter(['sh', 'go', 'console']);
		expect(colours?.nameOf('BASH')).toBe('Shell');
		expect(colours?.nameOf('golang')).toBe('Go');
		expect(colours?.read('echo "a"', 'zsh')).toBeDefined();
		expect(colours?.read('a', 'rust')).toBeUndefined();
		expect(colours?.nameOf('constructor')).toBeUndefined();
	});

	test('tells keywords, strings, numbers, comments and names apart', async () => {
		const colours = await readHighlighter(['ts']);
		const [line] = colours?.read("export const f = (n: Map) => g(n, 'x', 10); // c", 'ts') ?? [];
		const classes = new Map(line?.map(({ text, className }) => [text.trim(), className]));
		expect(classes.get('export const')).toBe('hk');
		expect(classes.get('g')).toBe('hf');
		expect(classes.get('Map')).toBe('ht');
		expect(classes.get("'x'")).toBe('hs');
		expect(classes.get('10')).toBe('hm');
		expect(classes.get('// c')).toBe('hc');
	});

	test('carries its state over long code', async () => {
		const colours = await readHighlighter(['js']);
		const code = `/*\n${'a\n'.repeat(300)}*/\nlet a`;
		const lines = colours?.read(code, 'js');
		expect(textOf(lines)).toBe(code);
		expect(lines?.[250]).toEqual([{ text: 'a', className: 'hc' }]);
		expect(lines?.at(-1)?.[0]).toEqual({ text: 'let', className: 'hk' });
	});

	test('leaves what is too long alone', async () => {
		const colours = await readHighlighter(['js']);
		expect(colours?.read('a\n'.repeat(2001), 'js')).toBeUndefined();
		expect(colours?.read(`'${'a'.repeat(5001)}'`, 'js')).toBeUndefined();
		expect(colours?.read('let a = 1 // twenty-odd characters\n'.repeat(1999), 'js')).toBeDefined();
	});

	test('ends on lines that are hard to read', async () => {
		const colours = await readHighlighter(['md', 'js', 'html', 'python']);
		const hard = ['(', '[', '<a ', '`', '**_', '${`', 'a = (', '/', '!['].map((one) =>
			one.repeat(Math.floor(4000 / one.length)),
		);
		for (const language of ['md', 'js', 'html', 'python']) {
			for (const line of hard) {
				const read = colours?.read(line, language);
				if (read) expect(textOf(read)).toBe(line);
			}
		}
	});
});
