/** Where the arrow keys lead. */
import type { Shown } from './filter.ts';
import type { Model } from './model.ts';

/** The next point that is shown, the most linked first; from the last one to the first, and back. */
export function nextPoint(
	shown: Shown,
	from: number | undefined,
	step: 1 | -1,
): number | undefined {
	const { length } = shown.nodes;
	let node = from ?? (step > 0 ? -1 : length);
	for (let tried = 0; tried < length; tried += 1) {
		node = (node + step + length) % length;
		if (shown.nodes[node]) return node;
	}
	return undefined;
}

/** Points linked with a point, among those that are shown, the most linked first. */
export function neighbours({ ties }: Model, shown: Shown, node: number): number[] {
	const found = (ties[node] ?? [])
		.filter(({ other, edge }) => shown.nodes[other] && shown.edges[edge])
		.map(({ other }) => other);
	return [...new Set(found)].sort((a, b) => a - b);
}
