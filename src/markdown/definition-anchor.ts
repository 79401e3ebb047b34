/** A term of a definition list can be linked to by its words, as in Hugo: `[x](#base-url)`. */
import { slugHeading, uniqueSlug } from './heading.ts';
import type { Meaning } from './meaning.ts';
import { toPlainText } from './plain.ts';

/** Characters; what is longer is a sentence. */
const LONGEST = 80;

/** Ids of terms, in one row with those of headings. */
export const definitionAnchor: Meaning = {
	name: 'definition-anchor',
	leave: {
		listItem: ({ data, children }, { slugs }) => {
			const [term] = data?.part === 'term' ? children : [];
			if (term?.type !== 'paragraph' || term.data?.hProperties?.id !== undefined) return undefined;
			const text = toPlainText(term.children);
			if (text.length > LONGEST || !/[\p{L}\p{N}]/u.test(text)) return undefined;
			const id = uniqueSlug(slugHeading(text), slugs);
			term.data = { ...term.data, hProperties: { ...term.data?.hProperties, id } };
			return undefined;
		},
	},
};
