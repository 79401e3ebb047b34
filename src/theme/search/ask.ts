/** One question to the index of one language: all words and phrases, none of what is to be left out. */
import { PART_KINDS } from '../../lookup/files.ts';
import { isUnspaced } from '../../lookup/fold.ts';
import type { Counts } from '../../lookup/provider.ts';
import type { Filters, Question } from '../../lookup/question.ts';
import type { Engine, RawResult } from './engine.ts';

/** What an index answers. */
export interface Found {
	/** Best first. */
	readonly results: readonly RawResult[];
	readonly counts: Counts;
}

/** What is asked of one index. */
export interface Asking {
	readonly question: Pick<Question, 'words' | 'phrases' | 'without'>;
	readonly filters: Filters;
	/** Language of the index. */
	readonly language: string;
	/** Pages alone, or what is found beside them; both where it is absent. */
	readonly only?: 'pages' | 'parts' | undefined;
}

/** Asks. */
export async function ask(engine: Engine, asking: Asking): Promise<Found> {
	const { question, language, only } = asking;
	const chosen = Object.entries(asking.filters).map(([name, any]) => [name, { any }] as const);
	const split = only && { kind: { [only === 'pages' ? 'none' : 'any']: PART_KINDS } };
	const options = { filters: { ...Object.fromEntries(chosen), ...split } };
	const words = segmented(question.words, language).join(' ');
	const clauses = [...(words === '' ? [] : [words]), ...question.phrases.map(quoted)];
	const wanted = await Promise.all(
		(clauses.length > 0 ? clauses : [null]).map((clause) => engine.search(clause, options)),
	);
	const unwanted = await Promise.all(
		question.without.map((text) => engine.search(quoted(text), options)),
	);
	const [first, ...others] = wanted;
	const left = new Set(unwanted.flatMap(({ results }) => results.map(({ id }) => id)));
	const all = others.map(({ results }) => new Map(results.map((one) => [one.id, one.score])));
	const results = (first?.results ?? []).filter(
		({ id }) => !left.has(id) && all.every((known) => known.has(id)),
	);
	return { results, counts: first?.filters ?? {} };
}

const quoted = (text: string): string => `"${text.replaceAll('"', '')}"`;

/** Words of scripts without spaces, cut as the index is. */
function segmented(words: readonly string[], language: string): string[] {
	return words.flatMap((word) => {
		if (!isUnspaced(word) || typeof Intl.Segmenter !== 'function') return [word];
		const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
		return [...segmenter.segment(word)].map(({ segment }) => segment);
	});
}
