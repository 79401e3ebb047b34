import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MODELS, runModel } from '../../src/cost-model/models.ts';

test('an unknown model is a problem with advice', () => {
	expect(runModel('break-evn', {})).toEqual({
		ok: false,
		problems: [
			{
				input: 'model',
				message: 'There is no model "break-evn".',
				hint: 'Did you mean "break-even"?',
			},
		],
	});
});

test('problems of inputs and of the day come together', () => {
	expect(runModel('bill', { requests: -1, memroyMb: 5 }, { asOf: 'yesterday' })).toMatchObject({
		problems: [
			{ input: 'requests' },
			{ input: 'memroyMb', hint: 'Did you mean "memoryMb"?' },
			{ input: 'asOf' },
		],
	});
});

test.each([...MODELS.values()])('$id answers its defaults and documents its inputs', (model) => {
	const outcome = runModel(model.id, {});
	expect(outcome).toMatchObject({ ok: true, result: { model: model.id, title: model.title } });
	expect(outcome.ok && outcome.result.lines.length).toBeGreaterThan(0);
	expect(outcome.ok && outcome.result.notIncluded.length).toBeGreaterThan(0);
	for (const input of model.inputs) expect(input.description, input.id).toMatch(/\.$/u);
});

test.each([...MODELS.values()])(
	'$id never throws and gives no NaN, whatever it is asked',
	(model) => {
		const value = fc.oneof(fc.double(), fc.integer(), fc.string(), fc.boolean(), fc.anything());
		const key = fc.constantFrom(...model.inputs.map(({ id }) => id));
		fc.assert(
			fc.property(fc.dictionary(key, value), (raw) => {
				const outcome = runModel(model.id, raw);
				if (!outcome.ok) expect(outcome.problems.length).toBeGreaterThan(0);
				else expect(JSON.stringify(outcome.result)).not.toMatch(/:null|NaN|Infinity/u);
			}),
		);
	},
);

test.each([...MODELS.values()])('$id holds at the ends of every range', (model) => {
	for (const input of model.inputs) {
		if (input.type !== 'number') continue;
		for (const end of [input.min, input.max]) {
			const outcome = runModel(model.id, { [input.id]: end });
			expect(outcome.ok, `${input.id} = ${String(end)}`).toBe(true);
			expect(JSON.stringify(outcome)).not.toMatch(/:null|NaN|Infinity/u);
		}
	}
});
