/**
 * Answers questions from the static index: Pagefind for texts, the files of names for titles, aliases, tags and
 * wanted notes, the vocabulary for words that were mistyped.
 */
import { indexLanguage } from '../../lookup/files.ts';
import { leadingToken, rankNames, shardOf, type RankedName } from '../../lookup/names.ts';
import type { Answer, Counts, Hit, Request, SearchProvider, Sort } from '../../lookup/provider.ts';
import { readQuestion, type Filters, type Question } from '../../lookup/question.ts';
import { joinFilters, knownFilters } from './filters.ts';
import { find, mergeCounts, type Findings } from './find.ts';
import type { Vocabulary } from '../../lookup/vocabulary.ts';
import type { Index } from './host.ts';
import { mergeHits } from './ranking.ts';
import { isDoubtful, isUnknown, respell } from './spelling.ts';

/** Pages looked at beyond those wanted, to be put in a better order. */
const BEYOND = 2;

interface Asked {
	readonly index: Index;
	readonly question: Question;
	readonly filters: Filters;
	readonly sort: Sort;
	readonly limit: number;
	readonly names: Promise<readonly RankedName[]>;
}

/**
 * @param lang BCP 47 of the page that the reader is on: its language is searched first.
 */
export function staticProvider(index: Index, lang: string): SearchProvider {
	const languages = inOrder(index.description.languages, lang);
	const counts = async (): Promise<Counts> => {
		const engines = await Promise.all(languages.map((language) => index.engine(language)));
		return mergeCounts(await Promise.all(engines.map((engine) => engine.filters())));
	};
	const search = async ({ query, filters, sort, limit }: Request): Promise<Answer> => {
		const question = readQuestion(query);
		const chosen = await knownFilters(joinFilters(filters, question.filters), counts);
		const plain = { index, question, filters: chosen, sort, limit };
		const asked: Asked = { ...plain, names: namesFor(plain) };
		const [own, ...others] = languages;
		if (own === undefined) return answer(asked, NOTHING);
		const first = await find(index, [own], finding(asked));
		const sure = first.count > 0 && !isDoubtful(wordsOf(question), first.words);
		if (others.length === 0) return settle(asked, first, languages);
		const all = find(index, languages, finding(asked)).then((found) =>
			settle(asked, found, languages),
		);
		return sure ? { ...(await answer(asked, first)), more: all } : all;
	};
	return { search, counts };
}

/** Those of phrases too. */
const wordsOf = ({ words, phrases }: Question): string[] => [
	...words,
	...phrases.flatMap((phrase) => phrase.split(/\s+/)),
];

const NOTHING: Findings = { count: 0, counts: {}, texts: [], words: [], absent: 0 };

const finding = ({ question, filters, sort, limit }: Asked) => ({
	question,
	filters,
	sort,
	limit: limit + BEYOND,
});

/** The language of the page first, else the one with most pages. */
export function inOrder(languages: Readonly<Record<string, number>>, lang: string): string[] {
	const own = indexLanguage(lang);
	return Object.entries(languages)
		.sort(([a, x], [b, y]) => Number(b === own) - Number(a === own) || y - x)
		.map(([language]) => language);
}

/** Where nothing was found as typed: what was meant, then what has some of it. */
async function settle(
	asked: Asked,
	found: Findings,
	languages: readonly string[],
): Promise<Answer> {
	const { index, names, question } = asked;
	const { words } = question;
	const doubtful = found.count === 0 || isDoubtful(wordsOf(question), found.words);
	if (!doubtful || (await names).length > 0) return answer(asked, found);
	const vocabularies = await Promise.all(languages.map((name) => index.vocabulary(name)));
	const spelled = await spelledAnswer(asked, respell(words, vocabularies, found.words), languages);
	if (spelled) return spelled;
	if (found.count > 0 && !isUnknown(words, found.words, vocabularies)) return answer(asked, found);
	return (await otherNumbers(asked, languages)) ?? partial(asked, languages, vocabularies);
}

/** Of several readings, the first that is a name counts, else the first that something is found by. */
async function spelledAnswer(
	asked: Asked,
	readings: readonly (readonly string[])[],
	languages: readonly string[],
): Promise<Answer | undefined> {
	const { index, question } = asked;
	const tried = await Promise.all(
		readings.map(async (words) => {
			const plain = { ...asked, question: { ...question, words } };
			const names = await namesFor(plain);
			const found = await find(index, languages, finding(plain));
			return { again: { ...plain, names: Promise.resolve(names) }, words, names, found };
		}),
	);
	const best =
		tried.find(({ names }) => (names[0]?.score ?? 0) > NAMED) ??
		tried.find(({ found, names }) => found.count > 0 || names.length > 0);
	if (!best) return undefined;
	const phrases = question.phrases.map((phrase) => `"${phrase}"`);
	const corrected = [...best.words, ...phrases].join(' ');
	return { ...(await answer(best.again, best.found)), corrected };
}

/** A name that a question fits so well is meant. */
const NAMED = 0.75;

const NUMBER = /^[$€£#]?([\d.,]*\d[\d.,]*)[%€$£]?$/;

/** Other ways to write a number: `0.20` is found in “$0.20”, and `$0.20` in “0.20 dollars”. */
function numberForms(word: string): string[] {
	const [, bare] = NUMBER.exec(word) ?? [];
	if (bare === undefined) return [];
	return [bare, `$${bare}`, `€${bare}`, `£${bare}`, `${bare}%`].filter((form) => form !== word);
}

/** The question with another form of one of its numbers. */
async function otherNumbers(
	asked: Asked,
	languages: readonly string[],
): Promise<Answer | undefined> {
	const { index, question } = asked;
	for (const [at, word] of question.words.entries()) {
		for (const form of numberForms(word)) {
			const again = { ...asked, question: { ...question, words: question.words.with(at, form) } };
			const found = await find(index, languages, finding(again));
			if (found.count > 0) return answer(again, found);
		}
	}
	return undefined;
}

/** Pages that have some of the words, those with most first. */
async function partial(
	asked: Asked,
	languages: readonly string[],
	vocabularies: readonly Vocabulary[],
): Promise<Answer> {
	const { index, question } = asked;
	if (question.words.length + question.phrases.length < 2) return answer(asked, NOTHING);
	const parts = [
		...question.words.map((word) => ({ words: [word], phrases: [] })),
		...question.phrases.map((phrase) => ({ words: [], phrases: [phrase] })),
	];
	const each = await Promise.all(
		parts.map(async (part) => ({
			part,
			found: await find(index, languages, {
				...finding(asked),
				question: { ...question, ...part },
			}),
		})),
	);
	const all = each
		.filter(({ part, found }) => !isUnknown(part.words, found.words, vocabularies))
		.map(({ found }) => found);
	const hits = new Map<string, { hit: Hit; score: number }>();
	for (const { texts } of all) {
		for (const { hit, score } of texts) {
			const before = hits.get(hit.url);
			hits.set(hit.url, { hit: before?.hit ?? hit, score: (before?.score ?? 0) + 1 + score / 1e3 });
		}
	}
	const texts = [...hits.values()];
	const count = Math.max(texts.length, ...all.map((one) => one.count));
	if (count === 0) return answer(asked, NOTHING);
	return { ...(await answer(asked, { ...NOTHING, count, texts })), partial: true };
}

async function answer({ index, names, sort, limit }: Asked, found: Findings): Promise<Answer> {
	const { count, counts, texts } = found;
	const absent = found.absent > 0 ? found.absent : undefined;
	if (sort !== 'relevance') {
		return { count, counts, absent, hits: texts.slice(0, limit).map(({ hit }) => hit) };
	}
	const { hits, added } = mergeHits(texts, await names, index.base);
	return {
		count: Math.max(count, Math.min(count + added, hits.length)),
		counts,
		absent,
		hits: hits.slice(0, limit),
	};
}

/** Names have neither facets nor dates: they answer plain questions alone. */
async function namesFor({
	index,
	question,
	filters,
	sort,
}: Omit<Asked, 'names' | 'limit'>): Promise<readonly RankedName[]> {
	const { words, phrases, without } = question;
	const text = [...words, ...phrases].join(' ');
	const token = leadingToken(text);
	const plain = sort === 'relevance' && without.length === 0 && Object.keys(filters).length === 0;
	if (!plain || token === undefined) return [];
	return rankNames(await index.names(shardOf(token, index.description.names)), text);
}
