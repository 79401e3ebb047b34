import type { Nodes } from 'mdast';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../src/markdown/parse.ts';

/** TeX of all formulas in a text. */
function formulasIn(source: string, format: 'md' | 'mdx' = 'md'): string[] {
	const found: string[] = [];
	const step = (node: Nodes): void => {
		if (node.type === 'math') found.push(node.value);
		if ('children' in node) node.children.forEach(step);
	};
	step(parseMarkdown(`# Title\n\n${source}`, { format, firstLine: 1 }).tree);
	return found;
}

test.each([
	'$5 and $10',
	'It costs $0.20 per million, and $0.40 beyond.',
	'from $3,500 in 2022 to $12,000 in 2023',
	'$1.2M-$2.4M',
	'$5/month or $60/year',
	'$2/$8 per million against $10/$40',
	'$8–$9, ~$1 vs ~$2, ($3) or ($4)',
	'**$5** and *$6*',
	'"$6" and "$7"',
	'US$ 3, US$4, A$5 and R$ 6',
	'5$ here and 10$ there',
	'$20k and 30$',
	'$5 for one\nand 6$ for another',
	'$HOME and $PATH',
	'$PATH:$HOME and ${A}${B}',
	'"$foo" "$bar"',
	'$(pwd)/$(id)',
	'$1, $2',
	'$a.b() + $c.d()',
	'the process $$ and its parent $$, rated $$ or $$$',
	'`$x` and `$y`',
	'[a $5 offer](https://example.com/$b) for $6',
	'<span title="$a">$b</span>',
	'\\$x\\$',
	'| a | b |\n|---|---|\n| $5 | 6$ |',
	'```\n$x$\n```',
	'\\[1\\] \\[edit\\] \\(see below\\) - \\[x\\] done',
])('%j holds no formula', (text) => {
	expect(formulasIn(text)).toEqual([]);
});

test.each([
	['$x$', 'x'],
	['$5$', '5'],
	['$2n + 1$', '2n + 1'],
	['$1 \\le i \\le n$', '1 \\le i \\le n'],
	['$10\\%$', '10\\%'],
	['($x$), "$x$" and *$x$*', 'x x x'],
	['$n$th and $x_i$s', 'n x_i'],
	['$5 for $n$ calls', 'n'],
	['$x = 5$ and $10', 'x = 5'],
	['设$x$为', 'x'],
	['$P(A | B)$', 'P(A | B)'],
	['$f(x) = 2 \\text{ if it is so}$', 'f(x) = 2 \\text{ if it is so}'],
	['| a |\n|---|\n| $a\\|b_1$ |', 'a|b_1'],
	['\\(n\\), \\(a, b\\) and \\[x^2\\]', 'n a, b x^2'],
])('%j holds formulas', (text, formulas) => {
	expect(formulasIn(text).join(' ')).toBe(formulas);
});

test('double dollars in a sentence stand out only where single ones are in use', () => {
	const displayed = (source: string): boolean =>
		JSON.stringify(parseMarkdown(source, { format: 'md', firstLine: 1 }).tree).includes(
			'"display":true',
		);
	expect(displayed('the value $$x$$ is')).toBe(false);
	expect(displayed('the value $$x$$ is $y$')).toBe(true);
});

test('braces of formulas are no expressions in MDX', () => {
	expect(formulasIn('$\\frac{a}{b}$ and\n\n$$\n\\frac{c}{d}\n$$', 'mdx')).toEqual([
		'\\frac{a}{b}',
		'\\frac{c}{d}',
	]);
	expect(formulasIn('<Note title="$5" more="$6" />\n\ntext', 'mdx')).toEqual([]);
});
