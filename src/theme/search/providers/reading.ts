/** Values of JSON that somebody else wrote: what is not as expected is as good as absent. */
import type { Counts } from '../../../lookup/provider.ts';
import { FACET_FIELDS } from '../../../lookup/document.ts';

/** A value inside of another; undefined where there is none. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
	return path.reduce<unknown>(
		(inside, key) =>
			typeof inside === 'object' && inside !== null && Object.hasOwn(inside, key)
				? (inside as Readonly<Record<string | number, unknown>>)[key]
				: undefined,
		value,
	);
}

/** The elements of a list; none where it is no list. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A text that is not empty. */
export const textOf = (value: unknown): string | undefined =>
	typeof value === 'string' && value !== '' ? value : undefined;

/** A whole number from 0 on; 0 for anything else. */
export const countOf = (value: unknown): number =>
	typeof value === 'number' && value > 0 && Number.isFinite(value) ? Math.floor(value) : 0;

/**
 * Counts by facet.
 *
 * @param ofField Value and number of documents, for a field.
 */
export const facetCounts = (
	ofField: (field: string) => readonly (readonly [unknown, unknown])[],
): Counts =>
	Object.fromEntries(
		Object.entries(FACET_FIELDS).map(([facet, field]) => [
			facet,
			Object.fromEntries(
				ofField(field)
					.map(([value, count]) => [String(value), countOf(count)] as const)
					.filter(([value, count]) => value !== '' && count > 0),
			),
		]),
	);
