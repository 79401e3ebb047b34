import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SLIDER_STEPS, positionOf, valueAt } from '../../src/calculators/slider.ts';
import type { NumberField } from '../../src/cost-model/input.ts';
import { MODELS } from '../../src/cost-model/models.ts';

const field: NumberField = {
	id: 'requests',
	label: 'Requests',
	unit: '',
	type: 'number',
	default: 1,
	min: 1,
	max: 1e6,
	scale: 'log',
};

test('a logarithmic slider gives each decade the same way', () => {
	expect([1, 1000, 1e6].map((value) => positionOf(field, value))).toEqual([0, 500, 1000]);
	expect([0, 500, 1000].map((position) => valueAt(field, position))).toEqual([1, 1000, 1e6]);
});

test('a logarithmic slider that may be 0 starts there', () => {
	expect(positionOf({ ...field, min: 0 }, 0)).toBe(0);
	expect(valueAt({ ...field, min: 0 }, 0)).toBe(0);
});

test('a linear slider is linear, and whole where the input is', () => {
	const linear: NumberField = { ...field, scale: 'linear', min: 0, max: 10, step: 1 };
	expect(positionOf(linear, 5)).toBe(500);
	expect(valueAt(linear, 333)).toBe(3);
});

test('whatever the position, the value is one that the input takes', () => {
	const numbers = [...MODELS.values()].flatMap(({ inputs }) =>
		inputs.filter((input) => input.type === 'number'),
	);
	fc.assert(
		fc.property(
			fc.constantFrom(...numbers),
			fc.integer({ min: 0, max: SLIDER_STEPS }),
			(input, position) => {
				const value = valueAt(input, position);
				expect(value).toBeGreaterThanOrEqual(input.min);
				expect(value).toBeLessThanOrEqual(input.max);
				if (input.step === 1) expect(Number.isInteger(value)).toBe(true);
			},
		),
	);
});
