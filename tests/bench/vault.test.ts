import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { NOTES, PLAIN } from './dialect.ts';
import { parseTimes } from './measure.ts';
import { generate } from './vault.ts';
import { vocabulary } from './words.ts';

const notes = [...generate(1000, NOTES)];
const texts = notes.map(({ text }) => text);
const share = (pattern: RegExp): number => texts.filter((text) => pattern.test(text)).length / 1000;
const wikiLinks = texts.flatMap((text) =>
	[...text.matchAll(/\[\[([^\]|]+)/g)].map(([, name]) => name),
);

test('a generated vault is the same on every machine', () => {
	const hash = createHash('sha256');
	for (const { path, text } of notes) hash.update(`${path}\n${text}`);
	expect(hash.digest('hex').slice(0, 16)).toBe('7e8aa64d7e435c62');
	expect([...generate(3, NOTES)]).toEqual([...generate(3, NOTES)]);
});

test('notes have the sizes and constructs of real ones', () => {
	const sizes = texts.map((text) => Buffer.byteLength(text)).sort((a, b) => a - b);
	expect(sizes[100]).toBeGreaterThan(3000);
	expect(sizes[500]).toBeCloseTo(4250, -2);
	expect(sizes[900]).toBeLessThan(6000);
	expect(new Set(notes.map(({ path }) => path.split('/')[0])).size).toBe(10);
	expect(share(/^> \[!note\]/m)).toBeCloseTo(1 / 3, 1);
	expect(share(/^\| --- \|/m)).toBeCloseTo(1 / 4, 1);
	expect(share(/^```js$/m)).toBeCloseTo(1 / 3, 1);
	expect(share(/\[\d\d:\d\d:\d\d\]/)).toBeCloseTo(1 / 5, 1);
	expect(vocabulary(12_000)).toHaveLength(12_000);
});

test('links favour hubs, and 15 % lead to a limited number of names that nobody wrote', () => {
	const written = new Set(notes.map(({ path }) => path.replace(/^.*\/|\.md$/g, '')));
	const missing = wikiLinks.filter((name) => !written.has(name ?? ''));
	expect(wikiLinks.length / 1000).toBeCloseTo(5.5, 0);
	expect(missing.length / wikiLinks.length).toBeCloseTo(0.15, 1);
	expect(new Set(missing).size).toBe(50);
	const first = notes[0]?.path.replace(/^.*\/|\.md$/g, '');
	expect(wikiLinks.filter((name) => name === first).length).toBeGreaterThan(100);
});

test('the plain dialect holds the same notes with nothing left to resolve', () => {
	const plain = [...generate(1000, PLAIN)];
	expect(plain.map(({ path }) => path)).toEqual(notes.map(({ path }) => path));
	expect(plain.filter(({ text }) => /\[\[|\[!note/.test(text))).toEqual([]);
	const linked = plain.flatMap(({ text }) => text.match(/\]\(\/topic|class="missing"/g) ?? []);
	expect(linked).toHaveLength(wikiLinks.length);
});

test('the times of the children are read, not those of the shell', () => {
	expect(parseTimes('0m0.004s 0m0.001s\n1m2.500s 0m0.250s\n')).toEqual({
		user: 62.5,
		system: 0.25,
	});
});
