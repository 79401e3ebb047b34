/** One question to the indexes of several languages, and the best pages of what they find. */
import type { Counts } from '../../lookup/provider.ts';
import { ask, type Asking } from './ask.ts';
import type { RawResult } from './engine.ts';
import type { Index } from './host.ts';
import { foundWords, pageHit } from './page-hit.ts';
import type { TextHit } from './ranking.ts';
import { hasExact } from './spelling.ts';

/** What the indexes of some languages answer. */
export interface Findings {
	/** Pages in all. */
	readonly count: number;
	readonly counts: Counts;
	readonly texts: readonly TextHit[];
	/** Words of the pages by which these were found. */
	readonly words: readonly string[];
}

/** A question, and how much is wanted. */
export interface Finding extends Omit<Asking, 'language'> {
	/** Pages to load. */
	readonly limit: number;
}

/** Pages of other languages than the first come behind where both fit as well. */
const FOREIGN = 0.9;

interface Ranked {
	readonly result: RawResult;
	readonly score: number;
	readonly language: string;
}

/**
 * @param languages Of indexes; the reader's first.
 */
export async function find(
	index: Index,
	languages: readonly string[],
	{ limit, ...asking }: Finding,
): Promise<Findings> {
	const found = await Promise.all(
		languages.map(async (language) => ({
			language,
			...(await ask(await index.engine(language), { ...asking, language })),
		})),
	);
	const isRelevance = asking.sort === 'relevance';
	const ranked = found.flatMap(({ language, results }, place) =>
		results.slice(0, limit).map((result): Ranked => ({
			result,
			language,
			score: result.score * (place === 0 ? 1 : FOREIGN),
		})),
	);
	if (isRelevance) ranked.sort((a, b) => b.score - a.score);
	const all = await Promise.all(
		(isRelevance ? ranked.slice(0, limit) : ranked).map((one) => load(one, index.base)),
	);
	const loaded = all.filter(({ words }) => hasExact(asking.question.words, words));
	const total = found.reduce((sum, { results }) => sum + results.length, 0);
	return {
		count: loaded.length === 0 ? 0 : total - (all.length - loaded.length),
		counts: mergeCounts(found.map(({ counts }) => counts)),
		texts: loaded.map(({ hit, score }) => ({ hit, score })),
		words: [...new Set(loaded.flatMap(({ words }) => words))],
	};
}

async function load(
	{ result, score, language }: Ranked,
	base: string,
): Promise<TextHit & { words: string[] }> {
	const page = await result.data();
	return { hit: pageHit(page, language, base), score, words: foundWords(page) };
}

/** Adds up what several indexes count. */
export function mergeCounts(all: readonly Counts[]): Counts {
	const sum: Record<string, Record<string, number>> = {};
	for (const counts of all) {
		for (const [facet, values] of Object.entries(counts)) {
			const known = (sum[facet] ??= {});
			for (const [value, count] of Object.entries(values))
				known[value] = (known[value] ?? 0) + count;
		}
	}
	return sum;
}
