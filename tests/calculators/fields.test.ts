import { expect, test } from 'vitest';
import { renderFields } from '../../src/calculators/fields.ts';
import { MODELS } from '../../src/cost-model/models.ts';

const specs = MODELS.get('break-even')?.inputs ?? [];
const defaults = Object.fromEntries(specs.map((spec) => [spec.id, spec.default]));

test('every input has a labelled field with its range, and a slider where it is a number', () => {
	const html = renderFields(specs, { values: defaults, intervals: {} }, 'calc-x');
	for (const spec of specs) expect(html).toContain(`<label for="calc-x-${spec.id}">`);
	expect(html).toMatch(
		/<input id="calc-x-durationMs" name="durationMs"[^>]* type="text" inputmode="decimal"[^>]* value="200"/u,
	);
	expect(html.match(/type="range"/gu)).toHaveLength(
		specs.filter((spec) => spec.type === 'number').length,
	);
});

test('the default and where it comes from stand beside the field', () => {
	const html = renderFields(specs, { values: defaults, intervals: {} }, 'calc-x');
	expect(html).toContain('Default: 200 ms, an assumption.');
	expect(html).toContain('Default: x86, from aws.amazon.com/lambda/pricing.');
});

test('what the author set is shown at once, the rest is folded', () => {
	const [shown = '', folded = ''] = renderFields(
		specs,
		{ values: { ...defaults, peak: 10 }, intervals: {} },
		'calc-x',
	).split('<details');
	expect(shown).toContain('name="peak"');
	expect(folded).toContain('name="utilisation"');
	expect(folded).toContain(`${String(specs.length - 5)} more inputs`);
});

test('a choice and a switch carry their values', () => {
	const html = renderFields(
		specs,
		{ values: { ...defaults, instance: 't3.medium', freeTier: true }, intervals: {} },
		'calc-x',
	);
	expect(html).toContain('<option value="t3.medium" selected>');
	expect(html).toMatch(/name="freeTier"[^>]* type="checkbox" checked/u);
	expect(html).toMatch(/name="loadBalancer"[^>]* type="checkbox">/u);
});
