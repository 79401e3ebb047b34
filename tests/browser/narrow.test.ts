import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { buildSite, type Site } from '../site/support.ts';
import { axe } from './axe.ts';
import { launchBrowser } from './chromium.ts';
import { serve, type Served } from './serve.ts';

const WORD = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzeswerk';
const ADDRESS = `https://example.com/${'a-long-way/'.repeat(14)}?query=${'x'.repeat(60)}`;
const ROW = `| ${Array.from({ length: 9 }, (_, index) => `column-${String(index)}-wide`).join(' | ')} |`;
const RULE = `|${' --- |'.repeat(9)}`;

const ARABIC = 'نص عربي طويل بما يكفي ليملأ أكثر من سطر واحد في نافذة ضيقة، وفيه رابط.';

const VAULT = {
	'ugly.md': `---\nkind: thought\ntags: [${WORD}]\n---\n# ${WORD} and a title that goes on for three lines at least\n
${WORD} and [[${WORD}]] and \`${'code'.repeat(40)}\` and ${ADDRESS}[^1]

${ROW}\n${RULE}\n${ROW}

${ROW}\n${RULE}\n${ROW}

\`\`\`js\nconst line = '${'long '.repeat(60)}';\n\`\`\`

> [!note] ${WORD}\n> ${ADDRESS}

## ${WORD}

$$\n${Array.from({ length: 30 }, (_, index) => `x_{${String(index)}}`).join(' + ')}\n$$

- [ ] ${WORD}\n  1. ${WORD}\n     - ${WORD}

## ${ARABIC}

${ARABIC} [[عربي]]

![[عربي]]

[^1]: ${WORD} ${ADDRESS}
`,
	'عربي.md': `---\nlang: ar\n---\n# عنوان عربي\n\n${ARABIC} [[ugly]]\n\n${ROW}\n${RULE}\n${ROW}\n\n## قسم\n\n${ARABIC}\n\n## قسم ثان\n\n\`${'code'.repeat(40)}\`\n`,
};
const PAGES = ['ugly/', encodeURI('عربي/'), '', 'all/', 'tags/', 'wanted/', 'graph/', 'nothing/'];

let site: Site;
let served: Served;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
	site = await buildSite(VAULT);
	expect(site.code, site.stderr).toBe(0);
	served = await serve(site.out);
	browser = await launchBrowser();
}, 180_000);
afterAll(async () => {
	await browser.close();
	await served.close();
	site[Symbol.dispose]();
}, 60_000);
afterEach(async () => {
	await context.close();
});

async function open(path: string, options: Parameters<Browser['newContext']>[0]): Promise<void> {
	// The style that a test adds is not one that the page allows.
	context = await browser.newContext({ ...options, bypassCSP: true });
	page = await context.newPage();
	await page.goto(served.url + path);
}

describe.each(PAGES)('/%s with ugly content', (path) => {
	test.each([
		['320 px', { viewport: { width: 320, height: 640 } }],
		['200 % of 1280 px', { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }],
		['1200 px', { viewport: { width: 1200, height: 800 } }],
	])('scrolls one way only, at %s', async (_name, options) => {
		await open(path, options);
		const width = (): Promise<readonly number[]> =>
			page.evaluate(() => [document.scrollingElement?.scrollWidth ?? 0, innerWidth]);
		const [wide = 0, window = 0] = await width();
		expect(wide).toBeLessThanOrEqual(window);
		// Text spacing as WCAG 1.4.12 has it.
		await page.addStyleTag({
			content:
				'* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
		});
		expect((await width())[0]).toBeLessThanOrEqual(window);
	});
});

test('axe finds nothing on the ugly page at 320 px', async () => {
	await open('ugly/', { viewport: { width: 320, height: 640 } });
	expect(await axe(page)).toEqual([]);
}, 60_000);

test('every part that scrolls can be scrolled by keyboard', async () => {
	await open('ugly/', { viewport: { width: 320, height: 640 } });
	const stuck = await page.$$eval('main *', (all) =>
		all
			.filter((element) => {
				const { overflowX } = getComputedStyle(element);
				const scrolls = /auto|scroll/.test(overflowX) && element.scrollWidth > element.clientWidth;
				return scrolls && (element as HTMLElement).tabIndex < 0;
			})
			.map((element) => element.outerHTML.slice(0, 80)),
	);
	expect(stuck).toEqual([]);
});

test('nothing moves where the reader wants no motion', async () => {
	await open('ugly/', { reducedMotion: 'reduce' });
	const moving = await page.$$eval('*', (all) =>
		all
			.filter((element) => {
				const { animationName, scrollBehavior, transitionDuration } = getComputedStyle(element);
				const eases = transitionDuration.split(', ').some((time) => time !== '0s');
				return animationName !== 'none' || scrollBehavior === 'smooth' || eases;
			})
			.map((element) => element.outerHTML.slice(0, 80)),
	);
	expect(moving).toEqual([]);
});
