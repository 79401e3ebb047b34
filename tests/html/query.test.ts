import { expect, test } from 'vitest';
import { bodyOf, elementsOf, htmlOf, idsOf, siteOf } from './render.ts';

const fence = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\``;

const JARS = {
	'Plum.md':
		'---\ntitle: Plum jam\nrating: 4\nmade: 2024-09-01\nin: "[[Cellar]]"\n---\n#jam\n\n- [ ] label [[Rose]] ^one\n',
	'Rose.md':
		'---\nrating: 2\nsay: "**sweet** <b>x</b> <script>alert(1)</script> https://example.org"\n---\n#jam\n',
};

test('inline values stand in the sentence', () => {
	const text =
		'---\nrating: 4\nfriend: "[[Plum]]"\n---\nIt has `= this.rating` of `= this.friend`.';
	expect(htmlOf(text, JARS)).toBe(
		'<p>It has 4 of <a class="note-link" data-kind="note" href="/kb/Plum/">Plum jam</a>.</p>'.replace(
			'/Plum/',
			'/plum/',
		),
	);
});

test('a value that is not there is a dash, and told', () => {
	const { html, findings } = bodyOf('`= this.rating`');
	expect(html).toBe(
		'<p><span class="computed is-unknown" title="No value: this.rating">–</span></p>',
	);
	expect(findings).toMatchObject([{ code: 'query-empty', line: 1, column: 1, level: 'info' }]);
});

test('a list leads to its notes by their titles', () => {
	const html = htmlOf(fence('dataview', 'LIST rating FROM #jam'), JARS);
	expect(html).toBe(
		[
			'<div class="query"><ul>',
			'<li><a class="note-link" data-kind="note" href="/kb/plum/">Plum jam</a>: 4</li>',
			'<li><a class="note-link" data-kind="note" href="/kb/rose/">Rose</a>: 2</li>',
			'</ul></div>',
		].join(''),
	);
});

test('a table names its columns and aligns numbers; what is missing is an empty cell', () => {
	const html = htmlOf(fence('dataview', 'TABLE rating AS "Stars", made, in FROM #jam'), JARS);
	expect(html).toContain('<th scope="col" data-align="right">Stars</th>');
	expect(html).toContain('<td data-align="right">4</td>');
	expect(html).toContain('<td><time datetime="2024-09-01">2024-09-01</time></td>');
	expect(html).toContain(
		'<a class="ghost-link" href="/kb/wanted/cellar/" title="Not written yet">',
	);
	expect(html).toContain('<td data-align="right">2</td><td></td><td></td>');
});

test('texts that a query finds are Markdown, and sanitized', () => {
	const html = htmlOf(fence('dataview', 'LIST WITHOUT ID say WHERE say'), JARS);
	expect(html).toContain('<strong>sweet</strong>');
	expect(html).toContain('<a href="https://example.org" class="bare-link">');
	expect(elementsOf(html).map(({ tagName }) => tagName)).not.toContain('script');
});

test('tasks are shown as in their notes, links and boxes alike, without their ids', () => {
	const html = htmlOf(fence('dataview', 'TASK'), JARS);
	expect(html).toContain('<input type="checkbox" disabled aria-label="To do"> label');
	expect(html).toContain('href="/kb/rose/"');
	expect(idsOf(html)).toEqual([]);
	const flat = htmlOf(fence('tasks', 'not done'), JARS);
	expect(flat).toContain(
		'<a class="note-link" data-kind="note" href="/kb/plum/">Plum jam</a></li>',
	);
	expect(htmlOf(fence('tasks', 'not done\nshort mode'), JARS)).not.toContain('Plum jam');
});

test('nothing found is said', () => {
	expect(htmlOf(fence('dataview', 'LIST FROM #nothing'))).toBe(
		'<div class="query"><p class="query-note">No results</p></div>',
	);
});

test.each([
	['dataview', 'CALENDAR x', 'Query (Dataview): not run here. CALENDAR is not drawn here.'],
	['tasks', 'filter by function 1', 'Query (Tasks): not run here. The instruction'],
	['base', 'views: [', 'Query (Base): not run here. The base is not valid YAML'],
	['dataviewjs', 'dv.x()', 'Query (DataviewJS): not run here'],
	['foam-query', 'filter: x', 'Query (Foam): not run here'],
])('what is not run is labelled code: %s', (language, text, label) => {
	const html = htmlOf(fence(language, text));
	expect(html).toContain(`<figure class="query"><figcaption>${label}`);
	expect(html).toContain(`<pre tabindex="0"><code>${text}\n</code></pre>`);
});

test('what is not run is told with its place and what to do', () => {
	const { findings } = bodyOf(`text\n\n${fence('dataview', 'CALENDAR x')}`);
	expect(findings).toEqual([
		{
			level: 'info',
			code: 'query-not-run',
			line: 3,
			column: 1,
			message: 'The query (Dataview) is not run: CALENDAR is not drawn here.',
			hint: 'Write TABLE with the date as a column.',
		},
	]);
});

test('a query that finds itself ends', () => {
	const note =
		'---\nx: "`= this.x`"\n---\n`= this.x`\n\n- [ ] a `= this.x`\n\n```dataview\nTASK\n```';
	expect(htmlOf(note)).toContain('= this.x');
});

const BASE = [
	'filters: rating > 1',
	'views:',
	'  - type: table',
	'    name: All jars',
	'  - type: table',
	'    name: Mine',
	'    filters: file.hasLink(this)',
].join('\n');

test('a file of views is a page with a heading for each', () => {
	const { html, findings } = siteOf({ ...JARS, 'Jars.base': BASE }).render('Jars.base');
	expect(html).toContain(
		'<h2 id="all-jars"><a class="heading-anchor" href="#all-jars">All jars</a></h2>',
	);
	expect(html).toContain('<h2 id="mine"><a class="heading-anchor" href="#mine">Mine</a></h2>');
	expect(html).toContain('href="/kb/plum/"');
	expect(findings).toEqual([]);
});

test('an embedded base asks for the note that it stands in', () => {
	const { render } = siteOf({
		...JARS,
		'Jars.base': BASE,
		'Fan.md': '---\nrating: 9\n---\n[[Rose]]',
		'Rose.md': '---\nrating: 2\n---\n![[Jars.base#Mine]]',
	});
	const html = render('Rose.md').html;
	expect(html).toContain('href="/kb/fan/"');
	expect(html).toContain('href="/kb/plum/"');
	expect(html).not.toContain('All jars');
});

test('the queries of one note are bounded together', () => {
	const files = Object.fromEntries(
		Array.from({ length: 500 }, (_, index) => [`n/${String(index)}.md`, '']),
	);
	const text = `${fence('dataview', 'LIST FROM "n"')}\n\n`.repeat(45);
	const { html, findings } = bodyOf(text, files);
	expect(html.match(/<div class="query">/g)).toHaveLength(40);
	expect(findings.map(({ message }) => message)).toEqual(
		Array.from(
			{ length: 5 },
			() => 'The query (Dataview) is not run: The queries of this note take too much work.',
		),
	);
});
