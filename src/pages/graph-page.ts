/** The laid-out graph → what its page may know. Nothing of it grows with the vault. */
import type { Atlas } from '../graph/atlas.ts';
import { isGhost, type ChartEdge, type ChartNode } from '../graph/chart.ts';
import { EXTENT } from '../graph/spread.ts';
import { ghostUrl, noteUrl } from '../html/url.ts';
import type { GraphPage, SiteData } from '../schema.ts';

/** Notes in the drawing. */
const MOST_POINTS = 400;
/** Links in the drawing. */
const MOST_LINES = 1_200;
/** Notes in the list of a kind. */
const MOST_ITEMS = 20;

/** Side of the drawing's square. */
const SIDE = 1_000;

/** The data of `/graph/`. */
export function graphPage(atlas: Atlas, site: Pick<SiteData, 'kinds'>): GraphPage {
	const { nodes, edges, layout } = atlas;
	const place = (value = 0): number => Math.round((value / EXTENT) * SIDE);
	const drawn = [...nodes.keys()].filter((index) => isNote(nodes[index])).slice(0, MOST_POINTS);
	const ghosts = nodes.filter(({ page }) => isGhost(page)).length;
	return {
		notes: nodes.length - ghosts,
		ghosts,
		links: edges.length,
		points: drawn.flatMap((index) => {
			const node = nodes[index];
			if (!node) return [];
			return [{ ...pointOf(node), x: place(layout.x[index]), y: place(layout.y[index]) }];
		}),
		lines: linesOf(edges, drawn),
		lists: site.kinds.map((kind) => ({ ...kind, items: itemsOf(nodes, kind.kind) })),
	};
}

function pointOf({ page, inbound }: ChartNode): Omit<GraphPage['points'][number], 'x' | 'y'> {
	return isGhost(page)
		? { url: ghostUrl(page), title: page.name, kind: 'ghost', inbound }
		: { url: noteUrl(page), title: page.title, kind: page.kind, inbound };
}

/** Links with a role first, then those between the most linked notes. */
function linesOf(edges: readonly ChartEdge[], drawn: readonly number[]): GraphPage['lines'] {
	const places = new Map(drawn.map((index, place) => [index, place]));
	const between = edges.flatMap(({ from, to, role }) => {
		const [a, b] = [places.get(from), places.get(to)];
		return a === undefined || b === undefined ? [] : [{ from: a, to: b, role }];
	});
	const weight = ({ from, to, role }: ChartEdge): number =>
		from + to + (role === 'mentions' ? 2 * MOST_POINTS : 0);
	return between.sort((a, b) => weight(a) - weight(b)).slice(0, MOST_LINES);
}

function itemsOf(
	nodes: readonly ChartNode[],
	kind: GraphPage['lists'][number]['kind'],
): GraphPage['lists'][number]['items'] {
	return nodes
		.filter(({ page }) => !isGhost(page) && page.kind === kind && page.slug !== '')
		.slice(0, MOST_ITEMS)
		.map(({ page, inbound }) => ({ ...pointOf({ id: '', page, inbound }) }))
		.map(({ url, title, inbound }) => ({ url, title, inbound }));
}

const isNote = (node: ChartNode | undefined): boolean => node !== undefined && !isGhost(node.page);
