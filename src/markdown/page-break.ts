/** `\pagebreak` and `\newpage` on a line of their own: where a page of paper ended. A site has none. */
import type { Meaning } from './meaning.ts';

const BREAK = /^\s*(?:\\(?:pagebreak|newpage|clearpage)(?:\{\})?|\[pagebreak\])\s*$/i;

/** Page breaks leave the note. */
export const pageBreak: Meaning = {
	name: 'page-break',
	enter: {
		paragraph: ({ children: [only, ...more] }) =>
			only?.type === 'text' && more.length === 0 && only.value.length < 40 && BREAK.test(only.value)
				? []
				: undefined,
	},
};
