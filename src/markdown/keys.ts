/** `++ctrl+alt+del++`: keys to be pressed, as PyMdown has them. */
import type { Nodes } from 'mdast';
import { textNode } from './links.ts';
import type { Meaning } from './meaning.ts';

const KEYS =
	/\+\+([\p{L}\p{N}_-]{1,24}(?:\+(?:[\p{L}\p{N}_-]{1,24}|[^\s\w+])){0,5}|[^\s\w+])\+\+/gu;

/** Keys that are not named by one character; what is shown is the name in capitals unless it stands here. */
const SHOWN: ReadonlyMap<string, string> = new Map(
	Object.entries({
		esc: 'Esc',
		del: 'Del',
		ins: 'Ins',
		cmd: 'Cmd',
		ctrl: 'Ctrl',
		altgr: 'AltGr',
		'page-up': 'Page Up',
		'page-down': 'Page Down',
		'caps-lock': 'Caps Lock',
		'num-lock': 'Num Lock',
		'scroll-lock': 'Scroll Lock',
		'print-screen': 'Print Screen',
		'arrow-up': '\u2191',
		'arrow-down': '\u2193',
		'arrow-left': '\u2190',
		'arrow-right': '\u2192',
		up: '\u2191',
		down: '\u2193',
		left: '\u2190',
		right: '\u2192',
	}),
);
const NAMES: ReadonlySet<string> = new Set([
	...['alt', 'shift', 'control', 'option', 'command', 'meta', 'super', 'win', 'windows', 'fn'],
	...['enter', 'return', 'tab', 'space', 'spacebar', 'backspace', 'delete', 'insert', 'escape'],
	...['home', 'end', 'pause', 'break', 'menu', 'plus', 'minus', 'comma', 'dot', 'slash', 'hyper'],
]);
const FUNCTION_KEY = /^f(?:[1-9]|1\d|2[0-4])$/;

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

/** What stands on a key, or `undefined` where nothing is called so. */
function showKey(name: string): string | undefined {
	if ([...name].length === 1) return name.toUpperCase();
	const key = name.toLowerCase();
	if (FUNCTION_KEY.test(key)) return key.toUpperCase();
	const capitalised = key.charAt(0).toUpperCase() + key.slice(1);
	return SHOWN.get(key) ?? (NAMES.has(key) ? capitalised : undefined);
}

function keyNodes(shown: string | undefined, index: number): Nodes[] {
	const key: Nodes = { type: 'key', children: [textNode(shown ?? '')], data: { hName: 'kbd' } };
	return index === 0 ? [key] : [textNode('+'), key];
}
