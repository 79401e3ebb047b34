/** `[[]]`, `[[|label]]` and Obsidian's search `[[^^words]]` lead nowhere: what can be read of them is shown. */
import type { Nodes } from 'mdast';
import type { Meaning } from './meaning.ts';
import { textNode } from './links.ts';
import { report, type Reading, type Span } from './reading.ts';

const EMPTY = /\[\[[ \t]*(?:\\?\|([^[\]\n|]{0,200})|\^\^([^[\]\n|]{0,200}))?\]\]/g;
/** A program, an escape, or more brackets. */
const NO_PROSE = /[\w)\]\\[]/;

/** Wiki links without a target. */
export const wikiLinkEmpty: Meaning = {
	name: 'wiki-link-empty',
	mask: (text) => (text.includes('[[') ? findEmpty(text) : []),
};

function findEmpty(text: string): Span[] {
	const spans: Span[] = [];
	for (const match of text.matchAll(EMPTY)) {
		const { index } = match;
		if (NO_PROSE.test(text.charAt(index - 1))) continue;
		const [raw, label, words] = match;
		const shown = (label ?? words ?? '').trim();
		const embed = text.charAt(index - 1) === '!';
		const start = embed ? index - 1 : index;
		const end = index + raw.length;
		const render: Span['render'] = (reading, { at }) => renderEmpty(reading, at, { raw, shown });
		spans.push({ start, end, raw: text.slice(start, end), render });
	}
	return spans;
}

interface Empty {
	readonly raw: string;
	/** What is left to read; empty where there is nothing. */
	readonly shown: string;
}

function renderEmpty(reading: Reading, at: number, { raw, shown }: Empty): Nodes[] {
	report(reading, {
		level: shown === '' ? 'info' : 'warning',
		code: 'empty-link',
		message: `The link \u201C${raw}\u201D names no note.`,
		hint: 'Write the name of a note between the brackets, or put `[[ ]]` into backticks where the brackets are meant.',
		at,
	});
	return [shown === '' ? { type: 'inlineCode', value: raw } : textNode(shown)];
}
