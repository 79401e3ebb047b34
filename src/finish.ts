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
import { moveOutputs } from './outputs/stage.ts';
import { readReport, type Report } from './report.ts';
import { readShelf } from './shelf.ts';
import { readSheets } from './sheets.ts';
import { spliceNotes, spliceSheets, type SplicedPage } from './splice.ts';
import { indexPages, type SearchPage } from './search/pagefind.ts';

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
	files: Readonly<Record<'report' | 'shelf' | 'sheets' | 'outputs', string>>,
	config: SiteConfig,
): Promise<void> {
	const report = readReport(files.report);
	if (!report) throw new Error('The notes were not read: the loader left no report.');
	const collisions = copyAttachments(dir, report, config.imageMetadata);
	const notes = readShelf(files.shelf).values();
	const target = { site: report.site, base: config.base };
	const sheets = spliceSheets(dir, readSheets(files.sheets), target);
	const spliced = spliceNotes(dir, notes, target);
	const shadowed = moveOutputs(files.outputs, dir).map(shadow);
	const stopwatch = cpuStopwatch();
	for (const file of await indexPages(readPages(dir, [...sheets, ...spliced]))) {
		const target = join(dir, 'pagefind', file.path);
		mkdirSync(dirname(target), { recursive: true });
		writeFileSync(target, file.content);
	}
	const timings = { ...report.timings, search: stopwatch() };
	const diagnostics = [...report.diagnostics, ...collisions, ...shadowed];
	writeFileSync(files.report, JSON.stringify({ ...report, diagnostics, timings }));
	const manifest: Manifest = {
		generator: 'steelyard',
		base: config.base,
		notes: report.census.published,
	};
	writeFileSync(join(dir, MANIFEST), JSON.stringify(manifest));
}

/** A page is never overwritten by a file of the vault. */
function copyAttachments(
	dir: string,
	report: Report,
	metadata: SiteConfig['imageMetadata'],
): Diagnostic[] {
	const pages = new Set(
		report.pages.map(({ url }) => `${decodeURIComponent(url).slice(1)}index.html`),
	);
	return report.copies.flatMap(({ path, file }) => {
		const target = join(dir, path);
		if (pages.has(path) || path === MANIFEST || existsSync(target)) return [collision(path)];
		mkdirSync(dirname(target), { recursive: true });
		if (metadata === 'keep' || !mayHoldMetadata(path)) copyFileSync(file, target);
		else writeFileSync(target, withoutMetadata(readFileSync(file)));
		return [];
	});
}

const collision = (path: string): Diagnostic => ({
	level: 'error',
	code: 'attachment-collision',
	path,
	line: 1,
	column: 1,
	message: `${path} is the address of a file of the site itself and was not copied.`,
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

const SEARCHABLE = 'data-pagefind-body';

function readPages(dir: string, known: readonly SplicedPage[]): SearchPage[] {
	const html = new Map(known.map((page) => [page.url, page.html]));
	return readdirSync(dir, { recursive: true, encoding: 'utf8' })
		.map((path) => path.replaceAll('\\', '/'))
		.filter((path) => path === 'index.html' || path.endsWith('/index.html'))
		.sort()
		.map((path) => {
			const url = `/${encodePath(path.slice(0, -'index.html'.length))}`;
			return { url, html: html.get(url) ?? readFileSync(join(dir, path), 'utf8') };
		})
		.filter(({ html }) => html.includes(SEARCHABLE));
}
