/**
 * The file from which the page of the graph draws, `/graph/data.json`: columns instead of objects, so that 20,000
 * notes stay a small download. `/graph.json` says more and is for other programs.
 */

/** Address of the file, without base. */
export const GRAPH_FILE = '/graph/data.json';

/** All columns of `nodes` are of one length; the most linked note comes first. */
export interface GraphColumns {
	readonly version: 1;
	/** Names that `nodes.kind` points into; `ghost` among them. */
	readonly kinds: readonly string[];
	/** Names that `edges.role` points into. */
	readonly roles: readonly string[];
	/** The most used tags, as shown; `nodes.tags` points into them. */
	readonly tags: readonly string[];
	readonly nodes: {
		/** Without base. */
		readonly url: readonly string[];
		readonly title: readonly string[];
		readonly kind: readonly number[];
		/** 0 to 10,000; y grows downwards. */
		readonly x: readonly number[];
		readonly y: readonly number[];
		/** How many notes link here. */
		readonly inbound: readonly number[];
		readonly tags: readonly (readonly number[])[];
	};
	readonly edges: {
		/** How many of the edges begin at each node: they stand in the order of the nodes. */
		readonly count: readonly number[];
		/** Index of the node each leads to. */
		readonly to: readonly number[];
		readonly role: readonly number[];
	};
}
