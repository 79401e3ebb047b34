/** The lists of tags: one of all tags, and one for each with what is below it. */
import { compareText } from '../graph/paths.ts';
import { tagUrl } from '../html/url.ts';
import { messagesFor } from '../messages/messages.ts';
import type { ListData, Summary } from '../schema.ts';
import type { NoteId } from '../vault/note.ts';
import { feedTags } from './feed-scope.ts';
import type { List } from './paginate.ts';
import type { Knowledge } from './site.ts';

type Place = ListData['children'][number];

/** All tags, the most used first. */
export function tagIndex(knowledge: Knowledge): List {
	const children = [...knowledge.graph.tags.keys()].map((key) => placeOf(knowledge, key));
	const { tags } = messagesFor(knowledge.config.lang);
	return {
		url: '/tags/',
		type: 'tags',
		name: tags,
		items: [],
		children: children.sort(byCount),
		trail: [],
	};
}

/** A list for each tag. A note of `a/b` is also in the list of `a`. */
export function tagLists(
	knowledge: Knowledge,
	sorted: (ids: readonly NoteId[]) => Summary[],
): List[] {
	const { tags } = knowledge.graph;
	const { tags: name } = messagesFor(knowledge.config.lang);
	const feeds = feedTags(knowledge);
	const below = new Map<string, Place[]>();
	for (const key of tags.keys()) {
		const parent = parentOf(key);
		if (parent === '') continue;
		const places = below.get(parent) ?? [];
		places.push(placeOf(knowledge, key));
		below.set(parent, places);
	}
	return [...tags].map(([key, tag]) => ({
		url: tagUrl(key),
		type: 'tag' as const,
		name: tag.name,
		items: sorted(tag.notes),
		children: (below.get(key) ?? []).sort(byCount),
		trail: [{ name, url: '/tags/' }, ...trailOf(knowledge, key)],
		...(feeds.has(key) && { feed: tagUrl(key) }),
	}));
}

const parentOf = (key: string): string => key.split('/').slice(0, -1).join('/');

function placeOf({ graph }: Knowledge, key: string): Place {
	const tag = graph.tags.get(key);
	return { name: tag?.name ?? key, url: tagUrl(key), count: tag?.notes.length ?? 0 };
}

const byCount = (a: Place, b: Place): number => b.count - a.count || compareText(a.url, b.url);

/** The tags above, outermost first. */
function trailOf(knowledge: Knowledge, key: string): ListData['trail'] {
	const parent = parentOf(key);
	if (parent === '') return [];
	const { name, url } = placeOf(knowledge, parent);
	return [...trailOf(knowledge, parent), { name: `#${name}`, url }];
}
