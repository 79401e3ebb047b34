import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { renderCalculator } from '../../src/calculators/calculator.ts';
import type { CalculatorRequest } from '../../src/calculators/calculator.ts';
import { LIVE_MODELS } from '../../src/calculators/live-models.ts';
import { MODELS } from '../../src/cost-model/models.ts';

function render(request: Partial<CalculatorRequest> = {}): string {
	const drawn = renderCalculator({
		id: 'side-project',
		model: 'break-even',
		inputs: {},
		lang: 'en',
		...request,
	});
	if (!('html' in drawn)) throw new Error(JSON.stringify(drawn.problems));
	return drawn.html;
}

function page(...calculators: readonly string[]): string {
	return `<!DOCTYPE html><html lang="en"><head><title>Calculators</title></head><body><main><h1>Calculators</h1>${calculators.join('')}</main></body></html>`;
}

describe('the HTML of a calculator', () => {
	test('is valid, with several on one page', async () => {
		const validator = new HtmlValidate({ root: true, extends: ['html-validate:recommended'] });
		const html = page(
			render(),
			render({ id: 'pair', inputs: { instance: 't3.medium', instances: 2, loadBalancer: true } }),
			render({ id: 'never', inputs: { cpuMs: 3000, peak: 20 } }),
			render({ id: 'bill', model: 'bill', inputs: { instances: 1 } }),
		);
		const report = await validator.validateString(html);
		expect(report.results.flatMap((result) => result.messages)).toEqual([]);
	});

	test('has no inline style and no script', () => {
		expect(render()).not.toMatch(/ style=|<script|<style| on[a-z]+=/u);
	});

	test('says the answer first, then draws, then asks, then explains', () => {
		const html = render();
		const places = [
			'Serverless and one t4g.small',
			'<svg',
			'<fieldset',
			'Explain this number',
			'Not included',
		].map((text) => html.indexOf(text));
		expect(places.every((place) => place > 0)).toBe(true);
		expect(places).toEqual(places.toSorted((a, b) => a - b));
	});

	test('says what was changed, so that the browser can go back to it', () => {
		const html = render({ inputs: { requests: '5M', memoryMb: 512 }, asOf: '2026-08-01' });
		expect(html).toContain('data-inputs="{&quot;requests&quot;:5000000}"');
		expect(html).toContain('data-as-of="2026-08-01"');
		expect(html).toMatch(
			/^<steelyard-calculator id="calc-side-project" class="calculator" model="break-even"/u,
		);
	});

	test('keeps its fields closed until a script opens them, and says so', () => {
		expect(render()).toMatch(/<fieldset class="calculator-inputs" disabled>/u);
		expect(render()).toContain('they can be changed where JavaScript runs');
	});

	test('says that it speaks English where the page does not', () => {
		expect(render({ lang: 'de' })).toMatch(/^<steelyard-calculator[^>]* lang="en"/u);
		expect(render({ lang: 'en-GB' })).not.toMatch(/^<steelyard-calculator[^>]* lang=/u);
	});

	test('makes a safe id of a strange one', () => {
		const html = render({ id: 'a"><b x' });
		expect(html).toContain('id="calc-a---b-x"');
		expect(html).not.toContain('<b x');
	});
});

test('bad requests come back as problems', () => {
	expect(renderCalculator({ id: 'x', model: 'bil', inputs: {}, lang: 'en' })).toMatchObject({
		problems: [{ input: 'model', hint: 'Did you mean "bill"?' }],
	});
	expect(
		renderCalculator({ id: 'x', model: 'bill', inputs: { requests: -1 }, lang: 'en' }),
	).toMatchObject({
		problems: [{ input: 'requests' }],
	});
});

test('every model answers in the browser too', async () => {
	expect([...LIVE_MODELS.keys()].sort()).toEqual([...MODELS.keys()].sort());
	for (const [id, load] of LIVE_MODELS) expect((await load()).id).toBe(id);
});
