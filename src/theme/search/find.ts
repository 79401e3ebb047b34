/** One question to the indexes of several languages, and the best pages of what they find. */
import type { Counts, Sort } from '../../lookup/provider.ts';
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
	/** How many of the best could not be loaded. */
	readonly absent: number;
	/** Words of the pages by which these were found. */
	readonly words: readonly string[];
}

/** A question, and how much is wanted. */
export interface Finding extends Omit<Asking, 'language' | 'only'> {
	readonly sort: Sort;
	/** Pages to load. */
	readonly limit: number;
}

/** Pages of other languages than the first come behind where both fit as well. */
const FOREIGN = 0.9;

/** Of what is loaded: pages first, and some of what is found beside them. */
const SHARES = [
	{ only: 'pages', most: 1 },
	{ only: 'parts', most: 0.4 },
] as const;

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
	const { sort } = asking;
	const isRelevance = sort === 'relevance';
	const isSplit = index.description.parts && isRelevance && asking.filters['kind'] === undefined;
	const shares = isSplit ? SHARES : [{ only: undefined, most: 1 }];
	const found = await Promise.all(
		languages.flatMap((language, place) =>
			shares.map(async ({ only, most }) => {
				const engine = await index.engine(language);
				const answer = await ask(engine, { ...asking, language, only });
				const share = isRelevance ? Math.ceil(limit * most) : Infinity;
				return { ...answer, language, most: share, foreign: place > 0 };
			}),
		),
	);
	const ranked = found.flatMap(({ language, results, most, foreign }) =>
		results.slice(0, most).map((result): Ranked => ({
			result,
			language,
			score: result.score * (foreign ? FOREIGN : 1),
		})),
	);
	const first = isRelevance
		? best(ranked, limit)
		: ordered(ranked, await index.orders(sort)).slice(0, limit);
	const asked = first.map((one) => load(one, index.base));
	const { values: all, absent } = await loaded(asked);
	const fitting = all.filter(({ words }) => hasExact(asking.question.words, words));
	const total = found.reduce((sum, { results }) => sum + results.length, 0);
	return {
		count: fitting.length + absent === 0 ? 0 : total - (all.length - fitting.length),
		counts: mergeCounts(found.map(({ counts }) => counts)),
		texts: fitting.map(({ hit, score }) => ({ hit, score })),
		absent,
		words: [...new Set(fitting.flatMap(({ words }) => words))],
	};
}

const best = (ranked: readonly Ranked[], limit: number): Ranked[] =>
	ranked.toSorted((a, b) => b.score - a.score).slice(0, Math.ceil(limit * 1.4));

async function load(
	{ result, score, language }: Ranked,
	base: string,
): Promise<TextHit & { words: string[] }> {
	const page = await result.data();
	return { hit: pageHit(page, language, base), score, words: foundWords(page) };
}

/** The newest or the most linked first; what has neither comes last. */
function ordered(ranked: readonly Ranked[], key: (id: string) => string | number): Ranked[] {
	return ranked
		.map((one) => ({ one, key: key(one.result.id) }))
		.sort((a, b) => (a.key < b.key ? 1 : a.key > b.key ? -1 : 0))
		.map(({ one }) => one);
}

/** Without a network, some texts may not be at hand. */
async function loaded<Value>(
	asked: readonly Promise<Value>[],
): Promise<{ values: Value[]; absent: number }> {
	const settled = await Promise.allSettled(asked);
	const values = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
	return { values, absent: asked.length - values.length };
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
