/** The laid-out graph for the page that draws it. */
import { GRAPH_FILE, type GraphColumns } from '../graph-file.ts';
import { isGhost } from '../graph/chart.ts';
import type { Atlas } from '../graph/atlas.ts';
import { compareText } from '../graph/paths.ts';
import { ghostUrl, noteUrl } from '../html/url.ts';
import { ROLES } from '../markdown/document.ts';
import type { Knowledge } from '../pages/site.ts';
import { KINDS } from '../vault/note.ts';
import { filePath } from './locate.ts';
import type { Output, SiteFile } from './output.ts';

/** Tags that a reader may filter by, the most used. */
const MOST_TAGS = 300;

/** `/graph/data.json`. */
export const graphData: Output = function* ({ knowledge, atlas }): Iterable<SiteFile> {
	yield { path: filePath(GRAPH_FILE), content: JSON.stringify(columnsOf(knowledge, atlas)) };
};

/** An atlas as columns. */
export function columnsOf({ graph }: Pick<Knowledge, 'graph'>, atlas: Atlas): GraphColumns {
	const kinds = [...KINDS, 'ghost'];
	const tags = [...graph.tags.values()]
		.toSorted((a, b) => b.notes.length - a.notes.length || compareText(a.name, b.name))
		.slice(0, MOST_TAGS);
	const tagged = new Map<string, number[]>();
	for (const [index, tag] of tags.entries()) {
		for (const id of tag.notes) tagged.set(id, [...(tagged.get(id) ?? []), index]);
	}
	const { nodes, edges, layout } = atlas;
	const count = nodes.map(() => 0);
	for (const { from } of edges) count[from] = (count[from] ?? 0) + 1;
	return {
		version: 1,
		kinds,
		roles: ROLES,
		tags: tags.map(({ name }) => name),
		nodes: {
			url: nodes.map(({ page }) => (isGhost(page) ? ghostUrl(page) : noteUrl(page))),
			title: nodes.map(({ page }) => (isGhost(page) ? page.name : page.title)),
			kind: nodes.map(({ page }) => kinds.indexOf(isGhost(page) ? 'ghost' : page.kind)),
			x: layout.x,
			y: layout.y,
			inbound: nodes.map(({ inbound }) => inbound),
			tags: nodes.map(({ id }) => tagged.get(id) ?? []),
		},
		edges: {
			count,
			to: edges.map(({ to }) => to),
			role: edges.map(({ role }) => ROLES.indexOf(role)),
		},
	};
}
