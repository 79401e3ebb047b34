import { describe, expect, test } from 'vitest';
import { digestOf } from '../../src/loader/digest.ts';
import { renderNotes, type RenderInput } from '../../src/loader/notes.ts';
import { engineVersion } from '../../src/loader/version.ts';
import { listPages } from '../../src/pages/list-pages.ts';
import type { ShelvedNote } from '../../src/shelf.ts';
import { knowledgeOf } from '../pages/knowledge.ts';

type Files = Readonly<Record<string, string>>;

const FILES: Files = {
	'a.md': 'See [[b]] and [[later]].',
	'b.md': '# Bee\n\n<script>x</script>',
	'c.md': 'nothing',
	'd.mdx': '<Calculator id="x" model="bill" />',
};

function render(
	files: Files,
	before: readonly ShelvedNote[] = [],
	given: Partial<RenderInput> = {},
) {
	const knowledge = knowledgeOf(files, {});
	const lists = new Map(listPages(knowledge).map((list) => [list.url, list]));
	const known = new Map(before.map((note) => [note.id, note]));
	return renderNotes({ knowledge, lists, known, version: '1', shells: false, ...given });
}

function madeAnew(files: Files, given: Partial<RenderInput> = {}): string[] {
	const before = new Map(render(FILES).notes.map((note) => [note.id, note]));
	const { notes } = render(files, [...before.values()], given);
	return notes.filter((note) => before.get(note.id) !== note).map(({ id }) => id);
}

describe('a page is made again', () => {
	test('only if something that its page shows has changed', () => {
		expect(madeAnew(FILES)).toEqual([]);
		expect(madeAnew({ ...FILES, 'c.md': 'something' })).toEqual(['c']);
	});

	test('when a target that it wants appears, and with it that target and what is drawn near it', () => {
		expect(madeAnew({ ...FILES, 'later.md': '# Later' })).toEqual(['a', 'b', 'later']);
	});

	test('with the body that it had, where only what stands around the body has changed', () => {
		const { notes } = render(FILES);
		const later = render({ ...FILES, 'later.md': '# Later' }, notes);
		expect(later.rendered).toBe(2);
		const fresh = render({ ...FILES, 'later.md': '# Later' });
		expect(later.notes).toEqual(fresh.notes);
	});

	test('when a note that it links to is renamed, or one that links to it changes its words', () => {
		expect(madeAnew({ ...FILES, 'b.md': '# Wasp\n\n<script>x</script>' })).toEqual(['a', 'b']);
		expect(madeAnew({ ...FILES, 'a.md': 'Look at [[b]] and [[later]].' })).toEqual(['a', 'b']);
	});

	test('when the engine or the way of writing pages is another', () => {
		expect(madeAnew(FILES, { version: '2' })).toHaveLength(4);
		expect(madeAnew(FILES, { shells: true })).toHaveLength(4);
	});

	test('after it was gone', () => {
		const without = Object.fromEntries(Object.entries(FILES).filter(([path]) => path !== 'c.md'));
		const shelf = render(without).notes;
		expect(render(FILES, shelf).rendered).toBe(1);
	});
});

describe('a kept note', () => {
	test('still reports what was found in it', () => {
		const first = render(FILES);
		const second = render(FILES, JSON.parse(JSON.stringify(first.notes)) as ShelvedNote[]);
		expect(second.rendered).toBe(0);
		expect(second.diagnostics).toEqual(first.diagnostics);
		expect(second.diagnostics).toMatchObject([{ path: 'b.md', code: 'html-removed', line: 3 }]);
	});

	test('of components is kept as the source that Astro renders', () => {
		const note = render(FILES).notes.find(({ id }) => id === 'd');
		expect(note?.html).toMatch(/^<Calculator html=\{"<steelyard-calculator id=\\"calc-x\\" /);
	});
});

test('a note at the address of a folder knows the notes of that folder, in any script', () => {
	const { notes } = render({ 'über/index.md': '# Über', 'über/x.md': '' });
	const page = notes.find(({ id }) => id === 'über/index');
	expect(page?.data.listing).toMatchObject({ type: 'folder', items: [{ url: '/%C3%BCber/x/' }] });
	expect(notes.find(({ id }) => id === 'über/x')?.data.listing).toBeUndefined();
});

describe('digests', () => {
	test('depend on every text and on where one ends', () => {
		const digests = [
			digestOf('ab', 'c'),
			digestOf('a', 'bc'),
			digestOf('abc'),
			digestOf('ab', 'd'),
		];
		expect(new Set(digests).size).toBe(4);
		expect(digestOf('ab', 'c')).toBe(digests[0]);
		expect(digestOf('x')).toMatch(/^[0-9a-f]{64}$/);
	});

	test('of the engine are the same while its files are', () => {
		expect(engineVersion()).toMatch(/^[0-9a-f]{64}$/);
		expect(engineVersion()).toBe(engineVersion());
	});
});
