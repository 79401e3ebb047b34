import { describe, expect, test } from 'vitest';
import type { NoteData } from '../../src/schema.ts';
import { messagesFor } from '../../src/messages/messages.ts';
import { gaps, lean } from '../../src/article/weigh.ts';

type Matrix = NonNullable<NoteData['matrix']>;
type Claim = Matrix['unplaced'][number];

const say = messagesFor('en');
const note = { url: '/a/', title: 'A', kind: 'thought', inbound: 0 } as const;
const claim = (status?: 'holds' | 'fails' | 'unknown'): Claim => ({
	text: 'It costs less.',
	url: '/a/#claim-1',
	note,
	...(status && { verdict: { status, message: 'Computed.' } }),
});
const matrix = (tilt: number, cells: Claim[][], checked = 2): Matrix => ({
	options: ['serverless', 'servers'],
	rows: [{ criterion: 'cost', cells: cells.map((claims) => ({ claims, more: 0 })) }],
	unplaced: [],
	claims: cells.flat().length,
	checked,
	tilt,
});

describe('what the beam says', () => {
	test.each([
		[
			0.6,
			'The computed verdicts lean clearly towards servers. 2 claims, 2 checked by calculation.',
		],
		[-0.2, 'The computed verdicts lean towards serverless. 2 claims, 2 checked by calculation.'],
		[0, 'Level: the computed verdicts balance. 2 claims, 2 checked by calculation.'],
	])('tilt %f', (tilt, expected) => {
		expect(lean(matrix(tilt, [[claim('holds')], [claim('fails')]]), say)).toBe(expected);
	});

	test('nothing computed', () => {
		const open = matrix(0, [[claim()], [claim('unknown')]], 0);
		expect(lean(open, say)).toBe(
			'Nothing computed tips the beam yet. 2 claims, none checked by calculation.',
		);
	});

	test('no option and no claim', () => {
		const empty: Matrix = { ...matrix(0, [], 0), options: [], rows: [] };
		expect(lean(empty, say)).toBe(
			'Nothing computed tips the beam yet. 0 claims, none checked by calculation.',
		);
	});
});

test('a gap is a cell without a claim', () => {
	expect(gaps(matrix(0, [[], [claim()]]))).toBe(1);
	expect(gaps(matrix(0, [[claim()], [claim()]]))).toBe(0);
});
