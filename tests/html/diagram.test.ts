import { beforeAll, describe, expect, test } from 'vitest';
import { bodyOf, elementsOf, htmlOf, idsOf } from './render.ts';

const mermaid = (source: string): string => `\`\`\`mermaid\n${source}\n\`\`\``;

/** What the drawing of a flow chart shows, in the order of its texts. */
const named = (source: string): string | undefined =>
	/aria-label="[^":]*: ([^"]*)"/.exec(htmlOf(mermaid(source)))?.[1];

/** The library is loaded with the first diagram. */
beforeAll(() => {
	bodyOf(mermaid('graph TD\nA --> B'));
}, 60_000);

describe('Mermaid', () => {
	test('is drawn, with a name and with its source', () => {
		const { html, findings } = bodyOf(mermaid('graph TD\nA[Start] --> B{Choice}'));
		expect(findings).toEqual([]);
		expect(html).toContain('<svg role="img" aria-label="Diagram: Start, Choice"');
		expect(html).toContain('<summary>Source of the diagram (Mermaid)</summary>');
		expect(html).toContain('A[Start] --&gt; B{Choice}');
	});

	test.each([
		['arrows without blanks', 'graph TD\nA-->B', 'A, B'],
		['statements on one line', 'graph TD; A-->B; B-->C;', 'A, B, C'],
		['no direction', 'flowchart\nA --> B', 'A, B'],
		['labels in arrows', 'graph LR\nA -- yes --> B\nB --"no ()"--> C', 'yes, no (), A, B, C'],
		['long and dotted arrows', 'graph LR\nA ----> B -.maybe.-> C ====> D', 'maybe, A, B, C, D'],
		['labels behind the first use', 'graph LR\nA --> B\nB[Later]', 'A, Later'],
		['names in other scripts', 'graph LR\nПривет --> 世界[World]', 'Привет, World'],
		['names with dots', 'graph LR\na.md --> b.md', 'a.md, b.md'],
		['brackets in labels', 'graph LR\nA["f(x) [y] <z>"] --> B', 'f(x) [y] &#x3C;z>, B'],
		['Markdown in labels', 'graph LR\nA["`**bold**\nline`"] --> B', 'bold line, B'],
		['settings', '---\nconfig:\n  theme: dark\n---\n%%{init: {}}%%\ngraph LR\nA --> B', 'A, B'],
	])('understands %s', (_, source, shown) => {
		expect(named(source)).toBe(shown.replace('&#x3C;z>', '&lt;z&gt;'));
	});

	test('takes its name from the fence, accTitle or the settings', () => {
		expect(htmlOf('```mermaid title="Given"\ngraph LR\nA --> B\n```')).toContain(
			'<figcaption>Given</figcaption>',
		);
		expect(htmlOf(mermaid('graph LR\naccTitle: Told\nA --> B'))).toContain(
			'aria-label="Told: A, B"',
		);
		expect(htmlOf(mermaid('---\ntitle: Set\n---\ngraph LR\nA --> B'))).toContain('Set: A, B');
	});

	test('has ids that no other drawing of the page has', () => {
		const ids = idsOf(htmlOf(`${mermaid('graph LR\nA --> B')}\n\n${mermaid('graph LR\nA --> B')}`));
		expect(ids.length).toBeGreaterThan(1);
		expect(new Set(ids).size).toBe(ids.length);
	});

	test('brings no styles, no fonts from elsewhere and no markup', () => {
		const html = htmlOf(
			mermaid(
				'graph LR\nA["<img src=x onerror=alert(1)>"] --> B["$& $1 @"]\nstyle A fill:red" onload="alert(1)',
			),
		);
		const elements = elementsOf(html);
		const names = new Set(elements.map(({ tagName }) => tagName));
		expect(names).not.toContain('img');
		expect(names).not.toContain('style');
		const attributes = new Set(elements.flatMap(({ properties }) => Object.keys(properties)));
		expect([...attributes].filter((name) => name === 'style' || name.startsWith('on'))).toEqual([]);
		expect(html).toContain('$&amp; $1 &#64;');
	});

	test('writes black or white upon colours that the author chose', () => {
		const html = htmlOf(mermaid('graph LR\nA --> B\nstyle A fill:#ffc\nstyle B fill:#003'));
		expect(html).toMatch(/fill="#000"[^>]*>A</);
		expect(html).toMatch(/fill="#fff"[^>]*>B</);
	});

	test.each([
		['a kind that the library does not know', 'gantt\n  title x', ['gantt', 'of its kind']],
		[
			'words that would be missing',
			'classDiagram\nnote "lost words"\nA <|-- B',
			['classDiagram', 'missing'],
		],
		['too many arrows', `graph TD\n${'A --> B\n'.repeat(200)}`, ['flowchart', 'too large']],
		[
			'arrows from all to all',
			`graph TD\n${Array.from({ length: 40 }, (_, index) => `a${String(index)}`).join(' & ')} --> z`,
			['flowchart', 'too large'],
		],
		['a source of some length', `graph TD\n${'%% a\n'.repeat(5000)}`, ['flowchart', 'too large']],
		['nonsense', 'graph TD\n]]]] {{{{', ['flowchart', 'understood']],
	])('with %s is left to the browser, with its source', (_, source, [kind = '', reason = '']) => {
		const { html, findings } = bodyOf(`text\n\n${mermaid(source)}`);
		expect(html).toContain(
			`<figure class="diagram diagram-later"><figcaption>Diagram (Mermaid: ${kind})</figcaption><div class="diagram-room"></div><details class="diagram-source"`,
		);
		expect(html).toContain('<code class="language-mermaid">');
		expect(findings).toMatchObject([{ level: 'info', code: 'diagram-later', line: 3 }]);
		expect(findings[0]?.message).toContain(reason);
	});

	test.each([
		['nothing', '', ['', 'empty']],
		['a source beyond all reason', `graph TD\n${'%% a\n'.repeat(12_000)}`, ['flowchart', 'large']],
	])('with %s is shown as its source', (_, source, [kind = '', reason = '']) => {
		const { html, findings } = bodyOf(`text\n\n${mermaid(source)}`);
		const name = kind === '' ? 'Mermaid' : `Mermaid: ${kind}`;
		expect(html).toContain(`<figcaption>Diagram (${name})</figcaption><pre tabindex="0">`);
		expect(findings).toMatchObject([{ level: 'info', code: 'diagram-not-drawn', line: 3 }]);
		expect(findings[0]?.message).toContain(reason);
	});
});

test('other languages are shown as their source under their name', () => {
	expect(htmlOf('```dot\ndigraph { a -> b }\n```')).toBe(
		'<figure class="diagram"><figcaption>Diagram (Graphviz)</figcaption><pre tabindex="0">' +
			'<code class="language-graphviz">digraph { a -> b }\n</code></pre></figure>',
	);
});
