/** The index of OpenSearch that holds search documents (docs.opensearch.org/latest/mappings/). */
import { FACET_FIELDS } from '../lookup/document.ts';
import { indexLanguage } from '../lookup/files.ts';

/** Language → what its stemmer is called. */
const STEMMERS: Readonly<Record<string, string>> = {
	ar: 'arabic',
	bg: 'bulgarian',
	ca: 'catalan',
	cs: 'czech',
	da: 'danish',
	de: 'light_german',
	el: 'greek',
	en: 'english',
	es: 'light_spanish',
	eu: 'basque',
	fi: 'finnish',
	fr: 'light_french',
	ga: 'irish',
	gl: 'galician',
	hi: 'hindi',
	hu: 'hungarian',
	hy: 'armenian',
	id: 'indonesian',
	it: 'light_italian',
	lt: 'lithuanian',
	lv: 'latvian',
	nb: 'norwegian',
	nl: 'dutch',
	nn: 'light_nynorsk',
	no: 'norwegian',
	pt: 'light_portuguese',
	ro: 'romanian',
	ru: 'russian',
	sv: 'swedish',
	tr: 'turkish',
};

/** Words that end in signs, in both cases: the tokenizer would leave the signs out. */
const SIGNED = ['c++', 'C++', 'c#', 'C#', 'f#', 'F#'].map(
	(word) => `${word} => ${word.toLowerCase().replaceAll('+', 'plus').replace('#', 'sharp')}`,
);

const TEXT = { type: 'text', analyzer: 'notes' } as const;
const KEYWORD = { type: 'keyword' } as const;
/** Kept, and neither searched nor filtered by. */
const KEPT = { type: 'keyword', index: false, doc_values: false } as const;

/** What `PUT /{index}` takes. */
export function openSearchSettings({
	lang,
}: {
	readonly lang: string;
}): Readonly<Record<string, unknown>> {
	const stemmer = STEMMERS[indexLanguage(lang)];
	const facets = Object.values(FACET_FIELDS).map((name) => [name, KEYWORD] as const);
	const folded = { tokenizer: 'standard', filter: filters(stemmer), char_filter: ['signs'] };
	return {
		settings: {
			analysis: {
				char_filter: { signs: { type: 'mapping', mappings: SIGNED } },
				...(stemmer !== undefined && {
					filter: { endings: { type: 'stemmer', language: stemmer } },
				}),
				analyzer: { notes: { type: 'custom', ...folded } },
			},
		},
		mappings: {
			dynamic: false,
			properties: {
				...Object.fromEntries(facets),
				type: KEYWORD,
				url: KEYWORD,
				id: KEPT,
				address: KEPT,
				tags: { ...KEYWORD, fields: { words: TEXT } },
				title: TEXT,
				aliases: TEXT,
				place: TEXT,
				text: TEXT,
				headings: { properties: { id: KEPT, text: TEXT } },
				passages: { type: 'nested', properties: { id: KEPT, title: TEXT, text: TEXT } },
				day: { type: 'integer' },
				backlinks: { type: 'integer' },
				rank: { type: 'integer' },
			},
		},
	};
}

const filters = (stemmer: string | undefined): string[] => [
	'lowercase',
	...(stemmer === undefined ? [] : ['endings']),
	'asciifolding',
];
