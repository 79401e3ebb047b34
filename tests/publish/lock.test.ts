import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { alive, lockOutput } from '../../src/publish/lock.ts';

const run = promisify(execFile);
const LOCKER = fileURLToPath(new URL('locker.ts', import.meta.url));
const folders: string[] = [];
const folder = (): string => {
	const made = mkdtempSync(join(tmpdir(), 'steelyard-lock-'));
	folders.push(made);
	return made;
};
afterAll(() => {
	for (const path of folders) rmSync(path, { recursive: true, force: true });
});
const deadPid = (): number => spawnSync(process.execPath, ['-e', '']).pid;

describe('the lock of an output folder', () => {
	test('is held by one process at a time, whoever was killed before', async () => {
		const parent = folder();
		const out = join(parent, 'site');
		const log = join(parent, 'log');
		writeFileSync(join(parent, '.site.lock'), String(deadPid()));
		await Promise.all([1, 2, 3].map(() => run(process.execPath, [LOCKER, out, log, '3'])));
		const lines = readFileSync(log, 'utf8').trim().split('\n');
		expect(lines).toHaveLength(18);
		for (let index = 0; index < lines.length; index += 2) {
			expect(lines[index]).toMatch(/^in \d+$/);
			expect(lines[index + 1]).toBe(lines[index]?.replace('in', 'out'));
		}
		expect(existsSync(join(parent, '.site.lock'))).toBe(false);
	});

	test('makes others wait, once told for whom', async () => {
		const parent = folder();
		const path = join(parent, '.site.lock');
		writeFileSync(path, String(process.ppid));
		const told: number[] = [];
		const waiting = lockOutput(join(parent, 'site'), (pid) => {
			told.push(pid);
			setTimeout(() => rmSync(path), 250);
		});
		(await waiting).release();
		expect(told).toEqual([process.ppid]);
	});

	test.each([
		['a dead process', () => String(deadPid())],
		['an earlier process of the same id', () => String(process.pid)],
		['a process killed before it wrote its id', () => ''],
		['something else', () => 'hello'],
	])('left by %s is taken over', async (_, content) => {
		const parent = folder();
		const path = join(parent, '.site.lock');
		writeFileSync(path, content());
		utimesSync(path, 0, 0);
		const lock = await lockOutput(join(parent, 'site'), () => expect.unreachable());
		expect(readFileSync(path, 'utf8')).toBe(String(process.pid));
		lock.release();
		expect(existsSync(path)).toBe(false);
	});

	test('of another is not released', async () => {
		const parent = folder();
		const path = join(parent, '.site.lock');
		const lock = await lockOutput(join(parent, 'site'), () => expect.unreachable());
		writeFileSync(path, '1');
		lock.release();
		expect(existsSync(path)).toBe(true);
	});
});

test('alive knows this process and a dead one', () => {
	expect(alive(process.pid)).toBe(true);
	expect(alive(deadPid())).toBe(false);
});
