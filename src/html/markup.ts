/** Markup that a library made, tag by tag: nothing passes that its reader does not write anew. Linear. */

/** One tag as it stands in the markup. */
export interface Tag {
	readonly name: string;
	readonly end: boolean;
	/** Ends with `/>`. */
	readonly empty: boolean;
	/** Names and values, still escaped. */
	readonly attributes: readonly (readonly [string, string])[];
}

const TAG = /<(\/?)([A-Za-z][A-Za-z\d]*)((?:\s+[A-Za-z][\w:-]*="[^"]*")*)\s*(\/?)>/g;
const ATTRIBUTE = /([A-Za-z][\w:-]*)="([^"]*)"/g;

/**
 * Puts markup together again from what `write` makes of each tag; text between tags stays text.
 *
 * @param markup Well-formed, its text and values escaped.
 */
export function rewrite(markup: string, write: (tag: Tag) => string): string {
	let clean = '';
	let done = 0;
	for (const match of markup.matchAll(TAG)) {
		const [whole, slash = '', name = '', attributes = '', empty = ''] = match;
		clean += textOf(markup.slice(done, match.index));
		done = match.index + whole.length;
		clean += write({
			name,
			end: slash !== '',
			empty: empty !== '',
			attributes: [...attributes.matchAll(ATTRIBUTE)].map(
				([, key = '', value = '']) => [key, textOf(value)] as const,
			),
		});
	}
	return clean + textOf(markup.slice(done));
}

const textOf = (text: string): string => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
