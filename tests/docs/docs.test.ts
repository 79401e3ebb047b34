import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Code, Nodes } from 'mdast';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../src/markdown/parse.ts';
import { buildSite } from '../../src/publish/build.ts';
import { readConstructs } from './constructs.ts';
import { fillPages, writeDocs } from './pages.ts';
import { fillSources, placeholder, plainly, quote } from './source.ts';

const constructs = readConstructs();
let folder = '';

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'docs-test-'));
	await writeDocs(folder);
}, 60_000);

afterAll(() => {
	rmSync(folder, { recursive: true, force: true });
});

function codeIn(node: Nodes): Code[] {
	if (node.type === 'code') return [node];
	return 'children' in node ? node.children.flatMap(codeIn) : [];
}

const parsePage = (slug: string) =>
	parseMarkdown(readFileSync(join(folder, `${slug}.md`), 'utf8'), { format: 'md', firstLine: 1 });

describe('the syntax documentation', () => {
	test.each(constructs)('$slug shows each of its fixtures', ({ slug, samples }) => {
		const { tree, links } = parsePage(slug);
		expect(codeIn(tree).map(({ value }) => value)).toEqual(
			samples.map(({ name }) => placeholder(name)),
		);
		const embeds = links.filter(({ syntax }) => syntax === 'embed');
		expect(embeds.map(({ target }) => target)).toEqual(
			samples.map(({ name, file }) => `samples/${name}${file.slice('input'.length)}`),
		);
	});

	test('says what is reported in words that are no markup', () => {
		const { tree, findings, tags } = parsePage('wiki-links');
		expect({ findings, tags }).toEqual({ findings: [], tags: [] });
		expect(JSON.stringify(tree)).toContain('Line ');
	});
});

test('the documentation is a site with source and result on one page', async () => {
	const out = join(folder, '..', 'docs-test-site');
	const vault = join(folder, 'few');
	await writeDocs(
		vault,
		constructs.filter(({ slug }) => ['highlights', 'keys', 'snippets'].includes(slug)),
	);
	try {
		const outcome = await buildSite({
			vault,
			out,
			options: {},
			strict: false,
			stage: () => undefined,
		});
		expect(outcome.published).toBe(true);
		fillPages(out);
		const page = readFileSync(join(out, 'highlights', 'index.html'), 'utf8');
		expect(page).toContain('==');
		expect(page).toContain('<mark>');
		expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('href="/keys/"');
	} finally {
		rmSync(out, { recursive: true, force: true });
	}
}, 120_000);

describe('showing source', () => {
	test('a source is put in as text', () => {
		const html = `<pre><code class="x">${placeholder('a-b')}\n</code></pre>`;
		expect(fillSources(html, new Map([['a-b', '<b> {{ & }}']]))).toBe(
			'<pre><code class="x">&lt;b&gt; {{ &amp; }}</code></pre>',
		);
	});

	test('a message keeps its words and loses its marks', () => {
		expect(plainly('No [[x]]\nhere')).toBe('No \\[\\[x\\]\\] here');
	});

	test('a quote has no blanks at its line ends', () => {
		expect(quote('a\n\nb')).toBe('> a\n>\n> b');
	});
});
