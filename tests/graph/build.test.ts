import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/graph/build.ts';
import type { NoteId } from '../../src/vault/note.ts';
import { claim, link, note, vault } from './note-factory.ts';

const idOf = (id: string): NoteId => id as NoteId;

describe('backlinks', () => {
	const graph = buildGraph(
		vault([
			note('target.md', { links: [link('target'), link('')] }),
			note('z.md', { title: 'A first', links: [link('target', { role: 'opposes' })] }),
			note('b.md', {
				title: 'Second',
				links: [
					link('target', { label: 'one' }),
					link('target', { role: 'supports' }),
					link('Target', { label: 'two' }),
				],
			}),
			note('c.md', { title: 'First', links: [link('target', { label: 'three' })] }),
		]),
	);

	test('by role, then title, then order of the text, without links of a note to itself', () => {
		const seen = graph.backlinks
			.get(idOf('target'))
			?.map(({ from, role, link }) => [from, role, link.label]);
		expect(seen).toEqual([
			['b', 'supports', undefined],
			['z', 'opposes', undefined],
			['c', 'mentions', 'three'],
			['b', 'mentions', 'one'],
			['b', 'mentions', 'two'],
		]);
	});

	test('only for notes that have some', () => {
		expect([...graph.backlinks.keys()]).toEqual(['target']);
	});
});

describe('ghosts', () => {
	const graph = buildGraph(
		vault([
			note('a.md', {
				title: 'Z',
				links: [
					link('microservices_vs_monoliths', {
						label: 'split or not',
						place: { line: 4, column: 2 },
					}),
					link('microservices_vs_monoliths', { label: 'the debate', role: 'weighs' }),
					link('Microservices vs monoliths', { label: 'the debate' }),
				],
			}),
			note('b.md', { title: 'Y', links: [link('Microservices-vs-Monoliths'), link('CI/CD')] }),
			note('notes/c.md', { links: [link('notes/edge-cases'), link('Serverles')] }),
			note('serverless.md', { title: 'Serverless' }),
			note('d.md', { links: [link('C++'), link('C'), link('???')] }),
		]),
	);

	test('gather all spellings, labels and mentions', () => {
		const ghost = graph.ghosts.get('microservices vs monoliths');
		expect(ghost).toMatchObject({
			slug: 'microservices-vs-monoliths',
			name: 'microservices vs monoliths',
			labels: ['the debate', 'split or not'],
		});
		expect(ghost?.mentions.map(({ from, role }) => [from, role])).toEqual([
			['a', 'weighs'],
			['b', 'mentions'],
			['a', 'mentions'],
			['a', 'mentions'],
		]);
	});

	test('are named as a reader would', () => {
		const names = [...graph.ghosts].map(([key, { name }]) => [key, name]);
		expect(names).toContainEqual(['notes/edge cases', 'edge cases']);
		expect(names).toContainEqual(['ci/cd', 'CI/CD']);
	});

	test('never share an address', () => {
		const slugs = [...graph.ghosts.values()].map(({ slug }) => slug);
		expect(new Set(slugs).size).toBe(graph.ghosts.size);
		expect(slugs).not.toContain('');
	});

	test('are mentioned once each, with how many want them and what may be meant', () => {
		const missing = graph.diagnostics.filter(({ code }) => code === 'missing-note');
		expect(missing).toHaveLength(graph.ghosts.size);
		expect(missing[0]).toEqual({
			level: 'info',
			code: 'missing-note',
			path: 'a.md',
			line: 4,
			column: 2,
			message: 'Nobody has written “microservices_vs_monoliths” yet; 2 notes want it.',
			hint: 'Write the note when you are ready; until then its page lists who mentions it.',
		});
		expect(missing.find(({ message }) => message.includes('Serverles'))?.hint).toBe(
			'Did you mean [[serverless]]?',
		);
	});
});

test('what is held back or skipped is named where a link wants it, and nowhere else', () => {
	const notes = [note('a.md', { links: [link('Secret plan'), link('all.base')] })];
	const graph = buildGraph({
		...vault(notes),
		held: [{ path: 'drafts/secret-plan.md', reason: 'draft: true' }],
		skipped: [{ path: '_templates/all.base', reason: 'a template folder' }],
	});
	expect(graph.diagnostics.map(({ code, message, hint }) => [code, message, hint])).toEqual([
		[
			'absent-file',
			'The file “all.base” is not in the site: _templates/all.base is not published (a template folder).',
			'Publish _templates/all.base, or take the link out.',
		],
		[
			'missing-note',
			'Nobody has written “Secret plan” yet; one note wants it.',
			'drafts/secret-plan.md has that name and is not published: draft: true.',
		],
	]);
	expect(graph.ghosts.get('secret plan')).toMatchObject({ name: 'Secret plan' });
});

test('what is wrong with one target many times in a note is said once', () => {
	const gone = link('gone.png', { syntax: 'image', place: { line: 3, column: 2 } });
	const again = { ...gone, place: { line: 9, column: 1 } };
	const graph = buildGraph(
		vault([note('a.md', { links: [gone, again] }), note('b.md', { links: [{ ...gone }] })]),
	);
	expect(graph.diagnostics.map(({ path, line, message }) => [path, line, message])).toEqual([
		['a.md', 3, 'The file “gone.png” is not in the site (2 times here).'],
		['b.md', 3, 'The file “gone.png” is not in the site.'],
	]);
});

describe('tags', () => {
	const { tags } = buildGraph(
		vault([
			note('b.md', { tags: ['Cloud/AWS', 'thought'] }),
			note('a.md', { tags: ['cloud', 'Thoughts'] }),
		]),
	);

	test('fold case, not number, and count for their parents', () => {
		expect([...tags]).toEqual([
			['cloud', { name: 'cloud', notes: ['a', 'b'] }],
			['cloud/aws', { name: 'Cloud/AWS', notes: ['b'] }],
			['thought', { name: 'thought', notes: ['b'] }],
			['thoughts', { name: 'Thoughts', notes: ['a'] }],
		]);
	});
});

describe('attachments', () => {
	test('only those that notes refer to, social images included', () => {
		const files = ['img/z.png', 'img/a.png', 'cover.jpg', 'secret.pdf'];
		const notes = [
			note('n.md', {
				image: '/cover.jpg',
				links: [link('z.png', { syntax: 'embed' }), link('img/a.png'), link('z.png')],
			}),
			note('m.md', { image: 'https://example.org/secret.pdf' }),
		];
		expect(buildGraph(vault(notes, files)).attachments).toEqual([
			'cover.jpg',
			'img/a.png',
			'img/z.png',
		]);
	});
});

describe('the graph as a whole', () => {
	const notes = [
		note('b.md', { links: [link('a#x'), link('no'), link('gone.png')] }),
		note('a.md', { links: [link('b'), link('No')], tags: ['t'] }),
		note('x/same.md'),
		note('y/same.md'),
		note('c.md', { links: [link('same', { place: { line: 9, column: 1 } }), link('../up')] }),
	];

	test('does not depend on the order in which notes were read', () => {
		const [forward, backward] = [buildGraph(vault(notes)), buildGraph(vault(notes.toReversed()))];
		expect(backward.diagnostics).toEqual(forward.diagnostics);
		expect([...backward.backlinks]).toEqual([...forward.backlinks]);
		expect([...backward.ghosts]).toEqual([...forward.ghosts]);
		expect([...backward.notes.keys()]).toEqual([...forward.notes.keys()]);
	});

	test('reports in the order of the files', () => {
		const places = buildGraph(vault(notes)).diagnostics.map(({ path, code }) => `${path} ${code}`);
		expect(places).toEqual([
			'a.md missing-note',
			'b.md absent-file',
			'b.md missing-note',
			'c.md outside-vault',
			'c.md ambiguous-link',
		]);
	});

	test('resolves the page of a claim as well', () => {
		const on = link('b');
		const graph = buildGraph(vault([...notes, note('d.md', { claims: [claim('x', { on })] })]));
		expect(graph.resolutions.get(on)).toMatchObject({ status: 'found', note: 'b' });
	});
});
