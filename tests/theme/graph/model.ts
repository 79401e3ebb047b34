/** A small graph as the page gets it: a hub (0) with three notes around it, one of them with a note and a ghost. */
import type { GraphColumns } from '../../../src/graph-file.ts';
import { readModel, type Model } from '../../../src/theme/graph/model.ts';

export const columns: GraphColumns = {
	version: 1,
	kinds: ['thought', 'critique', 'tradeoff', 'source', 'note', 'ghost'],
	roles: ['supports', 'opposes', 'mentions'],
	tags: ['cost'],
	nodes: {
		url: ['/hub/', '/a/', '/b/', '/c/', '/far/', '/wanted/x/'],
		title: ['Hub', 'Über Kosten', 'Beta', 'Gamma', 'Far away', 'X'],
		kind: [2, 0, 1, 4, 4, 5],
		x: [0, 1, 2, 3, 4, 5],
		y: [0, 1, 2, 3, 4, 5],
		inbound: [3, 0, 0, 1, 1, 1],
		tags: [[], [0], [], [0], [], []],
	},
	edges: { count: [0, 1, 1, 3, 0, 0], to: [0, 0, 0, 4, 5], role: [0, 1, 2, 2, 2] },
};

export function model(): Model {
	const read = readModel(structuredClone(columns));
	if (!read) throw new Error('not read');
	return read;
}
