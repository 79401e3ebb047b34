/**
 * `**bold**` that Markdown does not see because of the punctuation or blank at its edge, as in `**so:**then` and
 * in scripts without blanks between words.
 */
import { readMarks, type Mark } from './inline-marks.ts';
import type { Meaning } from './meaning.ts';

const BOLD: readonly Mark[] = [
	{
		open: '**',
		close: '**',
		tight: false,
		begins: /^(?:$|[\p{L}\p{N}\p{Ps}\p{Pi}"'\uFDD0\p{Extended_Pictographic}])/u,
		read: (children) => ({ type: 'strong', children }),
	},
];

/** What is left of bold text. */
export const bold: Meaning = {
	name: 'bold',
	inline: (children, reading) =>
		children.some((child) => child.type === 'text' && child.value.includes('**'))
			? readMarks(children, BOLD, reading)
			: children,
};
