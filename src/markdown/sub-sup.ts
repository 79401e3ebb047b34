/** `H~2~O` and `x^2^` of Pandoc and PyMdown, `^^marked^^` of Roam and Logseq. `~~struck~~` and GitHub's `~struck~` stay what they are. */
import type { Delete, PhrasingContent } from 'mdast';
import { readMarks, type Mark } from './inline-marks.ts';
import type { Meaning } from './meaning.ts';
import type { EditNode } from './nodes.ts';
import { offsetOf, type Reading } from './reading.ts';

const SUPERSCRIPT =
	/\^([\p{L}\p{N}+\u2212(),.*'\u2032\u2019/\u2020\u2021-]{1,40})\^(?:\{[.#][^{}\n]{0,100}\})?/gu;
const MARKED: readonly Mark[] = [
	{
		open: '^^',
		close: '^^',
		tight: true,
		read: (children) => ({ type: 'highlight', children, data: { hName: 'mark' } }),
	},
];

/** Subscript, superscript and marked text. */
export const subSup: Meaning = {
	name: 'sub-sup',
	enter: {
		delete: (node, reading) =>
			isSubscript(node, reading) ? [edit('sub', node.children)] : undefined,
	},
	inline: (children, reading) =>
		children.some((child) => child.type === 'text' && child.value.includes('^^'))
			? readMarks(children, MARKED, reading)
			: children,
	text: {
		trigger: '^',
		pattern: SUPERSCRIPT,
		insideLinks: true,
		read: (match, _reading, { previous, escaped }) => {
			const [, inside = ''] = match;
			const behind = match.input.charAt(match.index + match[0].length);
			if (
				escaped ||
				previous === '^' ||
				behind === '^' ||
				!/[\p{L}\p{N}\u2020\u2021]/u.test(inside)
			)
				return undefined;
			return [edit('sup', [{ type: 'text', value: inside }])];
		},
	},
};

const edit = (hName: 'sub' | 'sup', children: PhrasingContent[]): EditNode => ({
	type: 'edit',
	children,
	data: { hName },
});

/** One tilde on each side, no blanks inside, and right behind or before a letter or digit. */
function isSubscript(node: Delete, { text }: Reading): boolean {
	const start = offsetOf(node);
	const end = node.position?.end.offset ?? start;
	if (text.charAt(start) !== '~' || text.charAt(start + 1) === '~') return false;
	const [only, ...more] = node.children;
	if (only?.type !== 'text' || more.length > 0 || /\s/.test(only.value)) return false;
	return /[\p{L}\p{N})\]]/u.test(text.charAt(start - 1)) || /[\p{L}\p{N}]/u.test(text.charAt(end));
}
