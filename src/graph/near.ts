/** "Did you mean …": the one known name that is at most two typing errors away. */
import { foldName } from './fold.ts';

const MAX_DISTANCE = 2;
/** Comparisons per question, so that advice costs the same in a vault of any size. */
const MAX_COMPARED = 500;

/** Known names in buckets of first letter and length. */
export type NearIndex = ReadonlyMap<string, readonly NearName[]>;

interface NearName {
	readonly folded: string;
	readonly name: string;
}

/**
 * Counts insertions, deletions, replacements and swaps of neighbours between two texts.
 *
 * @param a One text.
 * @param b Another.
 * @param max Distance from which on nobody cares.
 * @returns The distance, or `max + 1` when it is greater than `max`.
 */
export function editDistance(a: string, b: string, max: number): number {
	if (Math.abs(a.length - b.length) > max) return max + 1;
	let before: number[] = [];
	let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const current = [i];
		for (let j = 1; j <= b.length; j++) {
			current.push(cheapest({ a, b, i, j, before, previous, current }));
		}
		if (Math.min(...current) > max) return max + 1;
		before = previous;
		previous = current;
	}
	return Math.min(previous[b.length] ?? max + 1, max + 1);
}

interface Step {
	readonly a: string;
	readonly b: string;
	readonly i: number;
	readonly j: number;
	readonly before: readonly number[];
	readonly previous: readonly number[];
	readonly current: readonly number[];
}

function cheapest({ a, b, i, j, before, previous, current }: Step): number {
	const at = (row: readonly number[], index: number): number => row[index] ?? Infinity;
	const same = a[i - 1] === b[j - 1];
	const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
	return Math.min(
		at(previous, j) + 1,
		at(current, j - 1) + 1,
		at(previous, j - 1) + (same ? 0 : 1),
		swapped ? at(before, j - 2) + 1 : Infinity,
	);
}

/**
 * @param names Names to advise; of several that fold alike the first is kept.
 * @returns The buckets for {@link nearest}.
 */
export function buildNear(names: Iterable<string>): NearIndex {
	const index = new Map<string, NearName[]>();
	const seen = new Set<string>();
	for (const name of names) {
		const folded = foldName(name);
		if (folded === '' || seen.has(folded)) continue;
		seen.add(folded);
		const key = bucket(folded, folded.length);
		const names = index.get(key);
		if (names) names.push({ folded, name });
		else index.set(key, [{ folded, name }]);
	}
	return index;
}

/**
 * Finds the known name closest to a misspelt one. Names with other digits are never offered: they are other
 * dates, versions and identifiers.
 *
 * @param index Built by {@link buildNear}.
 * @param text What the author wrote.
 * @returns The name as known, or `undefined` when none is near.
 */
export function nearest(index: NearIndex, text: string): string | undefined {
	const folded = foldName(text);
	const reach = folded.length < 5 ? 0 : folded.length < 9 ? 1 : MAX_DISTANCE;
	let best: NearName | undefined;
	let bestDistance = reach + 1;
	let compared = 0;
	for (const length of lengthsAround(folded.length, reach)) {
		for (const candidate of index.get(bucket(folded, length)) ?? []) {
			if (++compared > MAX_COMPARED) return best?.name;
			const distance = editDistance(folded, candidate.folded, bestDistance - 1);
			if (distance >= bestDistance || digitsOf(folded) !== digitsOf(candidate.folded)) continue;
			best = candidate;
			bestDistance = distance;
		}
	}
	return best?.name;
}

function bucket(folded: string, length: number): string {
	return `${folded.slice(0, 1)}${String(length)}`;
}

function lengthsAround(length: number, reach: number): readonly number[] {
	const lengths = [length];
	for (let by = 1; by <= reach; by++) lengths.push(length - by, length + by);
	return lengths;
}

function digitsOf(text: string): string {
	return text.replace(/\D/gu, '');
}
