/**
 * Shells: what surrounds a note on its page (head, header, footer) differs between notes in a few ways only.
 * Astro renders one shell for each way that is used; the notes are put into them afterwards.
 */
import type { LoaderContext } from 'astro/loaders';
import { needsOf, type Need } from '../needs.ts';
import { LONG_TEXT, type NoteData, type ShellData } from '../schema.ts';
import type { ShelvedNote } from '../shelf.ts';
import { SHEET_SHELLS } from '../sheets.ts';
import { digestOf } from './digest.ts';

const shellOf = (data: NoteData, html: string, siteLang: string): ShellData => ({
	kind: data.kind,
	lang: data.lang ?? siteLang,
	dir: data.dir,
	described: data.description !== '',
	calculator: data.calculator,
	player: data.video !== undefined || html.includes('data-video='),
	needs: needsOf(html + around(data)),
});

/** What the article holds besides its body. */
const around = ({ matrix, neighbours, video, words }: NoteData): string =>
	(words < LONG_TEXT ? '' : 'data-reading') +
	(matrix ? 'class="matrix' : '') +
	(neighbours ? 'class="local-graph' : '') +
	(video ? 'data-video=' : '');

/**
 * Name of a note's shell; undefined for pages that Astro renders whole: home, `.mdx` notes, and notes whose
 * address the header marks as the current one.
 */
export function shellName(data: NoteData, html: string, siteLang: string): string | undefined {
	const marked = data.listing !== undefined || /^\/(?:tags|wanted|all)\//.test(data.url);
	if (data.url === '/' || data.format === 'mdx' || marked) return undefined;
	return encodeShell(shellOf(data, html, siteLang));
}

const encodeShell = (shell: ShellData): string =>
	[
		shell.kind,
		shell.lang,
		shell.dir,
		shell.described ? 'described' : 'bare',
		shell.calculator ? 'calculator' : 'still',
		shell.player ? 'player' : 'silent',
		shell.needs.join('-'),
	].join('.');

function decodeShell(name: string): ShellData {
	const [kind, lang = 'en', dir, described, calculator, player, needs = ''] = name.split('.');
	return {
		kind: (SHEET_SHELLS.some((sheet) => sheet === name) ? 'note' : kind) as ShellData['kind'],
		lang,
		dir: dir === 'rtl' ? 'rtl' : 'ltr',
		described: described === 'described',
		calculator: calculator === 'calculator',
		player: player === 'player',
		needs: needs === '' ? [] : (needs.split('-') as Need[]),
	};
}

/** Makes the collection `shells` hold those that the notes use, and that of the sheets; none without notes. */
export function storeShells(
	{ store }: LoaderContext,
	notes: readonly ShelvedNote[] | undefined,
): void {
	const stale = new Set(store.keys());
	const names = new Set((notes ?? []).flatMap(({ shell }) => shell ?? []));
	for (const sheet of notes ? SHEET_SHELLS : []) names.add(sheet);
	for (const id of names) {
		stale.delete(id);
		store.set({ id, data: { ...decodeShell(id) }, digest: digestOf(id) });
	}
	for (const id of stale) store.delete(id);
}
