import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Field } from '../../src/cost-model/input.ts';
import { readInputs } from '../../src/cost-model/read-inputs.ts';

const fields: readonly Field[] = [
	{
		id: 'durationMs',
		label: 'Duration',
		unit: 'ms',
		type: 'number',
		default: 200,
		min: 0,
		max: 900_000,
		scale: 'log',
		units: { s: 1000 },
	},
	{
		id: 'servers',
		label: 'Servers',
		unit: '',
		type: 'number',
		default: 1,
		min: 1,
		max: 10,
		step: 1,
		scale: 'linear',
	},
	{
		id: 'size',
		label: 'Size',
		unit: '',
		type: 'choice',
		default: 'small',
		choices: [
			{ value: 'small', label: 'Small' },
			{ value: 'large', label: 'Large' },
		],
	},
	{ id: 'free', label: 'Free tier', unit: '', type: 'boolean', default: false },
];

test('what is missing gets its default', () => {
	const values = { durationMs: 200, servers: 1, size: 'small', free: false };
	expect(readInputs(fields, {})).toEqual({ ok: true, values });
});

test.each([
	[{ durationMs: '0.5 s' }, { durationMs: 500 }],
	[{ durationMs: '2k' }, { durationMs: 2000 }],
	[{ durationMs: '120 ms' }, { durationMs: 120 }],
	[{ servers: '3' }, { servers: 3 }],
	[{ size: ' large ' }, { size: 'large' }],
	[{ free: 'yes' }, { free: true }],
	[{ free: undefined }, { free: false }],
])('%o is read as %o', (raw, values) => {
	expect(readInputs(fields, raw)).toMatchObject({ ok: true, values });
});

const hint = 'Write a number from 0 to 900,000 ms, for example 200.';

test.each([
	[
		{ durationMs: 'soon' },
		{ input: 'durationMs', message: 'Duration: "soon" is not a number of ms, s.', hint },
	],
	[
		{ durationMs: NaN },
		{ input: 'durationMs', message: 'Duration: "NaN" is not a number of ms, s.', hint },
	],
	[
		{ durationMs: Infinity },
		{ input: 'durationMs', message: 'Duration: "Infinity" is not a number of ms, s.', hint },
	],
	[
		{ durationMs: '' },
		{ input: 'durationMs', message: 'Duration: there is no number of ms, s.', hint },
	],
	[
		{ durationMs: '5 hours' },
		{ input: 'durationMs', message: 'Duration: "5 hours" is not a number of ms, s.', hint },
	],
	[{ durationMs: -5 }, { input: 'durationMs', message: 'Duration: −5 is below 0 ms.', hint }],
	[{ durationMs: 1e300 }, { input: 'durationMs', hint }],
	[
		{ durationMs: [1] },
		{ input: 'durationMs', message: 'Duration: "a list" is not a number of ms, s.', hint },
	],
	[{ servers: 1.5 }, { input: 'servers', message: 'Servers: 1.5 is not a whole number.' }],
	[
		{ size: 'lage' },
		{ input: 'size', message: 'Size: there is no "lage".', hint: 'Did you mean "large"?' },
	],
	[
		{ free: 'perhaps' },
		{
			input: 'free',
			message: 'Free tier: "perhaps" is neither true nor false.',
			hint: 'Write true or false.',
		},
	],
	[
		{ duration: 5 },
		{
			input: 'duration',
			message: 'There is no input "duration".',
			hint: 'Did you mean "durationMs"?',
		},
	],
])('%o is a problem with advice', (raw, problem) => {
	expect(readInputs(fields, raw)).toMatchObject({ ok: false, problems: [problem] });
});

test('names from the prototype are unknown inputs like others', () => {
	const raw: unknown = JSON.parse('{"__proto__": 1, "constructor": 2}');
	const read = readInputs(fields, raw as Record<string, unknown>);
	expect(read).toMatchObject({ problems: [{ input: '__proto__' }, { input: 'constructor' }] });
});

test('nothing a stranger writes makes it throw', () => {
	const key = fc.oneof(fc.constantFrom('durationMs', 'servers', 'size', 'free'), fc.string());
	fc.assert(
		fc.property(fc.dictionary(key, fc.anything()), (raw) => {
			const read = readInputs(fields, raw);
			if (!read.ok) expect(read.problems.length).toBeGreaterThan(0);
			else expect(Object.keys(read.values)).toHaveLength(fields.length);
		}),
	);
});
