/** A wanted note → what its page may know. */
import type { Ghost } from '../graph/graph.ts';
import { ghostUrl } from '../html/url.ts';
import type { GhostData } from '../schema.ts';
import { groupMentions } from './mention.ts';
import type { Knowledge } from './site.ts';

/** The data of a ghost page. */
export function ghostData(knowledge: Knowledge, ghost: Ghost): GhostData {
	return {
		url: ghostUrl(ghost),
		name: ghost.name,
		labels: ghost.labels.filter((label) => label !== ghost.name).slice(0, 12),
		count: new Set(ghost.mentions.map((mention) => mention.from)).size,
		mentions: groupMentions(knowledge, ghost.mentions),
		file: `${ghost.slug}.md`,
	};
}

/** One page for each address of a wanted note. */
export function ghostPages(knowledge: Knowledge): GhostData[] {
	const pages = [...knowledge.graph.ghosts.values()].map((ghost) => ghostData(knowledge, ghost));
	return [...new Map(pages.map((page) => [page.url, page])).values()];
}
