/** `++ctrl+alt+del++`: keys to be pressed, as PyMdown has them. */
import type { Nodes } from 'mdast';
import { showKey } from './key-names.ts';
import { textNode } from './links.ts';
import type { Meaning } from './meaning.ts';

const KEYS =
	/\+\+([\p{L}\p{N}_-]{1,24}(?:\+(?:[\p{L}\p{N}_-]{1,24}|[^\s\w+])){0,5}|[^\s\w+])\+\+/gu;

/** One `kbd` for each key, joined by plus signs. */
export const keys: Meaning = {
	name: 'keys',
	text: {
		trigger: '++',
		pattern: KEYS,
		insideLinks: true,
		read: (match, _reading, { previous, escaped }) => {
			const behind = match.input.charAt(match.index + match[0].length);
			if (escaped || /[\w+]/.test(previous) || /[\w+]/.test(behind)) return undefined;
			const shown = (match[1] ?? '').split('+').map(showKey);
			return shown.includes(undefined) ? undefined : shown.flatMap(keyNodes);
		},
	},
};

function keyNodes(shown: string | undefined, index: number): Nodes[] {
	const key: Nodes = { type: 'key', children: [textNode(shown ?? '')], data: { hName: 'kbd' } };
	return index === 0 ? [key] : [textNode('+'), key];
}
