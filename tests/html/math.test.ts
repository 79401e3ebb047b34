import { describe, expect, test } from 'vitest';
import { bodyOf, elementsOf, htmlOf } from './render.ts';

describe('formulas', () => {
	test('are MathML that keeps its source', () => {
		expect(htmlOf('$x_1$')).toBe(
			'<p><math alttext="x_1"><msub><mi>x</mi><mn>1</mn></msub></math></p>',
		);
	});

	test('stand in a frame of their own where they are displayed', () => {
		expect(htmlOf('$$\nx\n$$')).toBe(
			'<div class="formula" tabindex="0" role="group" aria-label="Formula">' +
				'<math alttext="x" display="block" class="tml-display"><mi>x</mi></math></div>',
		);
	});

	test('carry a block id', () => {
		expect(htmlOf('$$\nx\n$$ ^law\n\n[[#^law]]')).toContain('id="block-law"');
	});

	test('have no inline styles, whatever they show', () => {
		const tex = String.raw`$$\boxed{\color{red}x} \begin{array}{|c|}\hline a\\\hline\end{array}$$`;
		const html = htmlOf(tex);
		expect(html).toContain('mathcolor="#ff0000"');
		expect(html).toContain('tml-top');
		expect(html).not.toContain(' style=');
	});

	test('survive beside raw HTML', () => {
		const html = htmlOf('<b>bold</b> and $x$\n\n$$\ny\n$$');
		expect(html).toContain('<math alttext="x">');
		expect(html).toContain('<div class="formula"');
	});

	test('take environments of display math inside of a line', () => {
		expect(bodyOf(String.raw`$\begin{align}a&=b\end{align}$`).findings).toEqual([]);
	});

	test.each([
		['an open brace', '$\\frac{a$', 'Unexpected end of input'],
		['an unknown command', '$\\nosuchthing x$', 'Unsupported function name: \\nosuchthing.'],
		['a link', '$\\href{javascript:alert(1)}{x}$', '\\href'],
		['a macro that calls itself', '$\\def\\a{\\a\\a}\\a$', 'Too many expansions'],
		['depth beyond all reason', `$$\nx${'{'.repeat(9000)}x${'}'.repeat(9000)}\n$$`, 'too deep'],
	])('with %s show their source and say why', (_, markdown, reason) => {
		const { html, findings } = bodyOf(markdown);
		expect(html).toContain('<code class="language-tex">');
		expect(findings).toMatchObject([{ code: 'math-invalid', line: 1, column: 1 }]);
		expect(findings[0]?.message).toContain(reason);
	});

	test('cannot bring markup', () => {
		const html = htmlOf('$\\text{<img src=x onerror=alert(1)>} "&lt;script&gt;"$');
		expect(elementsOf(html).map(({ tagName }) => tagName)).not.toContain('img');
		expect(elementsOf(html).map(({ tagName }) => tagName)).not.toContain('script');
	});
});
