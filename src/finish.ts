/** After Astro has written the pages: attachments, the search index and the build's own description. */
import {
	copyFileSync,
	existsSync,
	mkdirSync,
	readFileSync,
	readdirSync,
	writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { SiteConfig } from './config.ts';
import type { Diagnostic } from './diagnostic.ts';
import { cpuStopwatch } from './engine.ts';
import { encodePath } from './html/url.ts';
import { mayHoldMetadata, withoutMetadata } from './images/metadata.ts';
import { completeOffline } from './offline/complete.ts';
import { freePath } from './outputs/free-path.ts';
import { moveOutputs } from './outputs/stage.ts';
import { readReport, type Report } from './report.ts';
import { readShelf, type ShelvedNote } from './shelf.ts';
import { readSheets } from './sheets.ts';
import { SEARCHABLE, spliceNotes, spliceSheets, type SplicedPage } from './splice.ts';
import { indexSite, type Searchable } from './search/index-site.ts';
import { readSearch } from './search/stored.ts';

/** Name of the file that describes a build. */
export const MANIFEST = 'build.json';

/** What `build.json` says. */
export interface Manifest {
	readonly generator: 'steelyard';
	readonly base: string;
	readonly notes: number;
}

/** Completes a site in the folder that Astro wrote it to. */
export async function finishSite(
	dir: string,
	files: Readonly<Record<'report' | 'shelf' | 'sheets' | 'outputs' | 'search', string>>,
	config: SiteConfig,
): Promise<void> {
	const report = readReport(files.report);
	if (!report) throw new Error('The notes were not read: the loader left no report.');
	const shelf = readShelf(files.shelf);
	const target = { site: report.site, base: config.base };
	const stopwatch = cpuStopwatch();
	const sheets = spliceSheets(dir, readSheets(files.sheets), target);
	const spliced = spliceNotes(dir, shelf.values(), target);
	const shadowed = moveOutputs(files.outputs, dir).map(shadow);
	const found = searchable(dir, { known: [...sheets, ...spliced], shelf, search: files.search });
	const collisions = copyAttachments(dir, report, config.imageMetadata);
	const write = stopwatch();
	const isIndexed = config.search?.fallback ?? true;
	for (const file of isIndexed ? await indexSite({ ...found, lang: config.lang }) : []) {
		const target = join(dir, 'pagefind', file.path);
		mkdirSync(dirname(target), { recursive: true });
		writeFileSync(target, file.content);
	}
	const timings = { ...report.timings, write, search: stopwatch() };
	const diagnostics = [...report.diagnostics, ...collisions, ...shadowed];
	writeFileSync(files.report, JSON.stringify({ ...report, diagnostics, timings }));
	const manifest: Manifest = {
		generator: 'steelyard',
		base: config.base,
		notes: report.census.published,
	};
	writeFileSync(join(dir, MANIFEST), JSON.stringify(manifest));
	await completeOffline(dir, report.site, config.base);
}

/** Neither a page nor a file of the site itself gives way to a file of the vault. */
function copyAttachments(
	dir: string,
	{ copies }: Report,
	metadata: SiteConfig['imageMetadata'],
): Diagnostic[] {
	return copies.flatMap(({ path, file }) => {
		const target = isReserved(path) ? undefined : freePath(dir, path);
		if (target === undefined) return [collision(path)];
		mkdirSync(dirname(target), { recursive: true });
		if (metadata === 'keep' || !mayHoldMetadata(path)) copyFileSync(file, target);
		else writeFileSync(target, withoutMetadata(readFileSync(file)));
		return [];
	});
}

/** By its first folder or, at the root, its name: what hosts and programs look for there, and what is written later. */
const RESERVED = new Set([
	...['_headers', '_redirects', '_routes.json', '_worker.js', 'cname', 'web.config'],
	...['staticwebapp.config.json', 'robots.txt', 'ads.txt', 'app-ads.txt', 'sw.js'],
	...['404.html', MANIFEST, 'pagefind', '_astro', '_keys', '_words'],
	...['_offline', 'manifest.webmanifest'],
]);

/** Pages fetch previews and show what is in them. */
const isReserved = (path: string): boolean =>
	RESERVED.has(path.toLowerCase().split('/')[0] ?? '') || /(?:^|\/)preview\.json$/i.test(path);

const collision = (path: string): Diagnostic => ({
	level: 'error',
	code: 'attachment-collision',
	path,
	line: 1,
	column: 1,
	message: `${path} is the address of a page, of a file of the site itself or of one that hosts obey; it was not copied.`,
	hint: 'Rename the file.',
});

const shadow = (path: string): Diagnostic => ({
	level: 'warning',
	code: 'output-collision',
	path,
	line: 1,
	column: 1,
	message: `A page or file of the notes has the address ${path}: what the site itself puts there is missing.`,
	hint: 'Rename the note or file.',
});

/** What can be found: notes by their documents, other pages that are marked for it as they stand. */
function searchable(
	dir: string,
	{
		known,
		shelf,
		search,
	}: {
		readonly known: readonly SplicedPage[];
		readonly shelf: ReadonlyMap<string, ShelvedNote>;
		readonly search: string;
	},
): Omit<Searchable, 'lang'> {
	const notes = new Map([...shelf.values()].map((note) => [note.data.url, note]));
	const { said, ...documents } = readSearch(search);
	const none = [...notes.keys(), ...said].map((url) => [url, false] as const);
	return {
		...documents,
		bodyOf: ({ url }) => {
			const note = notes.get(url);
			return note?.data.format === 'mdx' ? bodyOfPage(dir, url) : note?.html;
		},
		pages: otherPages(
			dir,
			new Map([...known.map((page) => [page.url, page.searchable] as const), ...none]),
		),
	};
}

const BODY = '<div class="prose">';

/** The body of a page that Astro has rendered; what follows it is marked as none of it. */
function bodyOfPage(dir: string, url: string): string | undefined {
	const file = join(dir, decodeURIComponent(url), 'index.html');
	if (!existsSync(file)) return undefined;
	const html = readFileSync(file, 'utf8');
	const start = html.indexOf(BODY);
	if (start < 0) return '';
	return html
		.slice(start, html.lastIndexOf('</article>'))
		.replaceAll(' data-pagefind-filter="tag"', '');
}

/** Only their addresses are kept in memory. */
function otherPages(dir: string, known: ReadonlyMap<string, boolean>): Searchable['pages'] {
	return readdirSync(dir, { recursive: true, encoding: 'utf8' })
		.map((path) => path.replaceAll('\\', '/'))
		.filter((path) => path === 'index.html' || path.endsWith('/index.html'))
		.sort()
		.flatMap((path) => {
			const url = `/${encodePath(path.slice(0, -'index.html'.length))}`;
			const read = (): string => readFileSync(join(dir, path), 'utf8');
			if (!(known.get(url) ?? read().includes(SEARCHABLE))) return [];
			return { url, html: read };
		});
}
