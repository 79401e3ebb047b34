/** The chart of a graph with a place for every point. */
import { chartOf, type Chart } from './chart.ts';
import type { Graph } from './graph.ts';
import type { Layout, Structure } from './layout.ts';

/** What is drawn of a graph, and where. */
export interface Atlas extends Chart {
	/** One entry a node. */
	readonly layout: Layout;
}

/** @param lay Finds the places; dear for a large vault. */
export function atlasOf(graph: Graph, lay: (structure: Structure) => Layout): Atlas {
	const chart = chartOf(graph);
	const structure = {
		ids: chart.nodes.map(({ id }) => id),
		pairs: chart.edges.map(({ from, to }) => [from, to] as const),
	};
	return { ...chart, layout: lay(structure) };
}
