/** After Astro has written the pages: attachments, the search index and the build's own description. */
import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SiteConfig } from './config.ts';
import { cpuStopwatch } from './engine.ts';
import { encodePath } from './html/url.ts';
import { readReport, type Report } from './report.ts';
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
	reportPath: string,
	config: SiteConfig,
): Promise<void> {
	const report = readReport(reportPath);
	if (!report) throw new Error('The notes were not read: the loader left no report.');
	copyAttachments(dir, report);
	const stopwatch = cpuStopwatch();
	for (const file of await indexPages(readPages(dir))) {
		const target = join(dir, 'pagefind', file.path);
		mkdirSync(dirname(target), { recursive: true });
		writeFileSync(target, file.content);
	}
	const timings = { ...report.timings, search: stopwatch() };
	writeFileSync(reportPath, JSON.stringify({ ...report, timings }));
	const manifest: Manifest = {
		generator: 'steelyard',
		base: config.base,
		notes: report.census.published,
	};
	writeFileSync(join(dir, MANIFEST), JSON.stringify(manifest));
}

function copyAttachments(dir: string, report: Report): void {
	for (const { path, file } of report.copies) {
		const target = join(dir, path);
		mkdirSync(dirname(target), { recursive: true });
		copyFileSync(file, target);
	}
}

const SEARCHABLE = 'data-pagefind-body';

function readPages(dir: string): SearchPage[] {
	return readdirSync(dir, { recursive: true, encoding: 'utf8' })
		.map((path) => path.replaceAll('\\', '/'))
		.filter((path) => path === 'index.html' || path.endsWith('/index.html'))
		.sort()
		.map((path) => ({
			url: `/${encodePath(path.slice(0, -'index.html'.length))}`,
			html: readFileSync(join(dir, path), 'utf8'),
		}))
		.filter(({ html }) => html.includes(SEARCHABLE));
}
