/** `#tag` and `#nested/tag` in prose, in any script; numbers, colours and addresses are none. */
import type { Meaning } from './meaning.ts';

const TAG = /#(?:[\p{L}\p{M}\p{N}\p{Emoji_Presentation}_/-]|\u200D|\uFE0F)+/gu;
const HEX = /^(?:[\da-f]{3}|[\da-f]{6}|[\da-f]{8})$/i;
const BEFORE = /[\s([{"'“‘«,;:|>]/;

/** Whether a word behind `#` is a colour: it has a digit, repeats one letter, or stands behind a colon. */
function isColour(name: string, previous: string): boolean {
	if (!HEX.test(name)) return false;
	return /\d/.test(name) || /^(.)\1*$/i.test(name) || previous === ':';
}

/** Tags in the body. */
export const hashtag: Meaning = {
	name: 'hashtag',
	text: {
		trigger: '#',
		pattern: TAG,
		read: (match, reading, { at, previous, escaped }) => {
			if (escaped || (previous !== '' && !BEFORE.test(previous))) return undefined;
			const written = match[0].slice(1);
			const name = written.replace(/[/-]+$/, '').replace(/\/{2,}/g, '/');
			const rest = written.slice(name.length);
			if (!/[\p{L}\p{Emoji_Presentation}]/u.test(name) || name.startsWith('/')) return undefined;
			if (isColour(name, previous)) return undefined;
			reading.tags.push({ name, ...reading.placeAt(at) });
			const kept = rest === '' || rest === '/' ? [] : [{ type: 'text' as const, value: rest }];
			return [{ type: 'hashtag', name }, ...kept];
		},
	},
};
