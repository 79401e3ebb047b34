/**
 * Rendered notes on disk: what the loader made, for the next build to keep and for the pages to be written
 * from. Bodies stay there until somebody asks, because those of 20,000 notes are more than fit in memory beside
 * the notes themselves.
 */
import {
	closeSync,
	existsSync,
	mkdirSync,
	openSync,
	readSync,
	renameSync,
	statSync,
	writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { Finding } from './diagnostic.ts';
import type { NoteData } from './schema.ts';

/** One note, ready for its page. */
export interface ShelvedNote {
	readonly id: string;
	/** Covers everything that the page shows. */
	readonly digest: string;
	/** Covers everything that the body depends on. */
	readonly bodyDigest: string;
	readonly data: NoteData;
	/** Sanitized body; for an `.mdx` note, the source that Astro renders. Read from disk at each use. */
	readonly html: string;
	/** Of rendering, so that a kept note still reports them. */
	readonly findings: readonly Finding[];
	/** Name of the shell its page is put into; undefined where Astro renders the whole page. */
	readonly shell: string | undefined;
}

/** A shelf being filled. */
export interface OpenShelf {
	/** Puts a note behind those before it; gives the note whose body is on the shelf. */
	readonly put: (note: ShelvedNote) => ShelvedNote;
	/** Puts the new shelf in the place of the old one, whose notes cannot be read from then on. */
	readonly close: () => void;
}

/** Bytes of two numbers in front of each note: the size of its data and that of its body, both JSON. */
const HEAD = 22;

/** Begins a shelf; the one that lies there stays until it is closed. */
export function openShelf(path: string): OpenShelf {
	mkdirSync(dirname(path), { recursive: true });
	const place = { path: `${path}.new` };
	const file = openSync(place.path, 'w');
	let end = 0;
	return {
		put: ({ html, ...rest }) => {
			const parts = [JSON.stringify(rest), JSON.stringify(html)].map((text) => Buffer.from(text));
			const sizes = parts.map(({ length }) => String(length).padStart(HEAD / 2 - 1));
			const bytes = Buffer.concat([Buffer.from(`${sizes.join(' ')}\n`), ...parts]);
			writeWhole(file, bytes);
			end += bytes.length;
			const size = parts[1]?.length ?? 0;
			return onShelf(rest, place, { at: end - size, size });
		},
		close: () => {
			closeSync(file);
			renameSync(place.path, path);
			place.path = path;
		},
	};
}

/** Reads a shelf; an absent, broken or foreign file is an empty one. */
export function readShelf(path: string): Map<string, ShelvedNote> {
	const notes = new Map<string, ShelvedNote>();
	if (!existsSync(path)) return notes;
	const file = openSync(path, 'r');
	try {
		const { size: whole } = statSync(path);
		for (let at = 0; at < whole;) {
			const head = readPart(file, { at, size: HEAD });
			const first = Number(head.slice(0, HEAD / 2 - 1));
			const size = Number(head.slice(HEAD / 2));
			const rest = readPart(file, { at: at + HEAD, size: first });
			const note = JSON.parse(rest) as Omit<ShelvedNote, 'html'>;
			at += HEAD + first + size;
			if (!(at <= whole)) return new Map();
			notes.set(note.id, onShelf(note, { path }, { at: at - size, size }));
		}
		return notes;
	} catch {
		return new Map();
	} finally {
		closeSync(file);
	}
}

interface Part {
	/** Bytes from the beginning of the file. */
	readonly at: number;
	/** Bytes. */
	readonly size: number;
}

function onShelf(
	rest: Omit<ShelvedNote, 'html'>,
	place: { readonly path: string },
	part: Part,
): ShelvedNote {
	return {
		...rest,
		get html() {
			const file = openSync(place.path, 'r');
			try {
				return JSON.parse(readPart(file, part)) as string;
			} finally {
				closeSync(file);
			}
		},
	};
}

/** @throws RangeError where the sizes are no sizes, or the file is shorter. */
function readPart(file: number, { at, size }: Part): string {
	const buffer = Buffer.alloc(size);
	let read = 0;
	while (read < size) {
		const more = readSync(file, buffer, read, size - read, at + read);
		if (more === 0) throw new RangeError('The shelf ends too early.');
		read += more;
	}
	return buffer.toString('utf8');
}

function writeWhole(file: number, bytes: Buffer): void {
	for (let written = 0; written < bytes.length;)
		written += writeSync(file, bytes, written, bytes.length - written);
}
