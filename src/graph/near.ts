/** "Did you mean …": the one known name that is at most two typing errors away. */
import { foldName } from './fold.ts';

const MAX_DISTANCE = 2;
/** Comparisons per question, so that advice costs the same in a vault of any size. */
const MAX_COMPARED = 500;

/** Known names in buckets of first letter and length. */
export type NearIndex = ReadonlyMap<string, readonly NearName[]>;

interface NearName {
	readonly folded: string;
	readonly digits: string;
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
	const far = max + 1;
	let before: number[] = [];
	let previous = Array.from({ length: b.length + 1 }, (_, index) => Math.min(index, far));
	for (let i = 1; i <= a.length; i++) {
		const current = new Array<number>(b.length + 1).fill(far);
		if (i <= max) current[0] = i;
		let least = current[0] ?? far;
		// Cells further than `max` from the diagonal cannot lie on a way that is short enough.
		for (let j = Math.max(1, i - max); j <= Math.min(b.length, i + max); j++) {
			const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
			const replaced = (previous[j - 1] ?? far) + (same ? 0 : 1);
			const inserted = (current[j - 1] ?? far) + 1;
			const deleted = (previous[j] ?? far) + 1;
			let cost = Math.min(replaced, inserted, deleted);
			const swapped = !same && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
			if (swapped) cost = Math.min(cost, (before[j - 2] ?? far) + 1);
			current[j] = cost;
			if (cost < least) least = cost;
		}
		if (least > max) return far;
		before = previous;
		previous = current;
	}
	return Math.min(previous[b.length] ?? far, far);
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
		const known = { folded, digits: digitsOf(folded), name };
		const alike = index.get(key);
		if (alike) alike.push(known);
		else index.set(key, [known]);
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
	const digits = digitsOf(folded);
	for (const length of lengthsAround(folded.length, reach)) {
		for (const candidate of index.get(bucket(folded, length)) ?? []) {
			if (++compared > MAX_COMPARED) return best?.name;
			if (candidate.digits !== digits) continue;
			const distance = editDistance(folded, candidate.folded, bestDistance - 1);
			if (distance >= bestDistance) continue;
			best = candidate;
			bestDistance = distance;
			if (distance === 0) return candidate.name;
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
