/**
 * Rendered notes on disk: what the loader made, for the next build to keep and for the pages to be written
 * from. One line of JSON a note, because bodies in Astro's own store cost ten times as much.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Finding } from './diagnostic.ts';
import type { NoteData } from './schema.ts';

/** One note, ready for its page. */
export interface ShelvedNote {
	readonly id: string;
	/** Covers everything that the page shows. */
	readonly digest: string;
	readonly data: NoteData;
	/** Sanitized body; for an `.mdx` note, the source that Astro renders. */
	readonly html: string;
	/** Of rendering, so that a kept note still reports them. */
	readonly findings: readonly Finding[];
	/** Name of the shell its page is put into; undefined where Astro renders the whole page. */
	readonly shell: string | undefined;
}

/** Reads a shelf; an absent, broken or foreign file is an empty one. */
export function readShelf(path: string): Map<string, ShelvedNote> {
	if (!existsSync(path)) return new Map();
	try {
		const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
		return new Map(
			lines.map((line) => {
				const note = JSON.parse(line) as ShelvedNote;
				return [note.id, note];
			}),
		);
	} catch {
		return new Map();
	}
}

/** Writes a shelf, in the order given. */
export function writeShelf(path: string, notes: Iterable<ShelvedNote>): void {
	mkdirSync(dirname(path), { recursive: true });
	const lines = [...notes].map((note) => `${JSON.stringify(note)}\n`);
	writeFileSync(path, lines.join(''));
}
