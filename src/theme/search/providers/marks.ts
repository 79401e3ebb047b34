/** Texts with found words between two characters → HTML whose only element is `<mark>`. */
import { END, START } from './adapter.ts';

const SIGNS = new RegExp(`([${START}${END}])`);

const escape = (text: string): string =>
	text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');

/** Everything but the marks is text, and each mark that begins also ends. */
export function toMarks(text: string): string {
	let html = '';
	let isOpen = false;
	for (const part of text.split(SIGNS)) {
		const begins = part === START;
		if (begins !== isOpen && (begins || part === END)) {
			html += begins ? '<mark>' : '</mark>';
			isOpen = begins;
		} else if (!begins && part !== END) html += escape(part);
	}
	return isOpen ? `${html}</mark>` : html;
}

/** Whether some word is marked. */
export const hasMarks = (text: string): boolean => text.includes(START);

/** How many are marked. */
export const countMarks = (text: string): number => text.split(START).length - 1;

/** The marked words. */
export function markedWords(text: string): string[] {
	const [, ...parts] = text.split(START);
	return parts.map((part) => part.split(END)[0] ?? '').filter((word) => word !== '');
}
