/** The collection of Typesense that holds search documents (typesense.org/docs/29.0/api/collections.html). */
import { FACET_FIELDS, SEARCHED_FIELDS } from '../lookup/document.ts';
import { indexLanguage } from '../lookup/files.ts';

/** Languages that Typesense cuts into words by rules of their own. */
const OWN_WORDS = new Set(['ja', 'zh', 'ko', 'th', 'el', 'ru', 'sr', 'uk', 'be', 'he', 'ar', 'hi']);

/** Languages whose endings Typesense takes off (Snowball). */
const STEMMED = new Set(
	'ar ca da de el en es et eu fi fr ga hi hu hy id it lt ne nl no pt ro ru sr sv ta tr'.split(' '),
);

const ONE = new Set(['title', 'place', 'kind', 'source', 'year', 'folder', 'lang', 'type']);

interface Field {
	readonly name: string;
	readonly type: string;
	readonly facet?: true;
	readonly optional?: true;
	readonly stem?: true;
	readonly locale?: string;
}

/** What `POST /collections` takes. `text` is kept and not indexed: `passages` has the same words. */
export function typesenseSettings({
	index,
	lang,
}: {
	readonly index: string;
	readonly lang: string;
}): Readonly<Record<string, unknown>> {
	const facets = new Set(['type', ...Object.values(FACET_FIELDS)]);
	const searched = SEARCHED_FIELDS.map(([name]) => name);
	const fields = [...new Set([...searched, ...facets])].map((name): Field => ({
		name,
		type: ONE.has(name) ? 'string' : 'string[]',
		...(facets.has(name) ? { facet: true } : wordsIn(lang)),
		...(name !== 'title' && name !== 'type' && name !== 'kind' && { optional: true }),
	}));
	return {
		name: index,
		enable_nested_fields: true,
		fields: [
			...fields,
			...['day', 'backlinks', 'rank'].map((name): Field => ({ name, type: 'int32' })),
		],
		default_sorting_field: 'backlinks',
		// `C++` and `C#` are words; what stands beside a hyphen or a slash is one too. A character is one byte there.
		symbols_to_index: ['+', '#'],
		token_separators: ['-', '/', '_', ':', '(', ')', '|'],
	};
}

function wordsIn(lang: string): Pick<Field, 'stem' | 'locale'> {
	const language = indexLanguage(lang);
	return {
		...(STEMMED.has(language) && { stem: true as const }),
		...((OWN_WORDS.has(language) || (STEMMED.has(language) && language !== 'en')) && {
			locale: language,
		}),
	};
}
