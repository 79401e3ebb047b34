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
		matrix?.rows.map(({ criterion, cells }) => [criterion, cells.map((cell) => cell.length)]),
	).toEqual([
		['latency', [0, 0, 0]],
		['cost', [1, 0, 1]],
	]);
	expect(matrix?.rows[1]?.cells[0]?.[0]).toMatchObject({
		text: 'Cheap',
		url: '/a/#claim-1',
		note: { title: 'Ay' },
		verdict: { status: 'holds', message: expect.stringContaining('$8.60') as string },
	});
	expect(matrix?.rows[1]?.cells[2]?.[0]).toMatchObject({
		text: 'Dear',
		moment: { label: '00:02:51', href: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=171s' },
	});
	expect(matrix?.unplaced.map(({ text }) => text)).toEqual(['Odd']);
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
