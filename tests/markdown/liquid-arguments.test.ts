import { expect, test } from 'vitest';
import { firstOf, parseArguments } from '../../src/markdown/liquid-arguments.ts';

test.each([
	['"a b" c', ['a b', 'c'], {}],
	['src="x.png" alt=\'An x\'', [], { src: 'x.png', alt: 'An x' }],
	['"error", "md-block", "Feature removed"', ['error', 'md-block', 'Feature removed'], {}],
	['lang:js url: "https://a.b/c"', [], { lang: 'js', url: 'https://a.b/c' }],
	['https://a.b/c?d', ['https://a.b/c?d'], {}],
	['Title="Two" title="Three"', [], { title: 'Two' }],
	['“a b” `c d`', ['a b', 'c d'], {}],
	['', [], {}],
])('%s', (text, positional, named) => {
	const read = parseArguments(text);
	expect(read.positional).toEqual(positional);
	expect(Object.fromEntries(read.named)).toEqual(named);
});

test('an empty argument says nothing', () => {
	const args = parseArguments('src="" url="b.png"');
	expect(firstOf(args, 'src', 'url')).toBe('b.png');
	expect(firstOf(args, 'href')).toBeUndefined();
});
