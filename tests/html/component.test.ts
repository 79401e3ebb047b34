import { describe, expect, test } from 'vitest';
import { componentCalls } from '../../src/html/component.ts';
import { preparedSource } from '../../src/loader/mdx.ts';
import { siteOf } from './render.ts';

const render = (text: string) => siteOf({ 'm.mdx': text }).render('m.mdx');

describe('components', () => {
	test('are cut out of the HTML with their attributes', () => {
		const { html, calculator } = render(
			'before\n\n<Calculator id="x" open model="bill" />\n\nafter',
		);
		expect(componentCalls(html)).toEqual([
			'<p>before</p>\n',
			{ name: 'Calculator', attributes: { id: 'x', open: true, model: 'bill' } },
			'\n<p>after</p>',
		]);
		expect(calculator).toBe(true);
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
		expect(prepared('one {"two"}\n\n<Calculator id="x" />')).toBe(
			'<Fragment set:html={"<p>one two</p>\\n"} />\n\n<Calculator id={"x"} />',
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
