/**
 * Real builds of small vaults for tests. Each runs the command line in a process of its own, because Astro
 * mixes the contents of two builds in one process.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import {
	globSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	realpathSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const COMMAND_LINE = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
/** Folder for caches of tests. */
export const CACHES = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url));

/** The project's own notes. */
export const CONTENT = fileURLToPath(new URL('../../content/', import.meta.url));

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
	/** Folder where this site's builds keep their cache. */
	readonly cache: string;
	/** Text of an output file; throws where there is none. */
	readonly read: (path: string) => string;
	/** All output files with `/` between folders, sorted. */
	readonly files: () => readonly string[];
	/** Builds the vault again as it stands now. */
	readonly build: (...flags: readonly string[]) => Promise<Ended>;
	/** Builds the vault as it stands now to another folder with an empty cache; gives that folder. */
	readonly clean: (...flags: readonly string[]) => Promise<string>;
	/** Begins a build and does not wait for it. */
	readonly begin: (...flags: readonly string[]) => Running;
}

/** A command that runs. */
export interface Running {
	readonly child: ChildProcess;
	readonly ended: Promise<Ended>;
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

/** Paths of all files below a folder with `/` between folders, sorted; dot files too. */
export function filesIn(folder: string): readonly string[] {
	return globSync(['**/*', '**/.*'], { cwd: folder, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
		.map((path) => path.split(sep).join('/'))
		.sort();
}

/** Every file below a folder with its bytes; two equal snapshots are two equal folders. */
export function snapshot(folder: string): ReadonlyMap<string, string> {
	return new Map(filesIn(folder).map((path) => [path, readFileSync(join(folder, path), 'latin1')]));
}

/** Paths that two snapshots do not share byte for byte. */
export function differences(
	a: ReadonlyMap<string, string>,
	b: ReadonlyMap<string, string>,
): readonly string[] {
	return [...new Set([...a.keys(), ...b.keys()])].filter((path) => a.get(path) !== b.get(path));
}

/** Ours without what Vitest adds for its own process. Its BASE_URL stays: it must not move the links of a site. */
const ENVIRONMENT = Object.fromEntries(
	Object.entries(process.env).filter(([key]) => !/^(?:VITEST|NODE_ENV$|MODE$|TEST$)/.test(key)),
);

/** Starts `steelyard` with these arguments, in this checkout's version. */
export function start(args: readonly string[], env: Readonly<Record<string, string>>): Running {
	const child = spawn(process.execPath, [COMMAND_LINE, ...args], {
		stdio: ['ignore', 'pipe', 'pipe'],
		env: { ...ENVIRONMENT, ...env, NO_COLOR: '1' },
	});
	const stdout: Buffer[] = [];
	const stderr: Buffer[] = [];
	child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
	child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
	const ended = new Promise<Ended>((resolve, reject) => {
		child.on('error', reject);
		child.on('close', (code) => {
			resolve({
				code: code ?? -1,
				stdout: Buffer.concat(stdout).toString(),
				stderr: Buffer.concat(stderr).toString(),
			});
		});
	});
	return { child, ended };
}

/** Runs `steelyard` with these arguments, in this checkout's version. */
export const steelyard = (...args: readonly string[]): Promise<Ended> => start(args, {}).ended;

/** A new folder for `STEELYARD_CACHE`, below the packages as in real use: elsewhere the theme would be copied. */
export function temporaryCache(): string {
	mkdirSync(CACHES, { recursive: true });
	return mkdtempSync(join(CACHES, 'steelyard-test-'));
}

/** Builds a folder of notes to a temporary folder; dispose of the site to remove it and its cache. */
export async function buildVault(vault: string, ...flags: readonly string[]): Promise<Site> {
	const folder = realpathSync(mkdtempSync(join(tmpdir(), 'site-')));
	const cache = temporaryCache();
	const out = join(folder, 'out');
	const begin = (to: string, ...more: readonly string[]): Running =>
		start(['build', vault, '--out', to, ...more], { STEELYARD_CACHE: cache });
	const build = (...more: readonly string[]): Promise<Ended> => begin(out, ...more).ended;
	let cleanBuilds = 0;
	return {
		...(await build(...flags)),
		vault,
		out,
		cache,
		build,
		begin: (...more) => begin(out, ...more),
		clean: async (...more) => {
			cleanBuilds += 1;
			const to = join(folder, `clean-${String(cleanBuilds)}`);
			await begin(to, ...more).ended;
			return to;
		},
		read: (path) => readFileSync(join(out, path), 'utf8'),
		files: () => filesIn(out),
		[Symbol.dispose]: () => {
			rmSync(folder, { recursive: true, force: true });
			rmSync(cache, { recursive: true, force: true });
		},
	};
}

/** Writes files to a folder "vault" in a temporary folder of its own; who calls this removes both. */
export function makeVault(files: Files): string {
	const vault = join(realpathSync(mkdtempSync(join(tmpdir(), 'vault-'))), 'vault');
	write(vault, files);
	return vault;
}

/** Writes a vault of these files to a temporary folder and builds it; dispose of the site to remove both. */
export async function buildSite(files: Files, ...flags: readonly string[]): Promise<Site> {
	const vault = makeVault(files);
	const site = await buildVault(vault, ...flags);
	return {
		...site,
		[Symbol.dispose]: () => {
			site[Symbol.dispose]();
			rmSync(dirname(vault), { recursive: true, force: true });
		},
	};
}
