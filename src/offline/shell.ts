/** Which files of a site a reader must have to read and search at all. */
import { FOLDER as INDEX, INDEX_FILE, indexLanguage, wordsFile } from '../lookup/files.ts';
import type { Row } from './list.ts';

/** Bytes of the shell at most; a group that does not fit as a whole is kept later. */
const ROOM = 4_000_000;

/** Bytes of a script that is always there; larger ones serve one page. */
const SMALL = 60_000;

/** What belongs to it, the most needed first. */
const needs = (page: string, lang: string): readonly ((row: Row) => boolean)[] => [
	([path]) => ['', page, 'search/', 'all/', 'tags/'].includes(path),
	([path, bytes]) => /^_astro\/.*\.(?:css|js|woff2?)$/.test(path) && bytes < SMALL,
	([path]) => !path.includes('/') && /\.css$|^favicon\./.test(path),
	([path]) => path === `_words/${lang}.json` || path === `_keys/${lang}.json`,
	([path]) =>
		[`${INDEX}/${INDEX_FILE}`, `${INDEX}/pagefind.js`, `${INDEX}/pagefind-entry.json`].includes(
			path,
		),
	([path]) => path.startsWith(`${INDEX}/wasm.`) || path.endsWith('.pf_meta'),
	([path]) => path === `${INDEX}/${wordsFile(lang)}`,
	([path]) => path.startsWith(`${INDEX}/names/`),
	([path]) => /^(?:index|filter)$/.test(path.split('/')[1] ?? '') && path.startsWith(`${INDEX}/`),
];

/**
 * Picks the shell, in code-unit order.
 *
 * @param rows Every file of the site.
 * @param page Path of the page on what is kept.
 * @param siteLang BCP 47.
 */
export function pickShell(rows: readonly Row[], page: string, siteLang: string): Row[] {
	const picked = new Set<Row>();
	let room = ROOM;
	for (const need of needs(page, indexLanguage(siteLang))) {
		const group = rows.filter((row) => !picked.has(row) && need(row));
		const bytes = group.reduce((sum, row) => sum + row[1], 0);
		if (bytes > room) continue;
		for (const row of group) picked.add(row);
		room -= bytes;
	}
	return rows.filter((row) => picked.has(row));
}
