/** Any sound inputs of a meter or model, their extremes among them. */
import fc from 'fast-check';
import type { Field, NumberField, Value, Values } from '../../src/cost-model/input.ts';

/** Any value of a number input: its default, its ends, or anything between them on the input's own scale. */
export function anyNumber(field: NumberField): fc.Arbitrary<number> {
	const { min, max, scale, step } = field;
	const whole = (value: number): number => (step === 1 ? Math.round(value) : value);
	const floor = Math.max(min, max / 1e9);
	const between = fc
		.double({ min: 0, max: 1, noNaN: true })
		.map((part) => (scale === 'log' ? floor * (max / floor) ** part : min + (max - min) * part));
	return fc
		.oneof(
			{ weight: 2, arbitrary: fc.constant(field.default) },
			{ weight: 1, arbitrary: fc.constantFrom(min, max) },
			{ weight: 5, arbitrary: between },
		)
		.map((value) => Math.min(max, Math.max(min, whole(value))));
}

function anyValue(field: Field): fc.Arbitrary<Value> {
	if (field.type === 'number') return anyNumber(field);
	if (field.type === 'boolean') return fc.boolean();
	return fc.constantFrom(...field.choices.map(({ value }) => value));
}

/** All inputs of these fields. */
export function anyValues(fields: readonly Field[]): fc.Arbitrary<Values> {
	return fc.record(Object.fromEntries(fields.map((field) => [field.id, anyValue(field)])));
}
