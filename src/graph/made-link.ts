/** Links that stand in no note's text: values of queries, a note's own picture. */
import type { Link } from '../markdown/document.ts';

/**
 * A link to be resolved like one that an author wrote.
 *
 * @param target Path or name, without fragment.
 * @param syntax Decides in which order paths are tried.
 */
export const madeLink = (target: string, syntax: Link['syntax'] = 'wiki'): Link => ({
	syntax,
	target,
	fragment: undefined,
	label: undefined,
	role: 'mentions',
	place: { line: 1, column: 1 },
	heading: undefined,
	context: { before: '', label: '', after: '' },
	moment: undefined,
});
