/** `=== "Title"` of content tabs: each becomes a box with its title, one below the other, readable without script. */
import type { AdmonitionHead } from './admonition-head.ts';

/** Begins a tab, wherever it stands in its line. */
export const TAB_START = /^===[!+]{0,2}[ \t]+["'\u201C]/;
const HEAD = /^===[!+]{0,2}[ \t]+(?:"([^"\n]*)"|'([^'\n]*)'|\u201C([^\u201D\n]*)\u201D)[ \t]*$/;

/**
 * @param text The line from its `===` on.
 * @returns Its head as that of an admonition of the type `tab`; `undefined` where the title is not quoted.
 */
export function parseTabHead(text: string): AdmonitionHead | undefined {
	const match = TAB_START.test(text) ? HEAD.exec(text) : null;
	if (!match) return undefined;
	const title = (match[1] ?? match[2] ?? match[3] ?? '').trim();
	const titleAt = text.search(/["'\u201C]/) + 1;
	return { type: 'tab', meta: '', fold: '', title: title || 'Tab', titleAt };
}
