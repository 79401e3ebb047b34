import { describe, expect, test } from 'vitest';
import { vaultOf } from '../../src/vault/memory.ts';

const linksOf = (...lines: string[]) => {
	const [note] = vaultOf({ 'n.md': `---\n${lines.join('\n')}\n---\n` }).notes;
	return note?.links.map(({ role, target, label }) =>
		label === undefined ? [role, target] : [role, target, label],
	);
};

describe('links in frontmatter', () => {
	test.each([
		['supports: "[[a]]"', [['supports', 'a']]],
		['supports: [[a]]', [['supports', 'a']]],
		['supports: [[a b, c]]', [['supports', 'a b, c']]],
		[
			'supports: ["[[a]]", "[[b|B]]"]',
			[
				['supports', 'a'],
				['supports', 'b', 'B'],
			],
		],
		[
			'supports: [[a]], [[b]]',
			[
				['supports', 'a'],
				['supports', 'b'],
			],
		],
		['opposes: some note', [['opposes', 'some note']]],
		['responds_to: "[[a|A]]"', [['responds-to', 'a', 'A']]],
		['Responds To: "[x](../a%20b.md)"', [['responds-to', '../a b.md', 'x']]],
		[
			'weighs: [a, b]',
			[
				['weighs', 'a'],
				['weighs', 'b'],
			],
		],
		['source: "[[fireship]]"', [['source', 'fireship']]],
		['source: https://example.org/', []],
		['example-of: "[[ a | b ]]"', [['example-of', 'a', 'b']]],
		[
			'related: "[[x]], [[y]]"',
			[
				['mentions', 'x'],
				['mentions', 'y'],
			],
		],
		['note: see [[x]] for more', []],
		['note: plain', []],
	])('%s', (line, links) => {
		expect(linksOf(line)).toEqual(links);
	});

	test('lists over several lines, with and without quotes', () => {
		expect(linksOf('supports:', '  - [[a]]', '  - "[[b]]"', '  - c')).toEqual([
			['supports', 'a'],
			['supports', 'b'],
			['supports', 'c'],
		]);
	});

	test('a link has its place, its fragment and its target as context', () => {
		const [note] = vaultOf({
			'n.md': '---\na: 1\nsupports:\n  - "[[b#Part|B]]"\n---\n[[c]]',
		}).notes;
		expect(note?.links[0]).toEqual({
			syntax: 'frontmatter',
			target: 'b',
			fragment: { type: 'heading', path: ['Part'] },
			label: 'B',
			role: 'supports',
			place: { line: 4, column: 5 },
			heading: undefined,
			context: { before: '', label: 'B', after: '' },
			moment: undefined,
		});
		expect(note?.links[1]).toMatchObject({ syntax: 'wiki', target: 'c' });
	});
});
