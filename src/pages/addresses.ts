/** Addresses of pages below a note's or a ghost's, kept clear of pages that notes have. */
import { folderOf } from '../graph/paths.ts';
import { ghostUrl, noteUrl, tagUrl } from '../html/url.ts';
import type { Knowledge } from './site.ts';
import { folderUrl } from './trail.ts';

/** Names of the folders that pages are put in below others. */
const BRANCH = /\/(?:mentions|pages)(?:-\d+)?\//;

const known = new WeakMap<Knowledge, ReadonlySet<string>>();

/**
 * The address `<url><name>/`, or `<url><name>-2/` and so on where a page of the vault stands at or below it.
 *
 * @param url Address of the page above, with a slash at its end.
 * @param name One of the words that {@link BRANCH} knows.
 */
export function freeBranch(knowledge: Knowledge, url: string, name: 'mentions' | 'pages'): string {
	const taken = known.get(knowledge) ?? branches(knowledge);
	known.set(knowledge, taken);
	let free = `${url}${name}/`;
	for (let count = 2; taken.has(free); count++) free = `${url}${name}-${String(count)}/`;
	return free;
}

/** Every address of the vault with such a folder in it, and the addresses above it. */
function branches({ graph }: Knowledge): ReadonlySet<string> {
	const taken = new Set<string>();
	const add = (url: string): void => {
		if (!BRANCH.test(url)) return;
		for (let end = url.indexOf('/', 1); end !== -1; end = url.indexOf('/', end + 1))
			taken.add(url.slice(0, end + 1));
	};
	for (const note of graph.notes.values()) {
		add(noteUrl(note));
		add(folderUrl(folderOf(note.path)));
	}
	for (const ghost of graph.ghosts.values()) add(ghostUrl(ghost));
	for (const tag of graph.tags.keys()) add(tagUrl(tag));
	return taken;
}
