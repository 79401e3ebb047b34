import { expect, test } from 'vitest';
import { atRoot } from '../../src/graph/candidates.ts';
import { resolve } from './resolve-one.ts';
import { link } from './note-factory.ts';

test('an address from the root leads below the folder that holds all translations', () => {
	expect(atRoot(['docs/de/a/b', 'docs/a/b', 'docs/fr/a/b'], 'a/b')).toBe('docs/a/b');
	expect(atRoot(['docs/de/a/b', 'docs/fr/a/b'], 'a/b')).toBeUndefined();
	expect(atRoot(['en/a/b', 'old/more/a/b'], 'a/b')).toBeUndefined();
	const none: readonly string[] = [];
	expect(atRoot(none, 'a/b')).toBeUndefined();
});

test('such a link is found', () => {
	const notes = { 'docs/a/b.md': {}, 'docs/de/a/b.md': {}, 'docs/fr/a/b.md': {} };
	const to = (target: string): ReturnType<typeof resolve> =>
		resolve({ from: 'docs/x.md', link: { ...link(target), syntax: 'markdown' }, notes });
	expect(to('/a/b/')).toMatchObject({ status: 'found', note: 'docs/a/b', codes: [] });
});
