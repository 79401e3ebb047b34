/** Calculators and computed numbers wherever Markdown lets a block or some words stand. */
import { describe, expect, test } from 'vitest';
import { bodyOf, elementsOf } from './render.ts';

const BLOCK = ['```scenario', 'id: x', 'model: bill', 'inputs: { requests: 3M }', '```'];
const indented = (prefix: string): string => BLOCK.map((line) => prefix + line).join('\n');

describe('a scenario', () => {
	test.each([
		['alone', BLOCK.join('\n')],
		['in a list', `- item\n\n${indented('  ')}`],
		['in a quote', indented('> ')],
		['in a callout', `> [!note] Title\n${indented('> ')}`],
		['in a folded callout', `> [!note]- Title\n${indented('> ')}`],
		['in a list in a quote', `> 1. item\n>\n${indented('>    ')}`],
		['in a callout in a list', `- item\n\n${indented('  > ').replace('  > ', '  > [!tip]\n  > ')}`],
		['fenced by tildes', BLOCK.join('\n').replaceAll('```', '~~~')],
	])('%s is a calculator', (_, text) => {
		const { html, calculator, findings } = bodyOf(text);
		expect(calculator).toBe(true);
		expect(findings).toEqual([]);
		const elements = elementsOf(html).filter(({ tagName }) => tagName === 'steelyard-calculator');
		expect(elements.map(({ properties }) => properties.id)).toEqual(['calc-x']);
		expect(html).toContain('3 million requests a month cost $8.60');
	});
});

describe('a computed number', () => {
	test.each([
		['in a heading', '## It costs `= x.total | usd`', 'h2'],
		['in a table', '| a | b |\n|---|---|\n| c | `= x.total` |', 'td'],
		['in a link', '[it costs `= x.total | usd`](https://example.org)', 'p'],
		['in bold text', '**`= x.total | usd`**', 'strong'],
		['in a list', '- `= x.total | round 1`', 'li'],
		['in a quote', '> `= x.total | usd`', 'blockquote'],
		['in a claim', '> [!claim] It costs `= x.total | usd`\n> on:: [[t]]', 'div'],
	])('%s is shown', (_, text) => {
		const { html } = bodyOf(`${text}\n\n${BLOCK.join('\n')}`);
		expect(html.split('<steelyard-calculator')[0]).toMatch(/8\.6/);
		expect(html).not.toContain('is-unknown');
	});

	test('is a link to its calculation, but never a link in a link', () => {
		const { html } = bodyOf(
			`[so \`= x.total | usd\`](https://example.org) and \`= x.total\`\n\n${BLOCK.join('\n')}`,
		);
		const [prose = ''] = html.split('<steelyard-calculator');
		expect(prose).not.toMatch(/<a [^>]*>(?:(?!<\/a>).)*<a /);
		expect(prose).toContain('href="#calc-x"');
	});
});
