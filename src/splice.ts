/** Puts notes into the shells that Astro has rendered: the pages of notes, without rendering each. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { noteArticle } from './article/article.ts';
import { escapeHtml } from './article/escape.ts';
import { noteHead, pageHead } from './article/head.ts';
import { sheetOf } from './article/sheet.ts';
import { withBase } from './html/url.ts';
import { TOKENS, type NoteData, type SheetData, type SiteData } from './schema.ts';
import { SHEET_SHELLS } from './sheets.ts';
import type { ShelvedNote } from './shelf.ts';

/** Folder of the shells in a build; it is gone when the build is finished. */
export const SHELLS = '_shell';

/** A written page. */
export interface SplicedPage {
	readonly url: string;
	/** Readers find it by its words. */
	readonly searchable: boolean;
}

/** What marks a page as searchable. */
export const SEARCHABLE = 'data-pagefind-body';

/** A shell cut at its tokens: text, name of a token, text … */
type Shell = readonly string[];

const ENTRIES = Object.entries(TOKENS);
const CUT = new RegExp(`(${ENTRIES.map(([, token]) => token).join('|')})`);

/**
 * Writes the page of every note that has a shell and removes the shells.
 *
 * @throws Error naming the shell, where Astro rendered none for a note.
 */
export function spliceNotes(
	dir: string,
	notes: Iterable<ShelvedNote>,
	{ site, base }: { site: SiteData; base: string },
): SplicedPage[] {
	const shells = new Map<string, Shell>();
	const pages: SplicedPage[] = [];
	const href = (url: string): string => withBase(base, url);
	for (const note of notes) {
		if (note.shell === undefined) continue;
		const shell = shells.get(note.shell) ?? readShell(dir, note.shell);
		shells.set(note.shell, shell);
		const main = noteArticle({ note: note.data, site, html: note.html, href });
		const html = fill(shell, note.data, { main, head: noteHead(note.data, { site, href }) });
		write(join(dir, decodeURIComponent(note.data.url), 'index.html'), html);
		pages.push({ url: note.data.url, searchable: html.includes(SEARCHABLE) });
	}
	rmSync(join(dir, SHELLS), { recursive: true, force: true });
	return pages;
}

/**
 * Writes the pages of sheets, before the shells are removed. Astro has rendered those of other builds itself.
 *
 * @returns The pages; nobody searches in them.
 */
export function spliceSheets(
	dir: string,
	sheets: Iterable<SheetData>,
	{ site, base }: { site: SiteData; base: string },
): SplicedPage[] {
	if (!existsSync(join(dir, SHELLS))) return [];
	const shells = new Map(SHEET_SHELLS.map((name) => [name, readShell(dir, name)]));
	const pages: SplicedPage[] = [];
	const href = (url: string): string => withBase(base, url);
	for (const data of sheets) {
		const { url, title, main, player } = sheetOf(data, site, href);
		const shell = shells.get(player ? 'sheet-player' : 'sheet') ?? [];
		const head = pageHead({ url, title }, { site, href });
		const html = fill(shell, { url, title, description: '' }, { main, head });
		write(join(dir, decodeURIComponent(url), 'index.html'), html);
		pages.push({ url, searchable: false });
	}
	return pages;
}

function readShell(dir: string, name: string): Shell {
	const file = join(dir, SHELLS, name, 'index.html');
	if (!existsSync(file)) throw new Error(`Astro rendered no shell ${name}.`);
	return readFileSync(file, 'utf8').split(CUT);
}

function fill(
	shell: Shell,
	{ title, description, url }: Pick<NoteData, 'title' | 'description' | 'url'>,
	{ main, head }: { readonly main: string; readonly head: string },
): string {
	const values: Readonly<Record<string, string>> = {
		[TOKENS.title]: escapeHtml(title),
		// Astro leaves apostrophes alone in attributes.
		[TOKENS.description]: escapeHtml(description).replaceAll('&#39;', "'"),
		[TOKENS.url]: escapeHtml(url),
		[TOKENS.head]: head,
		[TOKENS.main]: main,
	};
	return shell.map((piece, index) => (index % 2 === 0 ? piece : values[piece])).join('');
}

function write(file: string, html: string): void {
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, html);
}
