/** Which points and links a reader sees. */
import type { Model } from './model.ts';
import type { ViewState } from './view-state.ts';

/** 1 for every point and link that is shown. */
export interface Shown {
	readonly nodes: Uint8Array;
	readonly edges: Uint8Array;
	/** Points that are shown. */
	readonly count: number;
}

/** Applies the filters; the note in the middle is shown whatever they say. An unknown middle counts as none. */
export function filter(model: Model, state: ViewState): Shown {
	const middle = model.byUrl.get(state.focus);
	const nodes = fitting(model, state);
	const edges = linking(model, state);
	if (middle !== undefined) {
		nodes[middle] = 1;
		const near = reach(model, { middle, depth: state.depth, nodes, edges });
		for (let node = 0; node < model.size; node += 1) nodes[node] = near[node] ?? 0;
	}
	const { to } = model.columns.edges;
	for (const [edge, source] of model.from.entries()) {
		if (!nodes[source] || !nodes[to[edge] ?? source]) edges[edge] = 0;
	}
	let count = 0;
	for (const shown of nodes) count += shown;
	return { nodes, edges, count };
}

function fitting({ columns, size }: Model, state: ViewState): Uint8Array {
	const { kinds, tags, nodes } = columns;
	const words = fold(state.words).split(/\s+/).filter(Boolean);
	const tag = state.tag === '' ? -1 : tags.indexOf(state.tag);
	const wanted = kinds.map((kind) =>
		kind === 'ghost' ? state.ghosts : state.kinds.size === 0 || state.kinds.has(kind),
	);
	const shown = new Uint8Array(size);
	for (let node = 0; node < size; node += 1) {
		if (!wanted[nodes.kind[node] ?? 0]) continue;
		if (state.tag !== '' && !nodes.tags[node]?.includes(tag)) continue;
		if (words.length > 0) {
			const title = fold(nodes.title[node] ?? '');
			if (!words.every((word) => title.includes(word))) continue;
		}
		shown[node] = 1;
	}
	return shown;
}

function linking({ columns }: Model, { roles }: ViewState): Uint8Array {
	const wanted = columns.roles.map((role) => roles.size === 0 || roles.has(role));
	return Uint8Array.from(columns.edges.role, (role) => (wanted[role] ? 1 : 0));
}

/** Points within so many steps along links and points that are shown. */
function reach(
	{ ties, size }: Model,
	around: { middle: number; depth: number; nodes: Uint8Array; edges: Uint8Array },
): Uint8Array {
	const near = new Uint8Array(size);
	near[around.middle] = 1;
	let wave = [around.middle];
	for (let step = 0; step < around.depth; step += 1) {
		const next: number[] = [];
		for (const { other, edge } of wave.flatMap((node) => ties[node] ?? [])) {
			if (near[other] || !around.nodes[other] || !around.edges[edge]) continue;
			near[other] = 1;
			next.push(other);
		}
		wave = next;
	}
	return near;
}

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
