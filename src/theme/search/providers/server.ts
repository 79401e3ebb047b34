/** Answers questions by a search server. */
import type { Answer, Counts, Request, SearchProvider } from '../../../lookup/provider.ts';
import { readQuestion } from '../../../lookup/question.ts';
import type { SearchServer } from '../../../lookup/server.ts';
import { joinFilters, knownFilters } from '../filters.ts';
import { ServerError, type Adapter, type Asking, type ServerFindings } from './adapter.ts';
import { serverHit } from './hit.ts';
import { send, troubleOf } from './send.ts';

/** Kinds of names, which are found and not counted. */
const NAMES = new Set(['tag', 'ghost']);

/**
 * The provider. It rejects with SearchTrouble where the server is at fault.
 *
 * @param base Path that addresses of pages are below, with a slash at its end.
 */
export function serverProvider(
	server: SearchServer,
	adapter: Adapter,
	base: string,
): SearchProvider {
	let counted: Promise<Counts> | undefined;
	const find = (asking: Asking): Promise<ServerFindings> => findIn(server, adapter, asking);
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
	const search = async (request: Request): Promise<Answer> => {
		const asking = await askingOf(request, counts);
		const { question, limit } = asking;
		const found = await find(asking);
		const wanted = question.words.length + question.phrases.length;
		if (found.count > 0 || wanted < 2) return answerOf(found, { base, limit });
		const partial = await find({ ...asking, loose: true });
		return { ...answerOf(partial, { base, limit }), ...(partial.count > 0 && { partial: true }) };
	};
	return { search, counts };
}

async function findIn(
	server: SearchServer,
	adapter: Adapter,
	asking: Asking,
): Promise<ServerFindings> {
	const answer = await send(server, adapter.ask(asking, server));
	try {
		return adapter.read(answer);
	} catch (error) {
		throw error instanceof ServerError ? troubleOf(server, error) : error;
	}
}

const ALL: Asking = {
	question: { words: [], phrases: [], without: [] },
	filters: {},
	sort: 'relevance',
	limit: 0,
	names: false,
	loose: false,
};

/** Names have neither facets nor dates: they answer plain questions alone. */
async function askingOf(
	{ query, filters, sort, limit }: Request,
	counts: () => Promise<Counts>,
): Promise<Asking> {
	const question = readQuestion(query);
	const chosen = await knownFilters(joinFilters(filters, question.filters), counts);
	const names =
		question.words.length + question.phrases.length > 0 &&
		sort === 'relevance' &&
		question.without.length === 0 &&
		Object.keys(chosen).length === 0;
	return { question, filters: chosen, sort, limit, names, loose: false };
}

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
