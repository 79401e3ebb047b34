/** What a build found, as one JSON file: the channel from the loader, which Astro runs, to its caller. */
import { readFileSync } from 'node:fs';
import type { Diagnostic } from './diagnostic.ts';
import type { Knowledge } from './pages/site.ts';
import type { SiteData } from './schema.ts';
import type { LeftOut } from './vault/note.ts';

/** Where every input file went. */
export interface Census {
	/** Files looked at. */
	readonly files: number;
	readonly published: number;
	readonly attachments: number;
	/** Attachments that no published note refers to. */
	readonly unused: number;
	readonly held: readonly LeftOut[];
	readonly skipped: readonly LeftOut[];
	readonly failed: readonly LeftOut[];
}

/** A page that must exist after the build. */
export interface ExpectedPage {
	/** Path of the note. */
	readonly path: string;
	/** Site address without base. */
	readonly url: string;
}

/** See the module's first line. */
export interface Report {
	readonly diagnostics: readonly Diagnostic[];
	readonly census: Census;
	readonly pages: readonly ExpectedPage[];
	/** Attachments to copy: path in the vault → file on disk. */
	readonly copies: readonly { readonly path: string; readonly file: string }[];
	/** What the header and footer of every page say. */
	readonly site: SiteData;
	/** Links, ghosts and how many bodies were rendered anew. */
	readonly links: number;
	readonly ghosts: number;
	readonly rendered: number;
	/** Some page has a calculator. */
	readonly calculators: boolean;
	/** CPU seconds by stage. */
	readonly timings: Readonly<Record<string, number>>;
}

/** Reads a report; `undefined` where there is none. */
export function readReport(path: string): Report | undefined {
	try {
		return JSON.parse(readFileSync(path, 'utf8')) as Report;
	} catch {
		return undefined;
	}
}

/** Counts where the files of a vault went. */
export function takeCensus({ vault, graph }: Knowledge): Census {
	const { notes, attachments, held, skipped, failed } = vault;
	const used = graph.attachments.length;
	return {
		files: notes.length + attachments.size + held.length + skipped.length + failed.length,
		published: notes.length,
		attachments: used,
		unused: attachments.size - used,
		held,
		skipped,
		failed,
	};
}
