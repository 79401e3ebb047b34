import { expect, test } from 'vitest';
import { buildGraph } from '../../src/graph/build.ts';
import { vaultOf } from '../../src/vault/memory.ts';
import { generateVideos } from './videos.ts';

const notes = [...generateVideos(400)];
const all = (pattern: RegExp): string[] =>
	notes.flatMap(({ text }) => [...text.matchAll(pattern)].map(([, one = '']) => one));

test('notes on videos are the same on every machine', () => {
	expect([...generateVideos(400)]).toEqual(notes);
	expect(new Set(notes.map(({ path }) => path)).size).toBe(400);
});

test('each note has 30 timestamps, and some share their video', () => {
	expect(all(/data-t="([\d:]+)"/g)).toHaveLength(400 * 30);
	const videos = all(/^videoId: (\S+)$/gm);
	expect(videos).toHaveLength(400);
	const shared = videos.length - new Set(videos).size;
	expect(shared).toBeGreaterThan(3);
	expect(shared).toBeLessThan(30);
});

test('most links lead to names that nobody has written, and none is a fault', () => {
	const { ghosts, resolutions, diagnostics } = buildGraph(
		vaultOf(Object.fromEntries(notes.map(({ path, text }) => [path, text]))),
	);
	const missing = [...resolutions.values()].filter(({ status }) => status === 'missing').length;
	expect(resolutions.size / 400).toBeGreaterThan(11);
	expect(missing / resolutions.size).toBeCloseTo(0.8, 1);
	expect(ghosts.size).toBeGreaterThan(250);
	expect(diagnostics.filter(({ level }) => level !== 'info')).toEqual([]);
}, 60_000);
