import { expect, test } from 'vitest';
import { didYouMean, nearMatch } from '../../src/cost-model/near-match.ts';

const names = ['break-even', 'bill', 'orchestration'];

test.each([
	['breakeven', 'break-even'],
	['Break Even', 'break-even'],
	['bil', 'bill'],
	['orchestraton', 'orchestration'],
	['even', 'break-even'],
])('%s is near %s', (name, near) => {
	expect(nearMatch(name, names)).toBe(near);
});

test('what is far off gets the list', () => {
	expect(nearMatch('xyz', names)).toBeUndefined();
	expect(nearMatch('', names)).toBeUndefined();
	expect(didYouMean('xyz', names, 'models')).toBe(
		'The models are break-even, bill, orchestration.',
	);
	expect(didYouMean('bil', names, 'models')).toBe('Did you mean "bill"?');
});

test('a very long name costs little and matches nothing', () => {
	expect(nearMatch('q'.repeat(1_000_000), names)).toBeUndefined();
});
