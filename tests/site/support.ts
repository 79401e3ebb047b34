/**
 * Real builds of small vaults for tests. Each runs the command line in a process of its own, because Astro
 * mixes the contents of two builds in one process.
 */
import { spawn } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const COMMAND_LINE = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

/** What a command printed and how it ended. */
export interface Ended {
	/** Exit code; -1 where a signal ended it. */
	readonly code: number;
	readonly stdout: string;
	readonly stderr: string;
}

/** A vault and what was built from it, in a temporary folder that goes with it. */
export interface Site extends Ended, Disposable {
	readonly vault: string;
	readonly out: string;
	/** Text of an output file; throws where there is none. */
	readonly read: (path: string) => string;
	/** All output files with `/` between folders, sorted. */
	readonly files: () => readonly string[];
	/** Builds the vault again as it stands now. */
	readonly build: (...flags: readonly string[]) => Promise<Ended>;
}

/** Files by path from the vault's root. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Writes files below a folder, making folders as needed. */
export function write(folder: string, files: Files): void {
	for (const [path, content] of Object.entries(files)) {
		const file = join(folder, path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, content);
	}
}

/** Runs `steelyard` with these arguments, in this checkout's version. */
export async function steelyard(...args: readonly string[]): Promise<Ended> {
	const child = spawn(process.execPath, [COMMAND_LINE, ...args], {
		stdio: ['ignore', 'pipe', 'pipe'],
		env: { ...process.env, NO_COLOR: '1' },
	});
	const stdout: Buffer[] = [];
	const stderr: Buffer[] = [];
	child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
	child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
	const code = await new Promise<number>((resolve, reject) => {
		child.on('error', reject);
		child.on('close', (ended) => {
			resolve(ended ?? -1);
		});
	});
	return {
		code,
		stdout: Buffer.concat(stdout).toString(),
		stderr: Buffer.concat(stderr).toString(),
	};
}

/** Writes a vault of these files to a temporary folder and builds it; dispose of the site to remove both. */
export async function buildSite(files: Files, ...flags: readonly string[]): Promise<Site> {
	const folder = mkdtempSync(join(tmpdir(), 'site-'));
	const vault = join(folder, 'vault');
	const out = join(folder, 'out');
	mkdirSync(vault);
	write(vault, files);
	const build = (...more: readonly string[]): Promise<Ended> =>
		steelyard('build', vault, '--out', out, ...more);
	return {
		...(await build(...flags)),
		vault,
		out,
		build,
		read: (path) => readFileSync(join(out, path), 'utf8'),
		files: () =>
			globSync('**/*', { cwd: out, withFileTypes: true })
				.filter((entry) => entry.isFile())
				.map((entry) => join(entry.parentPath, entry.name).slice(out.length + 1))
				.map((path) => path.split(sep).join('/'))
				.sort(),
		[Symbol.dispose]: () => {
			rmSync(folder, { recursive: true, force: true });
		},
	};
}
