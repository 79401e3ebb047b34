import { expect, test } from 'vitest';
import { componentsOf } from '../../src/theme/mdx.ts';

test('a name without a component gets the stand-in', () => {
	const source =
		'<Calculator model="bill" />\n\n<Chart>text</Chart> and <b>bold</b> <constructor/>';
	expect(componentsOf(source, { Calculator: 'real' }, 'stand-in')).toEqual({
		Calculator: 'real',
		Chart: 'stand-in',
	});
});

test('a note without components still has the known ones', () => {
	expect(componentsOf('', { Calculator: 'real' }, 'stand-in')).toEqual({ Calculator: 'real' });
});
