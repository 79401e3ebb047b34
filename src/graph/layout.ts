/**
 * Where the points of a chart lie: ForceAtlas2, started from places that follow from the points' names, so that the
 * same links give the same picture on every build. The most linked points find their places first and the others
 * start beside them, because a large chart gets few steps.
 */
import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { spread, type Layout, type Place } from './spread.ts';

export type { Layout } from './spread.ts';

/** What a layout depends on: names of points, and pairs of their indexes. */
export interface Structure {
	readonly ids: readonly string[];
	readonly pairs: readonly (readonly [number, number])[];
}

/** Points that are laid out first. */
const CORE = 1_500;
const CORE_STEPS = 120;

type Positions = Map<number, Place>;

/** Lays out a chart. Pairs of a point with itself or beyond the points are left out. */
export function layOut({ ids, pairs }: Structure): Layout {
	const links = pairs.filter(([a, b]) => a !== b && a < ids.length && b < ids.length);
	const degrees = degreesOf(ids.length, links);
	const linked = [...ids.keys()].filter((index) => (degrees[index] ?? 0) > 0);
	const core = linked
		.toSorted((a, b) => (degrees[b] ?? 0) - (degrees[a] ?? 0) || a - b)
		.slice(0, CORE);
	const start: Positions = new Map(core.map((index) => [index, scatter(ids[index] ?? '', 1000)]));
	const first = linked.length > core.length ? relax(start, links, CORE_STEPS) : start;
	const all = linked.length > core.length ? settle(first, { ids, pairs: links }, linked) : first;
	return spread(relax(all, links, stepsFor(linked.length)), ids.length);
}

/** Steps that 20,000 points with 5 links each have in about 5 seconds of CPU time. */
const stepsFor = (points: number): number =>
	Math.min(200, Math.round(50 * Math.sqrt(20_000 / Math.max(1, points))));

function degreesOf(count: number, links: Structure['pairs']): Uint32Array {
	const degrees = new Uint32Array(count);
	for (const index of links.flat()) degrees[index] = (degrees[index] ?? 0) + 1;
	return degrees;
}

/** A place in a disc of this radius that follows from a name. */
function scatter(name: string, radius: number): Place {
	const hash = hashOf(name);
	const angle = ((hash & 0xffff) / 0x10000) * 2 * Math.PI;
	const distance = radius * Math.sqrt((hash >>> 16) / 0x10000);
	return { x: distance * Math.cos(angle), y: distance * Math.sin(angle) };
}

/** FNV-1a over UTF-16 code units, 32 bits, mixed once more so that like names lie apart. */
function hashOf(name: string): number {
	let hash = 0x811c9dc5;
	for (let index = 0; index < name.length; index += 1) {
		hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
	}
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return (hash ^ (hash >>> 16)) >>> 0;
}

/** Runs the forces on the points that have a position. */
function relax(start: Positions, links: Structure['pairs'], iterations: number): Positions {
	if (start.size < 2) return start;
	const graph = new UndirectedGraph();
	for (const [index, place] of start) graph.addNode(index, { ...place });
	for (const [a, b] of links) if (start.has(a) && start.has(b)) graph.mergeEdge(a, b);
	const found = forceAtlas2(graph, {
		iterations,
		settings: {
			barnesHutOptimize: start.size > 300,
			barnesHutTheta: 1.2,
			gravity: 0.6,
			scalingRatio: 12,
			slowDown: 1 + Math.log(start.size) / 2,
			outboundAttractionDistribution: start.size > 300,
		},
	});
	return new Map(
		[...start.keys()].map((index) => {
			const { x = 0, y = 0 } = found[String(index)] ?? {};
			return [index, { x, y }];
		}),
	);
}

/** Gives every other point a start beside the points it is linked with, nearest to the core first. */
function settle(core: Positions, { ids, pairs }: Structure, linked: readonly number[]): Positions {
	const neighbours = new Map<number, number[]>(linked.map((index) => [index, []]));
	for (const [a, b] of pairs) {
		neighbours.get(a)?.push(b);
		neighbours.get(b)?.push(a);
	}
	const places: Positions = new Map(core);
	let wave = linked.filter((index) => !places.has(index));
	while (wave.length > 0) {
		const near = wave.flatMap((index) => {
			const known = (neighbours.get(index) ?? []).flatMap((other) => places.get(other) ?? []);
			return known.length > 0 ? [[index, middle(known, ids[index] ?? '')] as const] : [];
		});
		const placed =
			near.length > 0
				? near
				: wave.map((index) => [index, scatter(ids[index] ?? '', 3000)] as const);
		for (const [index, place] of placed) places.set(index, place);
		wave = wave.filter((index) => !places.has(index));
	}
	return places;
}

function middle(known: readonly Place[], name: string): Place {
	const jitter = scatter(name, 60);
	const sum = known.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), {
		x: 0,
		y: 0,
	});
	return { x: sum.x / known.length + jitter.x, y: sum.y / known.length + jitter.y };
}
