import fc from 'fast-check';
import { expect, test } from 'vitest';
import { valueAfter } from '../../src/calculators/keys.ts';
import type { NumberField } from '../../src/cost-model/input.ts';

const requests: NumberField = {
	type: 'number',
	id: 'requests',
	label: 'Requests',
	unit: '',
	default: 3e6,
	min: 0,
	max: 1e12,
	scale: 'log',
};
const hours: NumberField = { ...requests, min: 0, max: 744, scale: 'linear' };
const servers: NumberField = { ...requests, min: 1, max: 1000, step: 1 };

test.each([
	[requests, 3e6, 'ArrowUp', 3.1e6],
	[requests, 3e6, 'ArrowDown', 2.9e6],
	[requests, 3e6, 'PageUp', 4e6],
	[requests, 0, 'ArrowUp', 0.1],
	[hours, 730, 'ArrowUp', 740],
	[hours, 744, 'ArrowUp', 744],
	[servers, 2, 'ArrowUp', 3],
	[servers, 1, 'ArrowDown', 1],
] as const)('a step suits the size of the number', (...[field, value, key, after]) => {
	expect(valueAfter(field, value, key)).toBe(after);
});

test('other keys do nothing', () => {
	expect(valueAfter(requests, 5, 'a')).toBeUndefined();
	expect(valueAfter(requests, 5, 'Tab')).toBeUndefined();
});

test('no key leaves the range, and whole numbers stay whole', () => {
	const keys = fc.constantFrom('ArrowUp', 'ArrowDown', 'PageUp', 'PageDown');
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 1000 }), keys, (value, key) => {
			const after = valueAfter(servers, value, key) ?? NaN;
			expect(Number.isInteger(after) && after >= 1 && after <= 1000).toBe(true);
		}),
	);
});
