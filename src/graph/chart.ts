/** The part of a graph that is drawn: its notes, the ghosts that several notes want, and who links whom. */
import { ROLES, type Role } from '../markdown/document.ts';
import type { Note } from '../vault/note.ts';
import { countSources } from './backlinks.ts';
import type { Ghost, Graph } from './graph.ts';
import { compareText } from './paths.ts';

/** Notes drawn at most; of a larger vault the most linked. */
export const MOST_NOTES = 20_000;
/** Ghosts drawn at most, the most wanted first. */
export const MOST_GHOSTS = 2_000;
/** Notes that must want a ghost before it is drawn. */
const WANTED = 2;

/** A point of the chart. */
export interface ChartNode {
	/** A note's id; `ghost:` and the key of a ghost. */
	readonly id: string;
	readonly page: Note | Ghost;
	/** How many notes link here. */
	readonly inbound: number;
}

/** Links between two points, the roles of one and the same pair apart. */
export interface ChartEdge {
	/** Indexes of nodes. */
	readonly from: number;
	readonly to: number;
	readonly role: Role;
}

/** What is drawn. */
export interface Chart {
	/** The most linked first, then by id. */
	readonly nodes: readonly ChartNode[];
	/** By `from`, `to` and role; none leads to its own note. */
	readonly edges: readonly ChartEdge[];
}

/** Chooses what is drawn of a graph; the order of notes in the vault does not matter. */
export function chartOf(graph: Graph): Chart {
	const notes = [...graph.notes.values()].map((note) => {
		const inbound = countSources(graph.backlinks.get(note.id) ?? []);
		return { id: note.id, page: note, inbound };
	});
	const ghosts = [...graph.ghosts.values()]
		.map((ghost) => ({ id: idOf(ghost), page: ghost, inbound: countSources(ghost.mentions) }))
		.filter(({ inbound }) => inbound >= WANTED);
	const nodes = [
		...notes.sort(byLinks).slice(0, MOST_NOTES),
		...ghosts.sort(byLinks).slice(0, MOST_GHOSTS),
	].sort(byLinks);
	return { nodes, edges: edgesOf(graph, nodes) };
}

/** True for a note that nobody has written. */
export const isGhost = (page: Note | Ghost): page is Ghost => 'mentions' in page;

const idOf = (ghost: Ghost): string => `ghost:${ghost.key}`;

const byLinks = (a: ChartNode, b: ChartNode): number =>
	b.inbound - a.inbound || compareText(a.id, b.id);

function edgesOf(graph: Graph, nodes: readonly ChartNode[]): ChartEdge[] {
	const places = new Map(nodes.map(({ id }, index) => [id, index]));
	const edges = nodes.flatMap(({ id, page }, to) => {
		const backlinks = isGhost(page) ? page.mentions : (graph.backlinks.get(page.id) ?? []);
		const seen = new Map<string, ChartEdge>();
		for (const { from: source, role } of backlinks) {
			const from = places.get(source);
			if (from === undefined || source === id) continue;
			seen.set(`${String(from)} ${role}`, { from, to, role });
		}
		return [...seen.values()];
	});
	return edges.sort(
		(a, b) => a.from - b.from || a.to - b.to || ROLES.indexOf(a.role) - ROLES.indexOf(b.role),
	);
}
