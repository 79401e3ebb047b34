/** One build at a time for each output folder. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const POLL = 200;

/** A held lock. */
export interface Lock {
	readonly release: () => void;
}

/**
 * Waits until no other build writes to `out`, then holds it.
 *
 * @param waiting Called once with the process id of the other build.
 */
export async function lockOutput(out: string, waiting: (pid: number) => void): Promise<Lock> {
	const path = join(dirname(out), `.${basename(out)}.lock`);
	mkdirSync(dirname(out), { recursive: true });
	let told = false;
	while (!take(path)) {
		const owner = ownerOf(path);
		if (owner === undefined || !alive(owner)) {
			rmSync(path, { force: true });
			continue;
		}
		if (!told) waiting(owner);
		told = true;
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
