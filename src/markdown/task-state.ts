/** `- [/] half done`: tasks with a state of their own, as Obsidian's themes and plugins have them. */
import type { ListItem, Text } from 'mdast';
import { cutter } from './inline-lines.ts';
import type { Meaning } from './meaning.ts';
import type { TaskMarkNode } from './nodes.ts';
import type { Reading } from './reading.ts';

const STATE = /^\[([^[\]\n])\](?:[ \t]+|$)/u;

/** What a state is called, and the sign it is shown as. */
const STATES: ReadonlyMap<string, readonly [name: string, sign: string]> = new Map(
	Object.entries({
		'/': ['In progress', '\u25D0'],
		'-': ['Cancelled', '\u2212'],
		'>': ['Forwarded', '\u2192'],
		'<': ['Scheduled', '\u2190'],
		'!': ['Important', '!'],
		'?': ['Question', '?'],
		'*': ['Star', '\u2605'],
		'"': ['Quote', '\u201C'],
		'\u201C': ['Quote', '\u201C'],
		l: ['Location', '\u2691'],
		b: ['Bookmark', '\u2302'],
		i: ['Information', 'i'],
		I: ['Idea', '\u2739'],
		S: ['Savings', '$'],
		p: ['Pro', '+'],
		c: ['Con', '\u2212'],
		f: ['Fire', '\u25B2'],
		k: ['Key', '\u26BF'],
		w: ['Win', '\u2713'],
		u: ['Up', '\u2191'],
		d: ['Down', '\u2193'],
	}),
);

/** Items of lists whose box holds neither a blank nor an x. */
export const taskState: Meaning = {
	name: 'task-state',
	enter: { listItem: readItem },
};

function readItem(item: ListItem, reading: Reading): undefined {
	if (typeof item.checked === 'boolean') return;
	const [paragraph] = item.children;
	const text = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
	if (paragraph?.type !== 'paragraph' || text?.type !== 'text') return;
	const match = text.value.startsWith('[') ? STATE.exec(text.value) : null;
	if (!match || isEscaped(text, reading)) return;
	const [head, state = ''] = match;
	const left = cutter(text, reading.text)(head.length, text.value.length);
	const rest = [...(left.value === '' ? [] : [left]), ...paragraph.children.slice(1)];
	if (' xX'.includes(state)) {
		item.checked = state !== ' ';
		paragraph.children = rest;
		return;
	}
	paragraph.children = [markOf(state), { type: 'text', value: ' ' }, ...rest];
	const hProperties = { className: ['task-list-item'], dataTask: state };
	item.data = { ...item.data, hProperties };
}

const isEscaped = ({ position }: Text, { text }: Reading): boolean =>
	position?.start.offset !== undefined && text.charAt(position.start.offset) === '\\';

function markOf(state: string): TaskMarkNode {
	const [name, sign] = STATES.get(state) ?? [`Task: ${state}`, state];
	return {
		type: 'taskMark',
		data: {
			hName: 'span',
			hProperties: { className: ['task-mark'], dataTask: state, role: 'img', ariaLabel: name },
			hChildren: [{ type: 'text', value: sign }],
		},
	};
}
