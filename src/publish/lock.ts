/** One build at a time for each output folder. */
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds between two looks at a lock that another build holds. */
const POLL = 200;
/** Milliseconds that a build has to write its process id into its lock. */
const UNWRITTEN = 2000;

/** A held lock. */
export interface Lock {
	readonly release: () => void;
}

/**
 * Waits until no other build writes to `out`, then holds it. A lock with this process's own id is left from a
 * killed build: in a container, every build may have the same one.
 *
 * @param waiting Called once with the process id of the other build.
 */
export async function lockOutput(out: string, waiting: (pid: number) => void): Promise<Lock> {
	const path = join(dirname(out), `.${basename(out)}.lock`);
	mkdirSync(dirname(out), { recursive: true });
	let told = false;
	while (!take(path)) {
		const owner = ownerOf(path);
		if (isLeft(path) && clear(path)) continue;
		if (!told && owner !== undefined) {
			waiting(owner);
			told = true;
		}
		await sleep(POLL);
	}
	return {
		release: () => {
			if (ownerOf(path) === process.pid) rmSync(path, { force: true });
		},
	};
}

function take(path: string): boolean {
	try {
		writeFileSync(path, String(process.pid), { flag: 'wx' });
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
		throw error;
	}
}

/** A lock without a number has just been made, or its maker was killed before writing it. */
function isLeft(path: string): boolean {
	const owner = ownerOf(path);
	if (owner !== undefined) return owner === process.pid || !alive(owner);
	return isOlder(path, UNWRITTEN);
}

const isOlder = (path: string, milliseconds: number): boolean => {
	const made = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
	return made !== undefined && Date.now() - made > milliseconds;
};

/**
 * Takes a left lock away, one build at a time: of two that found it, the slower would else take away the lock that
 * the faster has made since. False where another build is at it.
 */
function clear(path: string): boolean {
	const guard = `${path}.clearing`;
	try {
		mkdirSync(guard);
	} catch {
		if (isOlder(guard, UNWRITTEN)) rmSync(guard, { recursive: true, force: true });
		return false;
	}
	try {
		if (isLeft(path)) rmSync(path, { force: true });
	} finally {
		rmSync(guard, { recursive: true, force: true });
	}
	return true;
}

function ownerOf(path: string): number | undefined {
	try {
		const pid = Number(readFileSync(path, 'utf8'));
		return Number.isInteger(pid) && pid > 0 ? pid : undefined;
	} catch {
		return undefined;
	}
}

/** True while a process of this id runs on this machine. */
export function alive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}
