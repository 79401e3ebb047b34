/** `#tag` and `#nested/tag` in prose, in any script; numbers, colours and addresses are none. */
import type { Meaning } from './meaning.ts';
import { report, type Reading } from './reading.ts';

const TAG =
	/#(?:[\p{L}\p{M}\p{N}\p{Emoji_Presentation}\p{Extended_Pictographic}_/-]|\u200D|\uFE0F|\u20E3)+/gu;
const HEX = /^(?:[\da-f]{3}|[\da-f]{6}|[\da-f]{8})$/i;
const BEFORE =
	/[\s([{"'“‘«,;:|>\u3001\u3002\u300A\u300C\u3010\uFF08\uFF0C\uFF1A\uFF1B\uFF01\uFF1F]/;
const NAMED = /[\p{L}\p{Emoji_Presentation}\p{Extended_Pictographic}\u20E3]/u;
/** A line that would be a heading with a blank behind its mark. */
const HEADING =
	/^#\p{Lu}[\p{L}\p{N}'\u2019-]*(?: [\p{L}\p{N}][\p{L}\p{N}'\u2019:,-]*){1,9}[ \t]*$/u;

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
		read: (match, reading, { at, previous, escaped, scope }) => {
			if (!escaped && scope.topLevel) reportHeading(match, at, reading);
			if (escaped || (previous !== '' && !BEFORE.test(previous))) return undefined;
			const written = match[0].slice(1);
			const name = written.replace(/[/-]+$/, '').replace(/\/{2,}/g, '/');
			const rest = written.slice(name.length);
			if (!NAMED.test(name) || name.startsWith('/')) return undefined;
			if (isColour(name, previous)) return undefined;
			reading.tags.push({ name, ...reading.placeAt(at) });
			const kept = rest === '' || rest === '/' ? [] : [{ type: 'text' as const, value: rest }];
			return [{ type: 'hashtag', name }, ...kept];
		},
	},
};

/** Alone in its block, with no more than some words behind the mark. */
function reportHeading({ input, index }: RegExpExecArray, at: number, reading: Reading): void {
	if (index !== 0 || input.length > 100 || !HEADING.test(input)) return;
	if (at > 0 && reading.text.charAt(at - 1) !== '\n') return;
	report(reading, {
		level: 'info',
		code: 'heading-or-tag',
		message: `\u201C${input.trim()}\u201D was read as a tag and text: no blank follows the #.`,
		hint: `Write # ${input.trim().slice(1)} if it is a heading.`,
		at,
	});
}
