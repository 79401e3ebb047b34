/** Wanted notes → what their pages and the index of them may know. */
import { countSources } from '../graph/backlinks.ts';
import type { Ghost } from '../graph/graph.ts';
import { compareText } from '../graph/paths.ts';
import { ghostUrl } from '../html/url.ts';
import type { GhostData, WantedData } from '../schema.ts';
import { freeBranch } from './addresses.ts';
import { linkingTo } from './linking.ts';
import { stepOf } from './paginate.ts';
import { newFileUrl } from './repository.ts';
import { nameOf, type Knowledge } from './site.ts';
import { fileOf, startOf } from './write.ts';

/** Wanted notes on one page of their index. */
const INDEX_PAGE = 400;
/** Other names that are shown. */
const LABELS = 12;

/** The data of a ghost page. */
export function ghostData(knowledge: Knowledge, ghost: Ghost): GhostData {
	const url = ghostUrl(ghost);
	const { backlinks, inbound } = linkingTo(knowledge, url, ghost.mentions);
	const near = ghost.near === undefined ? undefined : knowledge.graph.notes.get(ghost.near);
	const { repository } = knowledge.config;
	const file = fileOf(ghost);
	const write = repository && newFileUrl(repository, file, startOf(ghost));
	return {
		url,
		name: ghost.name,
		labels: ghost.labels.filter((label) => label !== ghost.name).slice(0, LABELS),
		count: countSources(ghost.mentions),
		mentions: backlinks,
		inbound,
		near: near ? [nameOf(knowledge, near)] : [],
		...(write !== undefined && { write }),
		file,
	};
}

/** One page for each address of a wanted note. */
export function ghostPages(knowledge: Knowledge): GhostData[] {
	const pages = [...knowledge.graph.ghosts.values()].map((ghost) => ghostData(knowledge, ghost));
	return [...new Map(pages.map((page) => [page.url, page])).values()];
}

/** The index of wanted notes, the most wanted first; one page at least. */
export function wantedPages(
	knowledge: Knowledge,
	ghosts: readonly Pick<GhostData, 'name' | 'url' | 'count'>[],
): WantedData[] {
	const items = ghosts
		.map(({ name, url, count }) => ({ name, url, count }))
		.sort((a, b) => b.count - a.count || compareText(a.name, b.name));
	const pages = Math.max(1, Math.ceil(items.length / INDEX_PAGE));
	const branch = pages > 1 ? freeBranch(knowledge, '/wanted/', 'pages') : '';
	const urlOf = (page: number): string => (page === 1 ? '/wanted/' : `${branch}${String(page)}/`);
	return Array.from({ length: pages }, (_, index) => {
		const page = index + 1;
		return {
			...stepOf(page, pages, urlOf),
			count: items.length,
			items: items.slice(index * INDEX_PAGE, page * INDEX_PAGE),
		};
	});
}
