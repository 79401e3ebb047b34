/** `steelyard build [vault]` */
import { writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { buildSite } from '../publish/build.ts';
import { zipFolder } from '../portable/zip.ts';
import type { Report } from '../report.ts';
import { diagnosticsText, levelsText, summaryText } from './print.ts';
import { progressLine } from './progress.ts';
import { siteOptions, type Flags } from './flags.ts';

const NO_ADDRESS =
	'No feeds, cards or sitemap: they need the address of the site (--site https://…, or site: in steelyard.config.yaml).';

/** Builds, prints a summary and gives the exit code: 0 fine, 1 errors, 2 nothing to build. */
export async function build(vault: string, flags: Flags): Promise<number> {
	const started = performance.now();
	const progress = progressLine();
	const out = flags.out ?? 'dist';
	const outcome = await buildSite({
		vault,
		out,
		options: siteOptions(flags),
		strict: flags.strict ?? false,
		portable: flags.portable ?? false,
		stage: progress.stage,
	}).finally(progress.end);
	const { diagnostics, published, report } = outcome;
	const details = diagnosticsText(diagnostics, 40);
	if (details) console.log(details);
	if (!report) return 2;
	if (flags.timings) writeFileSync(flags.timings, timings(report));
	console.log(summaryText(report, (performance.now() - started) / 1000));
	if (report.census.published === 0) {
		console.log(`Nothing to build: no note in ${vault} can be published.`);
		return 2;
	}
	console.log(
		`${levelsText(diagnostics)}; ${published ? `site in ${relative('.', out) || '.'}` : 'nothing published: the old site stays'}`,
	);
	if (published && flags.portable) {
		zipFolder(resolve(out), `${resolve(out)}.zip`);
		console.log(
			`The same packed: ${relative('.', out)}.zip. Open ${join(relative('.', out), 'index.html')}.`,
		);
	} else if (published && report.site.address === undefined) console.log(NO_ADDRESS);
	return exitCode(outcome, flags);
}

/** CPU seconds by stage and of the whole process; child processes are in neither. */
function timings(report: Report): string {
	const { user, system } = process.cpuUsage();
	return JSON.stringify({ ...report.timings, process: (user + system) / 1e6 });
}

function exitCode(
	{ diagnostics, published }: Awaited<ReturnType<typeof buildSite>>,
	flags: Flags,
): number {
	if (!published) return 1;
	return diagnostics.some(({ level }) => level === 'error') && !flags.lenient ? 1 : 0;
}
