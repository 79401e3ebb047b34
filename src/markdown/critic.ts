/**
 * CriticMarkup: `{++put in++}`, `{--taken out--}`, `{~~old~>new~~}`, `{==marked==}`. What an editor remarks,
 * `{>>like this<<}`, is not for readers and leaves the note.
 */
import type { Delete, PhrasingContent } from 'mdast';
import { cutText } from './inline-lines.ts';
import { readMarks, type Mark } from './inline-marks.ts';
import type { Meaning } from './meaning.ts';
import type { EditNode } from './nodes.ts';
import { report, type Span } from './reading.ts';

/** Longest remark, in characters. */
const LONGEST = 10_000;

const MARKS: readonly Mark[] = [
	{ open: '{++', close: '++}', tight: false, read: (inside) => edit('ins', inside) },
	{ open: '{--', close: '--}', tight: false, read: (inside) => edit('del', inside) },
	{
		open: '{==',
		close: '==}',
		tight: false,
		read: (children) => ({ type: 'highlight', children, data: { hName: 'mark' } }),
	},
];

/** Edits and remarks of an editor; MDX has expressions in their place. */
export const critic: Meaning = {
	name: 'critic',
	notInMdx: true,
	mask: (text) => (text.includes('{>>') ? findRemarks(text) : []),
	inline: (children, reading) =>
		children.some((child) => child.type === 'text' && child.value.includes('{'))
			? readMarks(substitutions(children), MARKS, reading)
			: children,
};

const edit = (hName: 'ins' | 'del', children: PhrasingContent[]): EditNode => ({
	type: 'edit',
	children,
	data: { hName },
});

function findRemarks(text: string): Span[] {
	const spans: Span[] = [];
	let from = 0;
	for (let close = text.indexOf('<<}'); close !== -1; close = text.indexOf('<<}', from)) {
		// The innermost mark: one that was left open above takes no text with it.
		const start = from + text.slice(from, close).lastIndexOf('{>>');
		const end = close + 3;
		if (
			text.startsWith('{>>', start) &&
			isRemark(text.slice(start, Math.min(end, start + LONGEST)))
		) {
			if (text.charAt(start - 1) !== '\\') spans.push(remark(text, start, end));
		}
		from = end;
	}
	return spans;
}

const isRemark = (raw: string): boolean =>
	raw.endsWith('<<}') && !/^[ \t>]*(?:`{3}|~{3})/m.test(raw);

const remark = (text: string, start: number, end: number): Span => ({
	start,
	end,
	raw: text.slice(start, end),
	render: (reading, { at }) => {
		report(reading, {
			level: 'info',
			code: 'critic-comment',
			message: 'The remark of an editor was left out.',
			hint: 'Answer it and delete it, or write it as text if it is for readers.',
			at,
		});
		return [];
	},
});

/** `{~~old~>new~~}` arrives as struck text between braces. */
function substitutions(children: readonly PhrasingContent[]): readonly PhrasingContent[] {
	if (!children.some((child) => child.type === 'delete')) return children;
	const read: PhrasingContent[] = [];
	let closing = false;
	for (const [index, child] of children.entries()) {
		const next = children[index + 1];
		const from = closing ? 1 : 0;
		closing = false;
		if (child.type === 'text') {
			const opens =
				next?.type === 'delete' && child.value.endsWith('{') && closes(children[index + 2]);
			const to = child.value.length - (opens ? 1 : 0);
			if (to > from) read.push(from === 0 && !opens ? child : cutText(child, from, to));
		} else if (child.type === 'delete' && opensBefore(children[index - 1]) && closes(next)) {
			read.push(...oldAndNew(child));
			closing = true;
		} else read.push(child);
	}
	return read;
}

const opensBefore = (node: PhrasingContent | undefined): boolean =>
	node?.type === 'text' && node.value.endsWith('{');
const closes = (node: PhrasingContent | undefined): boolean =>
	node?.type === 'text' && node.value.startsWith('}');

function oldAndNew({ children }: Delete): PhrasingContent[] {
	const at = children.findIndex((child) => child.type === 'text' && child.value.includes('~>'));
	const text = children[at];
	if (text?.type !== 'text') return [edit('del', children)];
	const arrow = text.value.indexOf('~>');
	const old = cutText(text, 0, arrow);
	const young = cutText(text, arrow + 2, text.value.length);
	return [
		edit('del', [...children.slice(0, at), ...(old.value === '' ? [] : [old])]),
		edit('ins', [...(young.value === '' ? [] : [young]), ...children.slice(at + 1)]),
	];
}
