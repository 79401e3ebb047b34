/** The project's own notes, built once for all test files of a run. */
import { createHash } from 'node:crypto';
import {
	existsSync,
	globSync,
	mkdirSync,
	readFileSync,
	readdirSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { CACHES, CONTENT, filesIn, start, type Ended, type Site } from './support.ts';

/** A built site that several test files read: none may change it. */
export type BuiltNotes = Omit<Site, 'vault' | 'cache' | 'build' | 'clean' | 'begin'>;

const SOURCES = fileURLToPath(new URL('../../src/', import.meta.url));
const NAME = 'steelyard-own-';
/** Milliseconds between looks at a build that another test file does. */
const PATIENCE = 200;

/** Builds the own notes with these flags, or waits until another test file of this run has. */
export async function ownNotes(...flags: readonly string[]): Promise<BuiltNotes> {
	const run = `${NAME}${String(process.ppid)}-`;
	const state = `${String(newest(SOURCES))} ${String(newest(CONTENT))} ${flags.join(' ')}`;
	const folder = join(CACHES, run + createHash('sha256').update(state).digest('hex').slice(0, 16));
	const said = join(folder, 'ended.json');
	const out = join(folder, 'out');
	if (claim(folder)) {
		sweep();
		const env = { STEELYARD_CACHE: join(folder, 'cache') };
		const ended = await start(['build', CONTENT, '--out', out, ...flags], env).ended;
		writeFileSync(`${said}.part`, JSON.stringify(ended));
		renameSync(`${said}.part`, said);
	}
	while (!existsSync(said)) await sleep(PATIENCE);
	return {
		...(JSON.parse(readFileSync(said, 'utf8')) as Ended),
		out,
		read: (path) => readFileSync(join(out, path), 'utf8'),
		files: () => filesIn(out),
		[Symbol.dispose]: () => undefined,
	};
}

/** Whether this is the first to ask for a folder. */
function claim(folder: string): boolean {
	mkdirSync(CACHES, { recursive: true });
	try {
		mkdirSync(folder);
		return true;
	} catch {
		return false;
	}
}

/** Removes what runs that have ended left. */
function sweep(): void {
	for (const name of readdirSync(CACHES).filter((one) => one.startsWith(NAME))) {
		const run = Number(name.slice(NAME.length).split('-')[0]);
		if (!isAlive(run)) rmSync(join(CACHES, name), { recursive: true, force: true });
	}
}

function isAlive(run: number): boolean {
	try {
		process.kill(run, 0);
		return true;
	} catch {
		return false;
	}
}

/** When a file below a folder was last changed: who edits between two runs of a watching runner gets a new build. */
const newest = (folder: string): number =>
	globSync('**/*', { cwd: folder }).reduce(
		(last, path) => Math.max(last, statSync(join(folder, path)).mtimeMs),
		0,
	);
