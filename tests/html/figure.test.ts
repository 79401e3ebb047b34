import { describe, expect, test } from 'vitest';
import { bodyOf, htmlOf, idsOf } from './render.ts';

const scenario = (id: string, more = 'model: bill'): string =>
	`\`\`\`scenario\nid: ${id}\n${more}\n\`\`\`\n`;

describe('fields', () => {
	test('show their key and value', () => {
		expect(htmlOf('x [state:: *open* [[b]]] y', { 'b.md': 'x' })).toBe(
			'<p>x <span class="field"><span class="field-key">state</span> <span class="field-value">' +
				'<em>open</em> <a class="note-link" data-kind="note" href="/kb/b/">b</a></span></span> y</p>',
		);
	});
});

describe('scenarios', () => {
	test('become a calculator', () => {
		const { html, calculator } = bodyOf(scenario('s'));
		expect(html).toMatch(/^<steelyard-calculator id="calc-s" class="calculator" model="bill"/);
		expect(html).toContain('3 million requests a month cost $8.60');
		expect(calculator).toBe(true);
		expect(bodyOf('text').calculator).toBe(false);
	});

	test('that cannot be computed say why', () => {
		const { html, calculator } = bodyOf(scenario('s', 'model: bil'));
		expect(html).toContain('<p class="computed is-unknown">The scenario “s” cannot be computed: ');
		expect(html).toContain('bil');
		expect(calculator).toBe(false);
	});

	test('are drawn once on a page, however often they are embedded', () => {
		const html = htmlOf('![[s]]\n\n![[s]]\n\n## Calc s', { 's.md': scenario('s') });
		expect(html.match(/<steelyard-calculator/g)).toHaveLength(1);
		expect(html).toContain('<a class="computed" href="#calc-s">The calculator “s”</a>');
		const ids = idsOf(html);
		expect(ids).toEqual([...new Set(ids)]);
		expect(ids).toContain('section-calc-s');
	});
});

describe('numbers in prose', () => {
	test('lead to their calculation, on this page or another', () => {
		const text = 'It costs `= s.total | usd`.';
		expect(htmlOf(`${text}\n\n${scenario('s')}`)).toContain(
			'<a class="computed" href="#calc-s" title="Computed: s.total">$8.60</a>',
		);
		expect(htmlOf(text, { 'b.md': scenario('s') })).toContain('href="/kb/b/#calc-s"');
	});

	test('and links to calculators use the id that the calculator has', () => {
		const html = htmlOf(`${scenario('a/b')}\n\n![[c]]`, { 'c.md': scenario('a/b') });
		expect(html).toContain('href="#calc-a-b"');
		expect(idsOf(html)).toContain('calc-a-b');
	});

	test('that are not known show what was written', () => {
		expect(htmlOf('`= nope.total`')).toBe(
			'<p><span class="computed is-unknown" title="This number could not be computed">nope.total</span></p>',
		);
	});
});
