/** Which lists have feeds of their own: those of kinds, and those of tags that are used and dated. */
import { compareText } from '../graph/paths.ts';
import type { Note } from '../vault/note.ts';
import type { Knowledge } from './site.ts';

/** Tags with feeds, the most used. */
const MOST_TAGS = 200;
/** Dated notes that a tag needs for a feed. */
const FEWEST = 2;

/** The day a note came out: undefined where it says none, since no date is invented. */
export const dateOf = (note: {
	readonly date?: string | undefined;
	readonly updated?: string | undefined;
}): string | undefined => note.date ?? note.updated;

/**
 * Folded tags with feeds of their own; none where nobody said where the site is published, because feeds hold
 * absolute addresses.
 */
export function feedTags({ config, graph }: Knowledge): ReadonlySet<string> {
	if (config.site === undefined || config.feeds === 'none') return new Set();
	const dated = [...graph.tags].flatMap(([key, tag]) => {
		const count = tag.notes.filter((id) => isDated(graph.notes.get(id))).length;
		return count >= FEWEST ? [{ key, count }] : [];
	});
	const chosen = dated
		.sort((a, b) => b.count - a.count || compareText(a.key, b.key))
		.slice(0, MOST_TAGS);
	return new Set(chosen.map(({ key }) => key));
}

/** Whether anything can be followed. */
export const hasFeeds = ({ config, graph }: Knowledge): boolean =>
	config.site !== undefined && config.feeds !== 'none' && [...graph.notes.values()].some(isDated);

const isDated = (note: Note | undefined): boolean =>
	note !== undefined && dateOf(note) !== undefined;
