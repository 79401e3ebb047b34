/** The drawing to move about in: Sigma with the model's points and links in it. */
import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import type { Shown } from './filter.ts';
import { drawLabel } from './label.ts';
import { LineProgram } from './line-program.ts';
import type { Model } from './model.ts';
import type { Paint } from './paint.ts';
import { PointProgram, SHAPES } from './point-program.ts';

/** Links from which on they are left out while the picture moves. */
const MANY = 8_000;

/** The drawing, as the rest of the page uses it. */
export interface Scene {
	readonly sigma: Sigma;
	/** Shows these points and links in these colours. */
	readonly show: (shown: Shown, paint: Paint) => void;
}

/** What is shown first, and in which colours. */
export interface Look {
	readonly shown: Shown;
	readonly paint: Paint;
}

/** Radius of a point in CSS pixels at the first zoom. */
export function radiusOf({ columns, size }: Model, node: number): number {
	const inbound = columns.nodes.inbound[node] ?? 0;
	const [base, growth] = size > 4_000 ? [1.8, 0.35] : size > 500 ? [3.2, 0.8] : [4.5, 0.9];
	return Math.min(base * 4, base + Math.sqrt(inbound) * growth);
}

/** @throws Where there is no WebGL. */
export function createScene(model: Model, host: HTMLElement, look: Look): Scene {
	let { shown, paint: colours } = look;
	const sigma = new Sigma(graphOf(model), host, {
		defaultNodeType: 'point',
		defaultEdgeType: 'line',
		nodeProgramClasses: { point: PointProgram },
		edgeProgramClasses: { line: LineProgram },
		nodeReducer: (key, data) => {
			const node = Number(key);
			const kind = model.columns.kinds[model.columns.nodes.kind[node] ?? 0] ?? 'note';
			return { ...data, hidden: !shown.nodes[node], color: colours.kinds[kind] ?? colours.ink };
		},
		edgeReducer: (key, data) => {
			const edge = Number(key);
			const stroke = colours.roles[model.columns.roles[model.columns.edges.role[edge] ?? 0] ?? ''];
			const [on, off] = stroke?.dash ?? [1, 0];
			const look = { color: stroke?.colour ?? colours.ink, size: stroke?.width ?? 1, on, off };
			const typed = off > 0 || (stroke?.width ?? 1) > 1;
			const opacity = Math.min(1, faintness(shown.count) * (typed ? 2.5 : 1));
			return { ...data, ...look, opacity, hidden: !shown.edges[edge] };
		},
		defaultDrawNodeLabel: (context, data, settings) =>
			drawLabel(context, data, { settings, colours }),
		defaultDrawNodeHover: () => undefined,
		labelFont: getComputedStyle(host).fontFamily,
		labelSize: 13,
		labelDensity: 0.6,
		labelGridCellSize: 120,
		labelRenderedSizeThreshold: model.size > 500 ? 5 : 4,
		hideEdgesOnMove: model.from.length > MANY,
		stagePadding: 24,
		minCameraRatio: 0.02,
		maxCameraRatio: 3,
		// On paper the picture has no size.
		allowInvalidContainer: true,
	});
	const show = (next: Shown, painted: Paint): void => {
		shown = next;
		colours = painted;
		sigma.refresh();
	};
	return { sigma, show };
}

/** Plain links are fainter the more there are. */
const faintness = (count: number): number => (count > 4_000 ? 0.14 : count > 800 ? 0.3 : 0.7);

function graphOf(model: Model): MultiDirectedGraph {
	const { nodes, edges, kinds } = model.columns;
	const graph = new MultiDirectedGraph();
	for (let node = 0; node < model.size; node += 1) {
		graph.addNode(String(node), {
			x: nodes.x[node] ?? 0,
			// Sigma's axis points upwards.
			y: -(nodes.y[node] ?? 0),
			size: radiusOf(model, node),
			label: nodes.title[node] ?? '',
			shape: SHAPES[kinds[nodes.kind[node] ?? 0] ?? 'note'] ?? 0,
		});
	}
	for (const [edge, source] of model.from.entries()) {
		graph.addEdgeWithKey(String(edge), String(source), String(edges.to[edge] ?? source));
	}
	return graph;
}
