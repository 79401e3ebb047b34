/** The graph as a file for other programs: `/graph.json`, described by `/schemas/graph.schema.json`. */
import { ROLES } from '../markdown/document.ts';
import type { Role } from '../markdown/document.ts';
import type { Kind, Note, NoteId } from '../vault/note.ts';
import type { Backlink, Ghost, Graph } from './graph.ts';
import { compareText } from './paths.ts';

/** A note, or a ghost. */
export interface GraphNode {
	/** The note's path without extension; `ghost:` and its key for a ghost. */
	readonly id: string;
	readonly url: string;
	readonly title: string;
	readonly kind: Kind | 'ghost';
	readonly tags: readonly string[];
	readonly date?: string;
	readonly ghost: boolean;
	/** How many notes link here. */
	readonly inbound: number;
}

/** All links of one role from one note to another. */
export interface GraphEdge {
	readonly source: string;
	readonly target: string;
	readonly role: Role;
	readonly count: number;
}

/** Version 1 of the file. */
export interface GraphFile {
	readonly $schema: string;
	readonly version: 1;
	readonly nodes: readonly GraphNode[];
	readonly edges: readonly GraphEdge[];
}

/**
 * @param graph The graph.
 * @param urlOf Address of a note's or ghost's page; a note has a `path`, a ghost a `key`.
 * @returns The content of `/graph.json`: nodes by id, edges by source, target and role; the same bytes for the
 *   same vault.
 */
export function graphJson(graph: Graph, urlOf: (page: Note | Ghost) => string): GraphFile {
	const notes = [...graph.notes.values()].map((note) =>
		noteNode(note, urlOf(note), graph.backlinks.get(note.id) ?? []),
	);
	const ghosts = [...graph.ghosts.values()].map((ghost) => ghostNode(ghost, urlOf(ghost)));
	return {
		$schema: './schemas/graph.schema.json',
		version: 1,
		nodes: [...notes, ...ghosts].sort((a, b) => compareText(a.id, b.id)),
		edges: edgesOf(graph).sort(
			(a, b) =>
				compareText(a.source, b.source) ||
				compareText(a.target, b.target) ||
				ROLES.indexOf(a.role) - ROLES.indexOf(b.role),
		),
	};
}

function noteNode(note: Note, url: string, backlinks: readonly Backlink[]): GraphNode {
	return {
		id: note.id,
		url,
		title: note.title,
		kind: note.kind,
		tags: note.tags,
		...(note.date === undefined ? {} : { date: note.date }),
		ghost: false,
		inbound: countSources(backlinks),
	};
}

function ghostNode(ghost: Ghost, url: string): GraphNode {
	return {
		id: ghostId(ghost),
		url,
		title: ghost.name,
		kind: 'ghost',
		tags: [],
		ghost: true,
		inbound: countSources(ghost.mentions),
	};
}

function ghostId(ghost: Ghost): string {
	return `ghost:${ghost.key}`;
}

function countSources(backlinks: readonly Backlink[]): number {
	return new Set(backlinks.map(({ from }) => from)).size;
}

function edgesOf(graph: Graph): GraphEdge[] {
	const toNotes = [...graph.backlinks].flatMap(([id, backlinks]) => edgesTo(id, backlinks));
	const toGhosts = [...graph.ghosts.values()].flatMap((ghost) =>
		edgesTo(ghostId(ghost), ghost.mentions),
	);
	return [...toNotes, ...toGhosts];
}

function edgesTo(target: string, backlinks: readonly Backlink[]): readonly GraphEdge[] {
	const bySource = new Map<NoteId, Map<Role, number>>();
	for (const { from, role } of backlinks) {
		const roles = bySource.get(from) ?? new Map<Role, number>();
		bySource.set(from, roles.set(role, (roles.get(role) ?? 0) + 1));
	}
	return [...bySource].flatMap(([source, roles]) =>
		[...roles].map(([role, count]) => ({ source, target, role, count })),
	);
}
