import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { heapFor, rerun } from '../../src/cli/memory.ts';

test.each([
	['a small vault', { notes: 1000, limit: 4144, total: 16_000 }, undefined],
	['a large one', { notes: 20_000, limit: 4144, total: 24_000 }, 6500],
	['one that asks for more than there is', { notes: 90_000, limit: 4144, total: 16_000 }, 12_000],
	['a large one on a small machine', { notes: 20_000, limit: 2048, total: 2048 }, undefined],
])('%s', (_name, room, heap) => {
	expect(heapFor(room)).toBe(heap);
});

test('a script runs again with the heap it was given, and its exit code comes back', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'steelyard-memory-'));
	const script = join(folder, 'heap.mjs');
	writeFileSync(
		script,
		`import { getHeapStatistics } from 'node:v8';
const mebibytes = getHeapStatistics().heap_size_limit / 2 ** 20;
process.exit(mebibytes > 700 && mebibytes < 1000 && process.argv[2] === 'x' ? 7 : 1);`,
	);
	expect(await rerun(800, [script, 'x'])).toBe(7);
	rmSync(folder, { recursive: true });
});
