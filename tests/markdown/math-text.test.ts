import { expect, test } from 'vitest';
import { mathText } from '../../src/markdown/math-text.ts';

test.each([
	['A \\times B = \\{1, 2\\} \\times \\{3\\}', 'A × B = {1, 2} × {3}'],
	['2^{\\{1\\}} = \\{\\emptyset, \\{1\\}\\}', '2^{1} = {∅, {1}}'],
	['\\frac{a}{b} & x~y \\\\ z', 'a/b x y z'],
	['\\begin{cases} x_{1} \\end{cases} 50\\%', 'x_1 50%'],
	['O(n \\log n)', 'O(n log n)'],
])('%s → %s', (tex, expected) => {
	expect(mathText(tex)).toBe(expected);
});
