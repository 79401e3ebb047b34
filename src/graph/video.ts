/** The video a note is about: its own, else that of the source it names. */
import type { Moment } from '../markdown/document.ts';
import type { Note, Video } from '../vault/note.ts';
import type { Graph } from './graph.ts';

/** What of the graph is needed. */
type Resolved = Pick<Graph, 'notes' | 'resolutions'>;

/** The notes of kind `source` that a note draws on, in the order of its links. */
export function sourcesOf({ notes, resolutions }: Resolved, note: Note): Note[] {
	const found = new Set<Note>();
	for (const link of note.links) {
		const resolution = link.role === 'source' ? resolutions.get(link) : undefined;
		const target = resolution && 'note' in resolution ? notes.get(resolution.note) : undefined;
		if (target?.kind === 'source' && target !== note) found.add(target);
	}
	return [...found];
}

/** The video whose seconds a note's times are; undefined where it names none, or sources with several. */
export function videoOf(graph: Resolved, note: Note): Video | undefined {
	if (note.video) return note.video;
	const [video, ...others] = sourcesOf(graph, note).flatMap((source) => source.video ?? []);
	return others.every(({ id }) => id === video?.id) ? video : undefined;
}

const homes = new WeakMap<Resolved['notes'], ReadonlyMap<string, Note>>();

/** The note of kind `source` that is a video's own: the first by path. */
export function homeOf({ notes }: Pick<Graph, 'notes'>, video: string): Note | undefined {
	const found = homes.get(notes) ?? findHomes(notes);
	homes.set(notes, found);
	return found.get(video);
}

function findHomes(notes: Resolved['notes']): ReadonlyMap<string, Note> {
	const found = new Map<string, Note>();
	for (const note of notes.values()) {
		if (note.kind !== 'source' || !note.video || found.has(note.video.id)) continue;
		found.set(note.video.id, note);
	}
	return found;
}

/** The moments of a note that are seconds of one video, in the order of the text. */
export function momentsOf(graph: Resolved, note: Note, video: string): Moment[] {
	const own = videoOf(graph, note)?.id;
	return note.document.moments.filter(({ videoId = own }) => videoId === video);
}

/** Whose video a note's video is: what the note says in its frontmatter, else behind an opening `From:`. */
export function channelOf(note: Note): string | undefined {
	for (const key of CHANNEL_KEYS) {
		const value = note.frontmatter[key];
		const name = typeof value === 'string' ? value.replace(WIKI, '$1').trim() : '';
		if (name !== '') return readable(name);
	}
	const first = note.links.find(({ syntax }) => syntax === 'wiki');
	const isByline = first?.heading === undefined && BYLINE.test(first?.context.before ?? '');
	return isByline && first ? readable(first.context.label) : undefined;
}

const CHANNEL_KEYS = ['channel', 'Channel', 'creator', 'uploader', 'author'] as const;
const WIKI = /^\[\[(?:[^\]|]{0,200}\|)?([^\]|]{0,200})\]\]$/;
const BYLINE = /^(?:from|by|channel)\s?:\s{0,9}$/i;

const readable = (name: string): string => name.replaceAll('_', ' ').slice(0, 80).trim();
