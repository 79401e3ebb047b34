/** One whole build of a generated vault by the command line, taken apart into its stages. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NOTES } from './dialect.ts';
import { measure } from './measure.ts';
import type { Run } from './report.ts';
import { writeVault } from './vault.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * What `build --timings` writes: CPU seconds by stage inside the process, and of the process as a whole. Those of
 * child processes are in neither.
 */
type Timings = Readonly<Record<string, number>> & { readonly process: number };

/**
 * Stages that add up to the whole: pages are what the others leave, and what child processes used belongs to
 * Pagefind, which is the only one that runs in a process of its own.
 */
export function stagesOf({ process, ...timed }: Timings, total: number): Record<string, number> {
	const search = (timed.search ?? 0) + Math.max(0, total - process);
	const engine = Object.entries(timed).filter(([stage]) => stage !== 'search' && stage !== 'pages');
	const pages = total - search - engine.reduce((sum, [, seconds]) => sum + seconds, 0);
	return { ...Object.fromEntries(engine), pages, search };
}

/** Builds a vault of this size below `folder`, which must be empty. */
export async function measureSteelyard(folder: string, notes: number): Promise<Run> {
	const vault = join(folder, 'vault');
	const out = join(folder, 'site');
	const timings = join(folder, 'timings.json');
	const bytes = writeVault(vault, notes, NOTES);
	const command = [
		'src/cli/main.ts',
		'build',
		vault,
		'--out',
		out,
		'--lenient',
		'--timings',
		timings,
	];
	const { cpu, wall } = await measure([process.execPath, ...command], { cwd: ROOT });
	const stages = stagesOf(JSON.parse(readFileSync(timings, 'utf8')) as Timings, cpu);
	const files = globSync('**/*.*', { cwd: out }).length;
	return { notes, bytes, files, stages, total: cpu, wall, reference: undefined };
}
