/**
 * Formulas in TeX: `$x$`, `$$x$$`, `` $`x`$ ``, `\(x\)`, `\[x\]`, environments, and `math` fences. They are masked
 * before parsing, as Markdown would eat their `_` and `*`. What two dollars enclose may be money: see `money.ts`.
 */
import type { Nodes, Paragraph } from 'mdast';
import { scanFormulas, type Formula } from './formula-scan.ts';
import { readMathBlocks } from './math-block.ts';
import type { Meaning } from './meaning.ts';
import type { MathNode } from './nodes.ts';
import type { Span } from './reading.ts';

/** `:label: x` of MyST. */
const OPTION = /^:\w{1,20}:[^\n]*\n/gm;

/** Formulas in the text and on their own. */
export const math: Meaning = {
	name: 'math',
	prepare: readMathBlocks,
	mask: (text) => {
		const found = scanFormulas(text);
		// Where single dollars are in use, double ones in a sentence are meant to stand out.
		const both = found.some(({ display }) => display === 'no');
		return found.map((formula) => spanOf(formula, text, both));
	},
	enter: {
		code: (node) => {
			if (node.lang !== 'math' && node.lang !== '{math}') return undefined;
			const tex = node.lang === 'math' ? node.value : node.value.replaceAll(OPTION, '');
			return tex.trim() === '' ? [] : [{ ...mathNode(tex.trim(), true), flow: true }];
		},
	},
	leave: { paragraph: (node) => alone(node) },
};

function spanOf({ start, end, tex, display }: Formula, text: string, both: boolean): Span {
	const isDisplayed = display === 'yes' || (display === 'alone' && both);
	return {
		start,
		end,
		raw: text.slice(start, end),
		render: () => [mathNode(tex, isDisplayed)],
	};
}

const mathNode = (value: string, display: boolean): MathNode => ({
	type: 'math',
	value,
	display,
	flow: false,
});

/** A paragraph that is nothing but a displayed formula. */
function alone({ children, data }: Paragraph): Nodes[] | undefined {
	const [formula, ...more] = children;
	if (formula?.type !== 'math' || !formula.display || more.length > 0) return undefined;
	return [{ ...formula, flow: true, ...(data ? { data } : {}) }];
}
