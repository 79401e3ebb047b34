/**
 * Videos, articles and other sources with the notes that speak of each. A source with a note of its own is shown
 * there; one that two notes or more speak of, and that has none, gets a page that nobody wrote.
 */
import type { Graph } from '../graph/graph.ts';
import { compareText, folderOf } from '../graph/paths.ts';
import { sourcesOf, videoOf } from '../graph/video.ts';
import { encodePath, noteUrl } from '../html/url.ts';
import { parseYouTube } from '../markdown/youtube.ts';
import type { Note, NoteId } from '../vault/note.ts';
import { slugSegment } from '../vault/slug.ts';
import type { Knowledge } from './site.ts';
import { folderUrl } from './trail.ts';
import { normalAddress } from './web-address.ts';

/** What notes speak of. */
export interface Subject {
	/** YouTube id, where it is a video. */
	readonly video: string | undefined;
	/** Its page on the web, where it is one, as the first note writes it. */
	readonly address: string | undefined;
	/** Its own note, of kind `source`. */
	readonly home: Note | undefined;
	/** The other notes that speak of it, sorted by title. */
	readonly notes: readonly Note[];
	/** Address of its page: of the note where it has one. */
	readonly url: string;
	/** Address that its second page and those behind it stand below. */
	readonly branch: string;
}

/** All subjects, and those of each note in the order in which it names them. */
export interface Subjects {
	readonly all: readonly Subject[];
	readonly of: ReadonlyMap<NoteId, readonly Subject[]>;
}

/** Subjects of one note that count: a list of a thousand videos is about none of them. */
const MOST = 20;

const known = new WeakMap<Graph, Subjects>();

/** The subjects of a vault, found once. */
export function subjectsOf({ graph }: Knowledge): Subjects {
	const found = known.get(graph) ?? findSubjects(graph);
	known.set(graph, found);
	return found;
}

/** A video, a page on the web, or a note: `video qQk94CjRvIs`, `web example.org/post`, `on sources/book`. */
type Key = string;

interface Group {
	readonly notes: Set<Note>;
	address: string | undefined;
	home: Note | undefined;
}

function findSubjects(graph: Graph): Subjects {
	const groups = new Map<Key, Group>();
	const keys = new Map<Note, readonly Key[]>();
	for (const note of graph.notes.values()) {
		const own = keysOf(graph, note);
		keys.set(note, own);
		for (const key of own) {
			const group = groups.get(key) ?? { notes: new Set(), address: undefined, home: undefined };
			groups.set(key, group);
			group.notes.add(note);
			if (key.startsWith('web ')) group.address ??= note.source;
		}
		const home = note.kind === 'source' ? groups.get(mainKey(note)) : undefined;
		if (home) home.home ??= note;
	}
	const subjects = settle(graph, groups);
	const of = [...keys].map(
		([note, own]) => [note.id, own.flatMap((key) => subjects.get(key) ?? [])] as const,
	);
	return { all: [...subjects.values()], of: new Map(of) };
}

/** What a note of kind `source` is the note of. */
function mainKey(note: Note): Key {
	if (note.video) return `video ${note.video.id}`;
	const address = note.source === undefined ? undefined : normalAddress(note.source);
	return address === undefined ? `on ${note.id}` : `web ${address}`;
}

function keysOf(graph: Graph, note: Note): readonly Key[] {
	const { document, source, kind } = note;
	const video = videoOf(graph, note);
	const keys = new Set<Key>();
	if (video) keys.add(`video ${video.id}`);
	const address = source === undefined || parseYouTube(source) ? undefined : normalAddress(source);
	if (address !== undefined) keys.add(`web ${address}`);
	if (kind === 'source') keys.add(mainKey(note));
	for (const one of sourcesOf(graph, note)) keys.add(mainKey(one));
	for (const { videoId } of [...document.videos, ...document.moments])
		if (videoId !== undefined) keys.add(`video ${videoId}`);
	return [...keys].slice(0, MOST);
}

function settle(graph: Graph, groups: ReadonlyMap<Key, Group>): Map<Key, Subject> {
	const taken = new Set<string>();
	for (const note of graph.notes.values())
		taken.add(noteUrl(note)).add(folderUrl(folderOf(note.path)));
	const subjects = new Map<Key, Subject>();
	for (const [key, { address, home, notes }] of groups) {
		const others = [...notes].filter((note) => note !== home);
		if (others.length < (home ? 1 : 2)) continue;
		const branch = freeAddress(key, taken);
		subjects.set(key, {
			video: key.startsWith('video ') ? key.slice('video '.length) : undefined,
			address,
			home,
			notes: others.sort((a, b) => compareText(a.title, b.title) || compareText(a.id, b.id)),
			url: home ? noteUrl(home) : branch,
			branch,
		});
	}
	return subjects;
}

const FOLDERS: Readonly<Record<string, string>> = { video: 'videos', web: 'web', on: 'on' };

function freeAddress(key: Key, taken: Set<string>): string {
	const blank = key.indexOf(' ');
	const folder = FOLDERS[key.slice(0, blank)] ?? 'on';
	const name = key.slice(blank + 1);
	const segment = folder === 'videos' ? name : slugSegment(name.replaceAll('/', '-'));
	let free = `/${folder}/${encodePath(segment)}/`;
	for (let count = 2; taken.has(free); count++)
		free = `/${folder}/${encodePath(segment)}-${String(count)}/`;
	taken.add(free);
	return free;
}
