/**
 * Room for large vaults: Node gives a process at most some 4 GB of heap, however much the machine has, and
 * takes other limits only at its start. A command on a vault that needs more runs in a process with more.
 */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { totalmem } from 'node:os';
import { getHeapStatistics } from 'node:v8';

/** Heap that a note takes in a build, in MiB, and what a build takes without any; measured, rounded up. */
const PER_NOTE = 0.3;
const FIXED = 500;
/** The share of the machine's memory that one process may have. */
const SHARE = 0.75;
const NOTE = /\.(?:md|mdx|markdown|txt)$/i;
const SKIPPED = /(?:^|[\\/])(?:node_modules|\.[^\\/]+)[\\/]/;

/** Sizes in MiB. */
export interface Room {
	readonly notes: number;
	/** The heap's limit now. */
	readonly limit: number;
	/** Memory of the machine. */
	readonly total: number;
}

/** The heap limit in MiB that a vault asks for; `undefined` where the present one is enough or the best there is. */
export function heapFor({ notes, limit, total }: Room): number | undefined {
	const wanted = Math.ceil(FIXED + notes * PER_NOTE);
	if (wanted <= limit) return undefined;
	const given = Math.floor(Math.min(wanted, total * SHARE));
	return given > limit ? given : undefined;
}

/**
 * Runs a command here or, where the vault asks for more heap than this process may have, the same command line
 * in a process of its own.
 *
 * @returns The exit code.
 */
export async function withRoom(
	vault: string,
	command: () => Promise<number | undefined>,
): Promise<number | undefined> {
	const heap = isLimited() ? undefined : heapFor(roomOf(vault));
	return heap === undefined ? command() : rerun(heap, process.argv.slice(1));
}

/** Somebody has chosen a limit already: a person, or this function. */
const isLimited = (): boolean =>
	[process.env['NODE_OPTIONS'] ?? '', ...process.execArgv].some((option) =>
		/max[-_]old[-_]space/.test(option),
	);

function roomOf(vault: string): Room {
	const { heap_size_limit: limit } = getHeapStatistics();
	return { notes: countNotes(vault), limit: limit / 2 ** 20, total: totalmem() / 2 ** 20 };
}

/** What is no folder, or cannot be read, has no notes: the command will say so. */
function countNotes(vault: string): number {
	try {
		return readdirSync(vault, { recursive: true, encoding: 'utf8' }).filter(
			(path) => NOTE.test(path) && !SKIPPED.test(path),
		).length;
	} catch {
		return 0;
	}
}

/**
 * Runs a script with more heap, on this terminal, and passes on what tells this process to end.
 *
 * @param heap MiB.
 * @param script File and arguments.
 * @returns The exit code; 1 where a signal ended it.
 */
export async function rerun(heap: number, script: readonly string[]): Promise<number> {
	const options = [...process.execArgv, `--max-old-space-size=${String(heap)}`];
	const child = spawn(process.execPath, [...options, ...script], { stdio: 'inherit' });
	const end = (signal: NodeJS.Signals): void => {
		child.kill(signal);
	};
	for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end);
	return new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('exit', (code) => {
			resolve(code ?? 1);
		});
	});
}
