import { expect, test } from 'vitest';
import { knowledgeOf, pageOf } from './knowledge.ts';

const PAGE =
	'---\nkind: tradeoff\noptions: [servers, containers, serverless]\ncriteria: [latency, cost]\n---\n# Which?';
const SCENARIO = '```scenario\nid: s\nmodel: bill\n```';
const claim = (text: string, side: string, more = ''): string =>
	`> [!claim] ${text}\n> on:: [[t]]  side:: ${side}  criterion:: cost${more}\n`;

test('claims stand in their cells, in the order that the page declares', () => {
	const { matrix } = pageOf(
		knowledgeOf({
			't.md': PAGE,
			'a.md': `# Ay\n\n${SCENARIO}\n\n${claim('Cheap', 'servers', '\n> check:: s.total in 8..9')}`,
			'b.md': `---\nvideoId: dQw4w9WgXcQ\n---\n# Bee\n\n${claim('Dear', 'serverless', '\n> source:: [00:02:51]')}\n\n${claim('Odd', 'mainframes')}`,
		}),
		't.md',
	);
	expect(matrix?.options).toEqual(['servers', 'containers', 'serverless']);
	expect(
		matrix?.rows.map(({ criterion, cells }) => [
			criterion,
			cells.map(({ claims }) => claims.length),
		]),
	).toEqual([
		['latency', [0, 0, 0]],
		['cost', [1, 0, 1]],
	]);
	expect(matrix?.rows[1]?.cells[0]?.claims[0]).toMatchObject({
		text: 'Cheap',
		url: '/a/#claim-1',
		note: { title: 'Ay' },
		verdict: { status: 'holds-if', message: expect.stringContaining('$8.60') as string },
	});
	expect(matrix?.rows[1]?.cells[2]?.claims[0]).toMatchObject({
		text: 'Dear',
		moment: { label: '00:02:51', href: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=171s' },
	});
	expect(matrix?.unplaced.map(({ text }) => text)).toEqual(['Odd']);
});

test('a gap offers the claim that would fill it, linked so that it arrives', () => {
	const files = { 'a/t.md': PAGE, 'b/t.md': '# Other', 'c.md': '# See' };
	const [row] = pageOf(knowledgeOf(files), 'a/t.md').matrix?.rows ?? [];
	const callout = row?.cells[0]?.callout ?? '';
	expect(callout).toContain('[[a/t]]');
	const filled = pageOf(
		knowledgeOf({ ...files, 'c.md': callout.replace('…', 'Fast') }),
		'a/t.md',
	).matrix;
	expect(filled?.rows[0]?.cells[0]).toMatchObject({ claims: [{ text: 'Fast' }], more: 0 });
	expect(filled).toMatchObject({ claims: 1, checked: 0 });
});

test('a cell quotes a dozen claims, the checked ones first, and counts the others', () => {
	const many = Array.from({ length: 20 }, (_, index) => claim(`Cheap ${String(index)}`, 'servers'));
	const checked = claim('Eight dollars', 'servers', '\n> check:: s.total in 8..9');
	const files = { 't.md': PAGE, 'a.md': [SCENARIO, ...many, checked].join('\n\n') };
	const { matrix } = pageOf(knowledgeOf(files), 't.md');
	const cell = matrix?.rows[1]?.cells[0];
	expect(cell?.claims.map(({ text }) => text).slice(0, 2)).toEqual(['Eight dollars', 'Cheap 0']);
	expect([cell?.claims.length, cell?.more]).toEqual([12, 9]);
	expect(matrix).toMatchObject({ claims: 21, checked: 1 });
});

const holds = '\n> check:: s.total in 8..9';
const fails = '\n> check:: s.total in 1..2';

test.each([
	[[], 0],
	[[claim('x', 'servers')], 0],
	[[claim('x', 'servers', holds)], -1],
	[[claim('x', 'serverless', holds)], 1],
	[[claim('x', 'containers', holds)], 0],
	[[claim('x', 'servers', fails), claim('y', 'serverless', holds)], 1],
	[[claim('x', 'servers', holds), claim('y', 'serverless', holds)], 0],
	[[claim('x', 'servers', holds), claim('y', 'containers', holds)], -0.5],
])('the beam leans as the claims that hold: %j → %d', (claims, tilt) => {
	const files = { 't.md': PAGE, 'a.md': [SCENARIO, ...claims].join('\n\n') };
	expect(pageOf(knowledgeOf(files), 't.md').matrix?.tilt).toBeCloseTo(tilt);
});
