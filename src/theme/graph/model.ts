/** The graph in the browser: the columns of its file with what is asked of them again and again. */
import type { GraphColumns } from '../../graph-file.ts';

/** One link, from the point it stands with. */
export interface Tie {
	/** Index of the point at the other end. */
	readonly other: number;
	/** Index of the link. */
	readonly edge: number;
}

/** The file, read. Points and links are known by their indexes. */
export interface Model {
	readonly columns: GraphColumns;
	/** Points. */
	readonly size: number;
	readonly from: readonly number[];
	/** By point, its links in both directions. */
	readonly ties: readonly (readonly Tie[])[];
	/** By point, how many notes it links to. */
	readonly outbound: readonly number[];
	/** Address → point. */
	readonly byUrl: ReadonlyMap<string, number>;
}

/** Reads the file; undefined for another version or anything that is no graph. */
export function readModel(json: unknown): Model | undefined {
	const columns = json as GraphColumns | null;
	if (columns?.version !== 1) return undefined;
	const size = columns.nodes.url.length;
	const from = columns.edges.count.flatMap((count, node) => Array<number>(count).fill(node));
	const ties = columns.nodes.url.map((): Tie[] => []);
	for (const [edge, source] of from.entries()) {
		const target = columns.edges.to[edge] ?? source;
		ties[source]?.push({ other: target, edge });
		ties[target]?.push({ other: source, edge });
	}
	const outbound = ties.map(
		(own, node) =>
			new Set(own.filter(({ edge }) => from[edge] === node).map(({ other }) => other)).size,
	);
	const byUrl = new Map(columns.nodes.url.map((url, node) => [url, node]));
	return { columns, size, from, ties, outbound, byUrl };
}
