/** Which of several notes or files with one name is meant: the one that is nearest to the link. */
import { baseOf, compareText, folderOf } from './paths.ts';

/** The one taken, and whether another would have done as well. */
export interface Choice<Id extends string> {
	readonly taken: Id;
	readonly ambiguous: boolean;
}

/**
 * An address from the site's root is found below one folder, whatever translations of it lie in folders below
 * that.
 *
 * @param name The address without its leading slash.
 * @returns The candidate in whose root all others lie too.
 */
export function atRoot<Id extends string>(candidates: readonly Id[], name: string): Id | undefined {
	const [first] = [...candidates].sort((a, b) => a.length - b.length);
	if (!first?.endsWith(`/${name}`)) return undefined;
	const root = first.slice(0, -name.length);
	return candidates.every((id) => id.startsWith(root)) ? first : undefined;
}

/**
 * Decides by same spelling, then same folder, then longest common folder. Where that leaves several, the shortest
 * path is taken (then code-unit order) and the choice is ambiguous.
 *
 * @param candidates Paths or ids, any number.
 * @param target The name as written.
 * @param folder Folder of the note that links.
 * @returns `undefined` without candidates.
 */
export function choose<Id extends string>(
	candidates: readonly Id[],
	target: string,
	folder: string,
): Choice<Id> | undefined {
	const [only, ...others] = candidates;
	if (only === undefined) return undefined;
	if (others.length === 0) return { taken: only, ambiguous: false };
	const spelled = keepIfAny(candidates, (id) => isSpelled(id, target));
	const near = keepBest(spelled, (id) => nearness(folderOf(id), folder));
	const sorted = [...near].sort((a, b) => a.length - b.length || compareText(a, b));
	return { taken: sorted[0] ?? only, ambiguous: sorted.length > 1 };
}

function isSpelled(id: string, target: string): boolean {
	return id === target || id.endsWith(`/${target}`) || baseOf(id) === baseOf(target);
}

function keepIfAny<Id>(ids: readonly Id[], test: (id: Id) => boolean): readonly Id[] {
	const kept = ids.filter(test);
	return kept.length > 0 ? kept : ids;
}

function keepBest<Id>(ids: readonly Id[], score: (id: Id) => number): readonly Id[] {
	const scores = ids.map(score);
	const best = scores.reduce((a, b) => Math.max(a, b), 0);
	return ids.filter((_, index) => scores[index] === best);
}

/** Shared leading folders; the very same folder beats all. */
function nearness(a: string, b: string): number {
	if (a === b) return Infinity;
	const [left, right] = [a.split('/'), b.split('/')];
	const differs = left.findIndex((segment, index) => segment !== right[index]);
	return differs < 0 ? left.length : differs;
}
