/** Every place where a note can say something says something hostile; every file made of it stays what it is. */
import fc from 'fast-check';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { noteArticle } from '../../src/article/article.ts';
import { noteHead } from '../../src/article/head.ts';
import { listing } from '../../src/article/listing.ts';
import type { Preview } from '../../src/article/preview.ts';
import { settingFor } from '../../src/article/setting.ts';
import { sheetOf } from '../../src/article/sheet.ts';
import { walk } from '../../src/html/element.ts';
import { withBase } from '../../src/html/url.ts';
import type { Published } from '../../src/outputs/output.ts';
import { OUTPUTS } from '../../src/outputs/outputs.ts';
import { stageOutputs } from '../../src/outputs/stage.ts';
import { sheets } from '../../src/pages/sheets.ts';
import { parseHtml } from '../html/render.ts';
import { publishedOf } from './published.ts';
import { readXml, type XmlElement } from './xml.ts';

const EVIL = [
	'<script>alert(1)</script>',
	'"><img src=x onerror=alert(1)>',
	"'><svg onload=alert(1)>",
	']]><xevil/>',
	'--><xevil a="1">',
	'</title></textarea></style></script><xevil>',
	'&lt;xevil&gt; &amp; &#60;xevil&#62;',
	'javascript:alert(1)',
	'/x 302!\n/* https://evil.example/ 301',
	'\u202Eevil\u2066 \u0000\u0001\u0008\u000B\u001B[2J\u007F\uFFFE\uFFFF',
	'\uD800 lone \uDC00',
	'../../../etc/passwd',
	'__proto__',
	'{{title}} ${title} {title} $& $1 %TITLE% @@title@@',
	'`<xevil>` ``` ~~~ %%',
	'a'.repeat(10_000),
	'\u{1F4A3}'.repeat(300),
	'[[x]](javascript:alert(1)) ![](//evil.example/x.png)',
] as const;
const hostile = fc.oneof(
	{ weight: 3, arbitrary: fc.constantFrom(...EVIL) },
	{ weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
	{
		weight: 1,
		arbitrary: fc
			.array(fc.constantFrom(...EVIL), { minLength: 2, maxLength: 3 })
			.map((all) => all.join(' ')),
	},
);

/** JSON is YAML, and writes down any string. */
const y = JSON.stringify;
const line = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('|', '/');

type Words = readonly [string, string, string, string];

function vaultOf([a, b, c, d]: Words): Record<string, string> {
	const video = 'aaaaaaaaaaa';
	return {
		'index.md': `---\ntitle: ${y(a)}\ndescription: ${y(b)}\ndate: 2024-01-01\n---\n# ${line(c)}\n\n${d}\n\n[[${line(b)}]] #${line(a).replace(/\s/g, '')}\n`,
		'a.md':
			`---\ntitle: ${y(b)}\naliases: [${y(a)}, ${y(c)}, ${y(`/${d}/`)}]\ntags: [${y(a)}, ${y(`x/${b}`)}]\n` +
			`description: ${y(c)}\nlang: ${y(d)}\nkind: ${y(a)}\nsource: ${y(d)}\nauthor: ${y(b)}\ndate: 2024-02-03\n` +
			`permalink: ${y(c)}\nsupports: ${y(`[[${a}]]`)}\nredirect_from: [${y(b)}, ${y(d)}]\n---\n` +
			`## ${line(a)}\n\nTo [[index|${line(d)}]], [[${line(c)}]] and ![${line(a)}](x.png "${line(b)}").\n\n` +
			`> [!${line(b)}] ${line(c)}\n> ${line(d)}\n\n\`\`\`${line(a)}\n${b}\n\`\`\`\n`,
		'v.md':
			`---\ntitle: ${y(c)}\nvideoId: ${video}\nchannel: ${y(a)}\nduration: ${y(b)}\nkind: source\ndate: 2024-02-03\n---\n` +
			`- [01:33] ${line(a)}\n- [02:00] ${line(b)}\n\n[[t]] ${line(d)}\n`,
		'w.md': `---\nvideoId: ${video}\nsource: "[[v]]"\nkind: thought\ntags: [${y(c)}]\n---\n[0:10] ${line(c)} [[a]] [[v]] [[index]] [[t]] [e](https://e.example/) [[gone]]\n`,
		't.md':
			`---\nkind: tradeoff\ntitle: ${y(d)}\noptions: [${y(a)}, ${y(b)}]\ncriteria: [${y(c)}, cost]\n---\n` +
			`> [!claim] ${line(a)}\n> on:: [[t]]  side:: ${line(a)}  criterion:: cost\n> ${line(b)}\n`,
		// eslint-disable-next-line no-control-regex
		[`${d.replace(/[/\u0000\n]/g, '_').slice(0, 60)}.md`]: `${c}\n\n[[a]] [[gone]]\n`,
	};
}

const OPTIONS = { site: 'https://example.org', base: '/kb/', cards: false, feeds: 'full' };
const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
afterAll(() => {
	rmSync(folder, { recursive: true, force: true });
});

const href = (url: string): string => withBase('/kb/', url);

/** What is wrong with HTML as a browser reads it. */
function faultsOf(html: string): string[] {
	const faults: string[] = [];
	walk(parseHtml(html), (node) => {
		if (node.type === 'comment') faults.push(`comment ${node.value}`);
		if (node.type !== 'element') return undefined;
		const { tagName, properties } = node;
		if (/^(?:script|style|iframe|object|embed|base|form|xevil|title)$/.test(tagName)) {
			if (tagName !== 'title') faults.push(tagName);
		}
		for (const [name, value] of Object.entries(properties)) {
			if (/^(?:on|style|srcDoc|target|ping)/i.test(name)) faults.push(`${tagName} ${name}`);
			if (!/^(?:href|src|poster|cite|action)$/.test(name)) continue;
			// eslint-disable-next-line no-control-regex
			const address = String(value).replace(/[\u0000-\u0020]/g, '');
			if (/^(?:\w*script|data|vbscript):/i.test(address) || /^[\\/]{2}/.test(address)) {
				faults.push(`${name} ${address}`);
			}
		}
		return undefined;
	});
	return faults;
}

function pagesOf({ knowledge, notes, lists, ghosts, site }: Published): Map<string, string> {
	const pages = new Map<string, string>();
	for (const { data, html } of notes) {
		const head = noteHead(data, { site, href });
		pages.set(data.url, head + noteArticle({ note: data, site, html, href }));
	}
	for (const list of lists) pages.set(`list ${list.url}`, listing(list, settingFor(href, site)));
	const taken = new Set(notes.map(({ data }) => data.url));
	for (const sheet of sheets(knowledge, ghosts, taken)) {
		pages.set(`sheet ${sheet.page.url}`, sheetOf(sheet, site, href).main);
	}
	return pages;
}

const check: Readonly<Record<string, (text: string, path: string) => void>> = {
	xml: (text) => {
		const root = readXml(text);
		expect(['rss', 'feed', 'urlset']).toContain(root.name);
		const judgeElement = ({ name, attributes, children, text: words }: XmlElement): void => {
			expect(name).not.toMatch(/^(?:xevil|script|svg|img)$/);
			const isHtml = attributes.get('type') === 'html' || name === 'content:encoded';
			if (isHtml) expect(faultsOf(words)).toEqual([]);
			children.forEach(judgeElement);
		};
		judgeElement(root);
	},
	json: (text, path) => {
		const data = JSON.parse(text) as Record<string, unknown>;
		if (!path.endsWith('preview.json')) return;
		const { facts, text: words, parts = {} } = data as unknown as Preview;
		for (const html of [facts, words, ...Object.values(parts)]) {
			expect(faultsOf(html)).toEqual([]);
			expect(html).not.toMatch(/\sid=/);
		}
	},
	html: (text) => {
		const [refresh = '', target = ''] = /content="0; url=([^"]*)"/.exec(text) ?? [];
		expect(refresh).not.toBe('');
		expect(target).toMatch(/^\/kb\/(?!\/)/);
		expect(faultsOf(text)).toEqual([]);
	},
	md: (text) => {
		const head = /^---\n([^]*?)\n---\n/.exec(text)?.[1] ?? '';
		const known = Object.keys(parse(head) as Record<string, unknown>);
		const named = 'title url kind date updated description tags lang source videoId'.split(' ');
		expect(named).toEqual(expect.arrayContaining(known));
	},
	_redirects: (text) => {
		for (const rule of text.trimEnd().split('\n'))
			expect(rule).toMatch(/^\/kb\/[^\s*:]* \/kb\/[^\s*:]* 301$/);
	},
};

function filesBelow(top: string): Map<string, string> {
	const entries = readdirSync(top, { recursive: true, withFileTypes: true });
	return new Map(
		entries
			.filter((entry) => entry.isFile())
			.map((entry) => {
				const file = join(entry.parentPath, entry.name);
				return [file.slice(top.length + 1), readFileSync(file, 'utf8')];
			}),
	);
}

async function judge(words: Words): Promise<void> {
	const published = publishedOf(vaultOf(words), OPTIONS);
	for (const [url, html] of pagesOf(published)) expect([url, faultsOf(html)]).toEqual([url, []]);
	const top = join(folder, 'staged');
	await stageOutputs(top, OUTPUTS, published);
	const files = filesBelow(top);
	for (const [path, text] of files) {
		expect(Buffer.from(text).toString()).toBe(text);
		check[path.slice(path.lastIndexOf('.') + 1)]?.(text, path);
	}
	check['_redirects']?.(files.get('_redirects') ?? '/kb/ /kb/ 301', '_redirects');
}

describe('whatever notes say', () => {
	test.each(EVIL.map((text) => [text.slice(0, 40), text]))('%j is words', async (_, text) => {
		await judge([text, text, text, text]);
	});

	test('pages, feeds, twins, previews, redirects and the graph hold words', async () => {
		const words = fc.tuple(hostile, hostile, hostile, hostile);
		await fc.assert(fc.asyncProperty(words, judge), { numRuns: 12 });
	}, 120_000);
});
