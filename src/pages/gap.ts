/** What would fill a gap of a trade-off's matrix: a claim to copy, and a note to hold it. */
import type { Graph } from '../graph/graph.ts';
import type { Note } from '../vault/note.ts';
import { slugSegment } from '../vault/slug.ts';

/** A cell of a matrix. */
export interface MatrixPlace {
	readonly option: string;
	readonly criterion: string;
}

/**
 * A callout to copy, with a sentence that is still to be written.
 *
 * @param note The trade-off page, linked by the shortest path that leads to it alone.
 */
export function gapCallout(graph: Graph, note: Note, { option, criterion }: MatrixPlace): string {
	const target = shortestPath(graph, note);
	return `> [!claim] …\n> on:: [[${target}]]  side:: ${option}  criterion:: ${criterion}`;
}

/** A new note at the vault's root with that callout in it. */
export function gapFile(place: MatrixPlace, callout: string): { path: string; text: string } {
	const title = `${place.option}: ${place.criterion}`;
	const text = `---\ntitle: ${JSON.stringify(title)}\nkind: thought\n---\n\n${callout}\n`;
	return { path: `${slugSegment(title) || 'claim'}.md`, text };
}

const withoutEnding = (path: string): string => path.replace(/\.\w+$/, '');
const nameIn = (path: string): string => withoutEnding(path).split('/').at(-1) ?? path;

function shortestPath({ notes }: Graph, { path }: Note): string {
	const folded = nameIn(path).toLowerCase();
	const same = [...notes.values()].filter((other) => nameIn(other.path).toLowerCase() === folded);
	return same.length === 1 ? nameIn(path) : withoutEnding(path);
}
