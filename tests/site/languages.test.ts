/** Sites in other languages: their authors write Greek letters, so that every other word is the interface's. */
import type { Nodes } from 'hast';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/messages/messages.ts';
import { parsePage } from './html.ts';
import { buildSite, type Site } from './support.ts';

const CALLOUTS = ['note', 'tip', 'warning', 'example', 'quote', 'faq', 'see-also', 'proof'];

const FILES = {
	'index.md': '---\ntitle: Αρχή\n---\n\n# Αρχή\n\n[[β/γάμμα]] και [[β/δέλτα]] και [[ζήτα]].\n',
	'β/γάμμα.md': [
		'---\ntitle: Γάμμα\ndate: 2025-02-11\nupdated: 2025-03-02\nkind: thought\ntags: [άλφα, άλφα/ωμέγα]',
		'supports: "[[β/δέλτα]]"\nvideoId: dQw4w9WgXcQ\n---\n\n# Γάμμα\n\nΛόγος[^1] στο [01:33], [[ζήτα]], [[γάμμα]].',
		'\n## Ένα\n\n- [x] ναι\n- [ ] όχι\n\n| α | β |\n|---|---|\n| 1 | 2 |\n\n![[λείπει.png]] ![[β/γάμμα]]',
		'\n## Δύο\n\n```mermaid\nflowchart LR\n  A[Άλφα] --> B[Βήτα]\n```\n\n$$α = β$$\n\n```js\nconst x = 1;\n```',
		'\n```dataview\nLIST FROM #άδειο\n```\n\n<video src="λείπει.mp4"></video>\n',
		...CALLOUTS.map((type) => `> [!${type}]\n> Κείμενο.\n`),
		'[^1]: Σημείωση.\n',
	].join('\n'),
	'β/δέλτα.md': [
		'---\ntitle: Δέλτα\ndate: 2025-03-01\nkind: tradeoff\noptions: [άσπρο, μαύρο]\ncriteria: [φως, ήχος]\n---',
		'\n# Δέλτα\n\nΛόγος. Και [[ζήτα]].\n',
	].join('\n'),
	'β/έψιλον.md': [
		'---\ntitle: Έψιλον\ndate: 2025-03-04\nkind: critique\nopposes: "[[β/δέλτα]]"\n---\n\n# Έψιλον\n\nΛόγος.\n',
		'> [!claim] Το άσπρο φέγγει\n> on:: [[β/δέλτα]]  side:: άσπρο  criterion:: φως\n',
	].join('\n'),
	...Object.fromEntries(
		Array.from({ length: 40 }, (_, index) => [
			`π/${String(index)}.md`,
			`---\ntitle: Πι ${String(index)}\n---\n\n[[β/γάμμα]] [[ζήτα]]\n`,
		]),
	),
};

/** Names that are the same in every language, and words of formats. */
const NAMES =
	/\b(?:Steelyard|Markdown|YouTube|Mermaid|Dataview|Atom|RSS|JSON|Enter|Esc|Ctrl|youtube\.com|md|png|mp4|flowchart)\b/g;
const SAID = ['ariaLabel', 'title', 'alt', 'placeholder', 'content'] as const;

/** Words of a page in what is read and read aloud; code, scripts and parts in another language left out. */
function wordsOf(html: string, lang: string): ReadonlySet<string> {
	const texts: string[] = [];
	const step = (node: Nodes): void => {
		if (node.type === 'text') texts.push(node.value);
		if (node.type === 'element') {
			const { tagName, properties } = node;
			if (/^(?:script|style|code|pre|link)$/.test(tagName)) return;
			// What only readers without scripts see is text to a parser that would run them.
			if (tagName === 'noscript') {
				for (const child of node.children) if (child.type === 'text') step(parsePage(child.value));
				return;
			}
			if (tagName === 'meta' && properties.name !== 'description') return;
			if (tagName !== 'html' && properties.lang && properties.lang !== lang) return;
			for (const name of SAID) texts.push(properties[name] ?? '');
		}
		if ('children' in node) node.children.forEach(step);
	};
	step(parsePage(html));
	return new Set(
		texts
			.join('\n')
			.replace(NAMES, '')
			.match(/[A-Za-zÀ-ɏ]{2,}/g),
	);
}

const wordsIn = (lang: string): ReadonlySet<string> =>
	new Set(JSON.stringify(Object.values(LANGUAGES[lang] ?? {})).match(/[A-Za-zÀ-ɏ]{2,}/g));

describe.each([
	['de', 'ltr'],
	['ar', 'rtl'],
	['zh-Hans', 'ltr'],
])('a site in %s', (lang, dir) => {
	let site: Site;
	beforeAll(async () => {
		site = await buildSite({ ...FILES, 'steelyard.config.yaml': `title: Ωδείο\nlang: ${lang}\n` });
		expect(site.code, site.stderr).toBe(0);
	}, 120_000);
	afterAll(() => {
		site[Symbol.dispose]();
	});

	test('speaks no English on any page', () => {
		const pages = site.files().filter((path) => path.endsWith('.html'));
		expect(pages.length).toBeGreaterThan(50);
		const own = wordsIn(lang.slice(0, 2));
		const english = wordsIn('en');
		const found = pages.flatMap((path) =>
			[...wordsOf(site.read(path), lang)]
				.filter((word) => (lang === 'de' ? english.has(word) && !own.has(word) : true))
				.map((word) => `${path}: ${word}`),
		);
		expect(found).toEqual([]);
	});

	test('says its language and direction', () => {
		for (const path of ['all/index.html', '404.html', 'wanted/ζήτα/index.html']) {
			expect(site.read(path), path).toContain(`<html lang="${lang}" dir="${dir}"`);
		}
	});
});

test('a note in another language has the interface in its own', async () => {
	using site = await buildSite({
		'steelyard.config.yaml': 'title: دفتر\nlang: ar\n',
		'index.md': '---\ntitle: دفتر\n---\n\n[[Mappe]] [[Cuaderno]]\n',
		'Mappe.md': '---\ntitle: Mappe\nlang: de-CH\n---\n\n> [!tip]\n> Text.\n',
		'Cuaderno.md': '---\ntitle: Cuaderno\nlang: es\n---\n\nTexto.\n',
	});
	const [german = '', spanish = ''] = ['mappe', 'cuaderno'].map((name) =>
		site.read(`${name}/index.html`),
	);
	expect(german).toMatch(/<html lang="de-CH" dir="ltr"/);
	expect(german).toContain('Alle Notizen');
	expect(german).toContain('<p class="callout-title">Tipp</p>');
	expect(german).not.toContain('lang="ar"');
	expect(spanish).toMatch(/<html lang="es" dir="ltr"/);
	expect(spanish).toMatch(/<header class="site-head[^>]* lang="ar" dir="rtl"/);
	expect(spanish).toContain('كل الملاحظات');
}, 120_000);
