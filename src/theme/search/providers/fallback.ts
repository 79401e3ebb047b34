/** The index of the site, for when a server does not answer. */
import { SearchTrouble, type Answer, type SearchProvider } from '../../../lookup/provider.ts';

/** Milliseconds for which a server that could not be reached is not asked again. */
const PAUSE = 30_000;

/**
 * A provider that asks the first and, where that is in trouble, the second; its answers then say so.
 *
 * @param open Opens the second; where it cannot be opened, the trouble of the first counts.
 */
export function withFallback(
	first: SearchProvider,
	open: () => Promise<SearchProvider>,
): SearchProvider {
	let paused: { readonly trouble: SearchTrouble; readonly until: number } | undefined;
	const orElse = async <Result>(
		ask: (provider: SearchProvider) => Promise<Result>,
		tell: (result: Result, trouble: SearchTrouble) => Result,
	): Promise<Result> => {
		try {
			if (paused && performance.now() < paused.until) throw paused.trouble;
			return await ask(first);
		} catch (error) {
			if (!(error instanceof SearchTrouble)) throw error;
			if (error.reason === 'unreachable' && error !== paused?.trouble)
				paused = { trouble: error, until: performance.now() + PAUSE };
			const second = await open().catch(() => undefined);
			if (!second) throw error;
			return tell(await ask(second), error);
		}
	};
	return {
		search: (request) => orElse((provider) => provider.search(request), withTrouble),
		counts: () =>
			orElse(
				(provider) => provider.counts(),
				(counts) => counts,
			),
	};
}

/** What comes later comes from the same place. */
function withTrouble(answer: Answer, trouble: SearchTrouble): Answer {
	const more = answer.more?.then((later) => ({ ...later, trouble }));
	return { ...answer, trouble, more };
}
