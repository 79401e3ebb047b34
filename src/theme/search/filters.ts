/** Filters that a reader has chosen and typed, as an index knows them. */
import { fold } from '../../lookup/fold.ts';
import type { Counts } from '../../lookup/provider.ts';
import type { Filters } from '../../lookup/question.ts';

/** Those of both, each value once. */
export const joinFilters = (a: Filters, b: Filters): Filters =>
	Object.fromEntries(
		[...new Set([...Object.keys(a), ...Object.keys(b)])].map((name) => [
			name,
			[...new Set([...(a[name] ?? []), ...(b[name] ?? [])])],
		]),
	);

/** Values as the index has them, whatever their case; one that it has not finds nothing. */
export async function knownFilters(
	filters: Filters,
	counts: () => Promise<Counts>,
): Promise<Filters> {
	const entries = Object.entries(filters).filter(([, values]) => values.length > 0);
	if (entries.length === 0) return {};
	const all = await counts();
	return Object.fromEntries(
		entries.map(([name, values]) => {
			const own = new Map(Object.keys(all[name] ?? {}).map((value) => [fold(value), value]));
			return [name, values.map((value) => own.get(fold(value)) ?? value)];
		}),
	);
}
