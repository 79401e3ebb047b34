/** One whole build of a generated vault by the command line, taken apart into its stages. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measure } from './measure.ts';
import type { Run } from './report.ts';
import { writeNotes, type GeneratedNote } from './vault.ts';

const program = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What `build --timings` writes: CPU seconds by stage and of the whole process, child processes left out. */
type Timings = Readonly<Record<string, number>> & {
	readonly search: number;
	readonly process: number;
};

/**
 * Stages that add up to the whole. What none accounts for is Astro's pages. Pagefind's own process, the only child
 * of a build, is measured apart.
 */
export function stagesOf(
	{ process: whole, search: ownPart, ...engine }: Timings,
	search: number,
): Record<string, number> {
	const site = whole - ownPart;
	const known = Object.values(engine).reduce((sum, seconds) => sum + seconds, 0);
	return { ...engine, pages: site - known, search };
}

/** Builds with a cache of its own, so that nothing of an earlier build is used. */
async function timeBuild(folder: string): Promise<{ timings: Timings; wall: number }> {
	const flags = ['vault', '--out', 'site', '--lenient', '--timings', 'timings.json'];
	const command = [process.execPath, program('../../src/cli/main.ts'), 'build', ...flags];
	const env = { STEELYARD_CACHE: join(folder, 'cache') };
	const { wall } = await measure(command, { cwd: folder, env });
	const json = readFileSync(join(folder, 'timings.json'), 'utf8');
	return { timings: JSON.parse(json) as Timings, wall };
}

/** Builds a vault of these notes below `folder`, which must not exist. */
export async function measureSteelyard(
	folder: string,
	generated: readonly GeneratedNote[],
): Promise<Run> {
	const site = join(folder, 'site');
	const notes = generated.length;
	const bytes = writeNotes(join(folder, 'vault'), generated);
	const { timings, wall } = await timeBuild(folder);
	const search = await measure([process.execPath, program('search.ts'), site], { cwd: folder });
	const stages = stagesOf(timings, search.cpu);
	const total = Object.values(stages).reduce((sum, seconds) => sum + seconds, 0);
	const files = globSync('**/*.*', { cwd: site }).length;
	return { notes, bytes, files, stages, total, wall, reference: undefined };
}
