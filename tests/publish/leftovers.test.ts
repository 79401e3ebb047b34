import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockOutput } from '../../src/publish/lock.ts';
import { recover, swap } from '../../src/publish/swap.ts';

/** In a container, a build and the one that was killed before it may have the same process id. */
const PID = String(process.pid);

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'swap-'));
});
afterEach(() => {
	rmSync(folder, { recursive: true });
});

const site = (name: string, text: string): void => {
	mkdirSync(join(folder, name));
	writeFileSync(join(folder, name, 'index.html'), text);
};

test('a lock left with our own process id is nobody else to wait for', async () => {
	const lock = join(folder, '.out.lock');
	writeFileSync(lock, PID);
	const waited: number[] = [];
	const held = await lockOutput(join(folder, 'out'), (pid) => waited.push(pid));
	expect(waited).toEqual([]);
	held.release();
	expect(existsSync(lock)).toBe(false);
});

test('a lock that has just been made is not taken away before its maker has written into it', async () => {
	const lock = join(folder, '.out.lock');
	writeFileSync(lock, '');
	const taken = lockOutput(join(folder, 'out'), () => undefined);
	expect(readFileSync(lock, 'utf8')).toBe('');
	utimesSync(lock, 0, 0);
	(await taken).release();
	expect(existsSync(lock)).toBe(false);
});

test('a site moved aside under our own process id comes back, and does not stop the next swap', () => {
	site(`.out.old-${PID}`, 'old');
	recover(join(folder, 'out'));
	expect(readFileSync(join(folder, 'out', 'index.html'), 'utf8')).toBe('old');
	site(`.out.old-${PID}`, 'older');
	recover(join(folder, 'out'));
	site(`.out.new-${PID}`, 'new');
	swap(join(folder, 'out'));
	expect(readFileSync(join(folder, 'out', 'index.html'), 'utf8')).toBe('new');
});
