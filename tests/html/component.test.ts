import { describe, expect, test } from 'vitest';
import { componentCalls } from '../../src/html/component.ts';
import { preparedSource } from '../../src/loader/mdx.ts';
import { siteOf } from './render.ts';

const render = (text: string) => siteOf({ 'm.mdx': text }).render('m.mdx');

describe('components', () => {
	test('are cut out of the HTML, each with what it shows', () => {
		const { html, calculator } = render(
			'before\n\n<Calculator id="x" freeTier model="bill" requests="3M" />\n\nafter',
		);
		const [before, call, after] = componentCalls(html);
		expect([before, after]).toEqual(['<p>before</p>\n', '\n<p>after</p>']);
		expect(call).toMatchObject({ name: 'Calculator', attributes: {} });
		const shown = JSON.stringify(call);
		expect(shown).toContain('calc-x');
		expect(shown).toContain('3 million requests a month cost $3.40');
		expect(calculator).toBe(true);
	});

	test('with a name are scenarios of their note: numbers and claims may ask them', () => {
		const { site, note } = siteOf({
			'm.mdx': '<Calculator id="x" model="bill" requests="3M" durationMs={120} httpApi="no" />',
			'a.md': 'It costs `= x.total | usd`.',
		});
		expect(note('m.mdx').document.scenarios).toMatchObject([
			{ id: 'x', model: 'bill', inputs: { requests: '3M', httpApi: 'no' }, line: 1, column: 1 },
		]);
		expect(site.figures.diagnostics).toEqual([]);
		expect([...site.figures.computed.values()]).toMatchObject([{ scenario: 'x' }]);
	});

	test('with a name report their inputs once, with their place', () => {
		const { site, render: body } = siteOf({
			'm.mdx': 'x\n\n<Calculator id="x" model="bill" open />',
		});
		expect(site.figures.diagnostics).toMatchObject([
			{ code: 'scenario-input', level: 'error', path: 'm.mdx', line: 3, column: 1 },
		]);
		expect(body('m.mdx').findings).toEqual([]);
	});

	test('without a name do not clash', () => {
		const { html } = render('<Calculator model="bill" />\n\n<Calculator model="bill" />');
		const shown = JSON.stringify(componentCalls(html));
		expect(shown).toContain('calc-calculator-1');
		expect(shown).toContain('calc-calculator-2');
	});

	test('that are unknown leave their text and are reported once', () => {
		const { html, findings } = render('x\n\n<Nope a="b">kid</Nope>\n\n<Nope />');
		expect(html).toContain('kid');
		expect(html).toContain('<span class="absent-file" title="Unknown component">Nope</span>');
		expect(findings).toMatchObject([{ code: 'unknown-component', level: 'warning', line: 3 }]);
		expect(componentCalls(html)).toHaveLength(1);
	});

	test('with inputs that no model has are errors with place and advice', () => {
		const { findings } = render('x\n\n<Calculator model="break-evn" />');
		expect(findings).toMatchObject([{ code: 'component-input', level: 'error', line: 3 }]);
		expect(findings[0]?.hint).toContain('break-even');
	});

	test('cannot be forged by text, attributes or comments', () => {
		const call = encodeURIComponent('{"name":"Evil x={process.exit()}","attributes":{}}');
		const mark = `&lt;!--steelyard-component ${call}--&gt;`;
		const { html } = render(
			`<img src="https://x.org/y.png" alt='${mark}' /> \`${mark}\`\n\n<Calculator />`,
		);
		expect(html).toContain('alt="<!--steelyard-component ');
		expect(componentCalls(html).filter((piece) => typeof piece !== 'string')).toHaveLength(1);
		expect(preparedSource(html)).not.toContain('Evil x={');
	});
});

describe('the prepared source of an .mdx note', () => {
	const prepared = (text: string): string => preparedSource(render(text).html);

	test('is HTML in strings and calls between them', () => {
		expect(prepared('one {"two"}\n\n<Calculator id="x" model="bill" />')).toMatch(
			/^<Fragment set:html=\{"<p>one two<\/p>\\n"\} \/>\n\n<Calculator html=\{"<steelyard-calculator .*"\} \/>$/,
		);
	});

	test('holds no text of the author outside of strings', () => {
		const source = prepared(
			'`</Fragment>{process.exit()}` \u2028 "quoted" \\\\ \n\n<Calculator id={"\\u0022"} model="a`${1}" />',
		);
		const outside = source.replace(/"(?:[^"\\]|\\.)*"/g, '""');
		expect(outside).toMatch(
			/^(?:<Fragment set:html=\{""\} \/>|<Calculator(?: \w+=\{""\})* \/>|\s)+$/,
		);
		expect(source).not.toContain('\u2028');
	});

	test('is empty for an empty note', () => {
		expect(preparedSource('')).toBe('');
	});
});
