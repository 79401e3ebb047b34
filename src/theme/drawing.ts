/**
 * The graph as a quiet drawing: the most linked notes on a line, in the order of time, and an arc for every
 * link between two of them. Cheap (no layout runs) and the same on every machine.
 */
import { z } from 'astro/zod';

const graphFile = z.object({
	nodes: z.array(
		z.object({
			id: z.string(),
			kind: z.string(),
			date: z.string().optional(),
			ghost: z.boolean(),
			inbound: z.number(),
		}),
	),
	edges: z.array(z.object({ source: z.string(), target: z.string() })),
});

type Graph = z.infer<typeof graphFile>;
type Node = Graph['nodes'][number];

/** Geometry in the units of the drawing's `viewBox`. */
export interface Drawing {
	readonly width: number;
	readonly height: number;
	readonly dots: readonly { readonly kind: string; readonly x: number; readonly radius: number }[];
	/** One path of all arcs. */
	readonly arcs: string;
	readonly links: number;
}

const WIDTH = 960;
const MOST = 96;
/** Fewer links than this make no picture. */
const FEWEST = 5;
/** Height of an arc as a share of its half width. */
const FLAT = 0.36;

/** Draws `graph.json`; undefined where it is no graph or too small to show anything. */
export function draw(json: string): Drawing | undefined {
	const graph = read(json);
	if (!graph) return undefined;
	const nodes = chosen(graph.nodes);
	const step = WIDTH / Math.max(1, nodes.length);
	const places = new Map(nodes.map((node, index) => [node.id, (index + 0.5) * step]));
	const spans = pairs(graph, places);
	if (spans.length < FEWEST) return undefined;
	const highest = Math.max(0, ...spans.map(([from, to]) => ((to - from) / 2) * FLAT));
	const base = Math.ceil(highest) + 2;
	const dots = nodes.map((node) => ({
		kind: node.kind,
		x: round(places.get(node.id) ?? 0),
		radius: radius(node),
	}));
	return {
		width: WIDTH,
		height: base + 10,
		dots,
		arcs: spans.map((span) => arc(span, base)).join(''),
		links: spans.length,
	};
}

function read(json: string): Graph | undefined {
	try {
		return graphFile.safeParse(JSON.parse(json)).data;
	} catch {
		return undefined;
	}
}

function chosen(nodes: readonly Node[]): Node[] {
	const written = nodes.filter((node) => !node.ghost);
	const top = written
		.toSorted((a, b) => b.inbound - a.inbound || compare(a.id, b.id))
		.slice(0, MOST);
	return top.sort((a, b) => compare(a.date ?? '', b.date ?? '') || compare(a.id, b.id));
}

function pairs(graph: Graph, places: ReadonlyMap<string, number>): [from: number, to: number][] {
	const seen = new Map<string, [number, number]>();
	for (const { source, target } of graph.edges) {
		const [a, b] = [places.get(source), places.get(target)];
		if (a === undefined || b === undefined || a === b) continue;
		seen.set(`${String(Math.min(a, b))} ${String(Math.max(a, b))}`, [
			Math.min(a, b),
			Math.max(a, b),
		]);
	}
	return [...seen.values()];
}

function arc([from, to]: readonly [number, number], base: number): string {
	const half = (to - from) / 2;
	const [rx, ry] = [round(half), round(half * FLAT)].map(String);
	return `M${String(round(from))} ${String(base)}A${rx} ${ry} 0 0 1 ${String(round(to))} ${String(base)}`;
}

const radius = (node: Node) => round(Math.min(6, 1.5 + Math.sqrt(node.inbound) * 0.6));
const round = (value: number) => Math.round(value * 10) / 10;
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
