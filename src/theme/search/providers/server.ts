/** Answers questions by a search server and, where that does not answer, by the index of the site. */
import {
	SearchTrouble,
	type Answer,
	type Counts,
	type Request,
	type SearchProvider,
} from '../../../lookup/provider.ts';
import { readQuestion } from '../../../lookup/question.ts';
import type { SearchServer } from '../../../lookup/server.ts';
import { joinFilters, knownFilters } from '../filters.ts';
import { ServerError, type Adapter, type Asking, type ServerFindings } from './adapter.ts';
import { serverHit } from './hit.ts';
import { send, troubleOf } from './send.ts';

/** Milliseconds for which a server that could not be reached is not asked again, where there is another way. */
const PAUSE = 30_000;

/** Kinds of names, which are found and not counted. */
const NAMES = new Set(['tag', 'ghost']);

/** Where addresses begin, and who else answers. */
export interface Surroundings {
	/** Path that addresses of pages are below, with a slash at its end. */
	readonly base: string;
	/** Opens the index of the site; undefined where there is none. */
	readonly fallback: (() => Promise<SearchProvider>) | undefined;
}

/** The provider. Its rejections are of {@link SearchTrouble} where the server is at fault. */
export function serverProvider(
	server: SearchServer,
	adapter: Adapter,
	{ base, fallback }: Surroundings,
): SearchProvider {
	let paused: { readonly trouble: SearchTrouble; readonly until: number } | undefined;
	let counted: Promise<Counts> | undefined;
	const find = async (asking: Asking): Promise<ServerFindings> => {
		const answer = await send(server, adapter.ask(asking, server));
		try {
			return adapter.read(answer);
		} catch (error) {
			throw error instanceof ServerError ? troubleOf(server, error) : error;
		}
	};
	const ask = async ({ query, filters, sort, limit }: Request): Promise<Answer> => {
		const question = readQuestion(query);
		const joined = joinFilters(filters, question.filters);
		const chosen = await knownFilters(joined, counts);
		const asked = question.words.length + question.phrases.length;
		const names =
			asked > 0 &&
			sort === 'relevance' &&
			question.without.length === 0 &&
			Object.keys(chosen).length === 0;
		const asking = { question, filters: chosen, sort, limit, names, loose: false };
		const found = await find(asking);
		if (found.count > 0 || asked < 2) return answerOf(found, { base, limit });
		const partial = await find({ ...asking, loose: true });
		return { ...answerOf(partial, { base, limit }), ...(partial.count > 0 && { partial: true }) };
	};
	const counts = (): Promise<Counts> => {
		counted ??= find(ALL).then(
			(found) => withoutNames(found.counts),
			(error: unknown) => {
				counted = undefined;
				throw error;
			},
		);
		return counted;
	};
	/** The server's answer, else that of the index of the site. */
	const orElse = async <Result>(
		first: () => Promise<Result>,
		second: (site: SearchProvider, trouble: SearchTrouble) => Promise<Result>,
	): Promise<Result> => {
		try {
			if (fallback && paused && performance.now() < paused.until) throw paused.trouble;
			return await first();
		} catch (error) {
			if (!fallback || !(error instanceof SearchTrouble)) throw error;
			if (error.reason === 'unreachable' && error !== paused?.trouble)
				paused = { trouble: error, until: performance.now() + PAUSE };
			const site = await fallback().catch(() => undefined);
			if (!site) throw error;
			return second(site, error);
		}
	};
	return {
		search: (request) =>
			orElse(
				() => ask(request),
				async (site, trouble) => withTrouble(await site.search(request), trouble),
			),
		counts: () => orElse(counts, (site) => site.counts()),
	};
}

const ALL: Asking = {
	question: { words: [], phrases: [], without: [] },
	filters: {},
	sort: 'relevance',
	limit: 0,
	names: false,
	loose: false,
};

/** A server that gives fewer pages than it is asked for has no more, whatever it counts. */
function answerOf(
	{ count, counts, pages }: ServerFindings,
	{ base, limit }: { readonly base: string; readonly limit: number },
): Answer {
	const hits = pages.flatMap((page) => serverHit(page, base) ?? []);
	const all = pages.length < limit ? Math.min(count, hits.length) : count;
	return { count: all, counts: withoutNames(counts), hits };
}

function withoutNames(counts: Counts): Counts {
	const kinds = Object.entries(counts['kind'] ?? {}).filter(([kind]) => !NAMES.has(kind));
	return { ...counts, kind: Object.fromEntries(kinds) };
}

/** What comes later comes from the same place. */
function withTrouble(answer: Answer, trouble: SearchTrouble): Answer {
	const more = answer.more?.then((later) => ({ ...later, trouble }));
	return { ...answer, trouble, more };
}
