import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { renderCalculator } from '../../src/calculators/calculator.ts';
import { axe } from '../browser/axe.ts';
import { launchBrowser } from '../browser/chromium.ts';

const source = join(import.meta.dirname, '../../src');

/** A page with two calculators: `x` is a break-even that an author changed, `y` a bill. */
function page(): string {
	const drawn = [
		renderCalculator({
			id: 'x',
			model: 'break-even',
			inputs: { freeTier: true },
			lang: 'en',
			pricesHref: '/kb/prices/',
			pricesMaxAge: 1,
		}),
		renderCalculator({ id: 'y', model: 'bill', inputs: {}, lang: 'en' }),
	].map((one) => ('html' in one ? one.html : ''));
	return `<!DOCTYPE html><html lang="en"><head><title>Calculators</title><meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/calculators/calculator.css"></head><body><main><h1>Calculators</h1>${drawn.join('')}</main><script type="module" src="/calculators/element.ts"></script></body></html>`;
}

let server: Server;
let browser: Browser;
let context: BrowserContext;
let tab: Page;
let faults: string[];
let html: string;

/** The page, and the sources as the browser can run them: types stripped, nothing bundled. */
function answer(path: string): { readonly type: string; readonly body: string } {
	if (path.startsWith('/?') || path === '/') return { type: 'text/html', body: html };
	if (!/\.(?:ts|css)$/u.test(path)) return { type: 'text/plain', body: '' };
	const text = readFileSync(join(source, path), 'utf8');
	return path.endsWith('.ts')
		? { type: 'text/javascript', body: stripTypeScriptTypes(text) }
		: { type: 'text/css', body: text };
}

beforeAll(async () => {
	html = page();
	server = createServer((request, response) => {
		const { type, body } = answer(request.url ?? '/');
		response.setHeader('content-type', `${type}; charset=utf-8`);
		response.setHeader('content-security-policy', "default-src 'self'");
		response.end(body);
	}).listen(0);
	browser = await launchBrowser();
}, 120_000);

const origin = (): string => `http://localhost:${String((server.address() as AddressInfo).port)}`;

/** Opens the page and touches calculator `x`, so that it answers. */
async function open(search = ''): Promise<void> {
	await tab.goto(`${origin()}/${search}`);
	await tab.waitForSelector('#calc-x fieldset:not([disabled])');
	await tab.focus('#calc-x [name=requests]');
	await tab.waitForSelector('#calc-x[data-awake]');
}

beforeEach(async () => {
	context = await browser.newContext({ viewport: { width: 320, height: 800 } });
	tab = await context.newPage();
	tab.setDefaultTimeout(20_000);
	faults = [];
	tab.on('pageerror', ({ message }) => faults.push(message));
});

afterEach(async () => {
	await context.close();
	expect(faults).toEqual([]);
});

afterAll(async () => {
	await browser.close();
	server.close();
});

const said = (): Promise<string> => tab.innerText('#calc-x .calculator-answer');
const own = (selector: string): string => `#calc-x ${selector}`;
const search = (): string => decodeURIComponent(new URL(tab.url()).search);

describe('inputs', () => {
	beforeEach(() => open());

	test('a changed field changes answer, chart, explanation and slider', async () => {
		await tab.click(own('.calculator-explanation-fold summary'));
		const chart = await tab.innerHTML(own('.calculator-picture'));
		const slider = await tab.inputValue(own('[data-for=requests]'));
		await tab.fill(own('[name=requests]'), '40,000,000');
		expect(await said()).toContain('At 40 million, serverless costs');
		expect(await tab.innerHTML(own('.calculator-picture'))).not.toBe(chart);
		await tab.waitForFunction(() =>
			document
				.querySelector('#calc-x .calculator-explanation')
				?.textContent?.includes('40,000,000'),
		);
		expect(await tab.inputValue(own('[data-for=requests]'))).not.toBe(slider);
	});

	test('keys move the slider, and the number field follows', async () => {
		await tab.focus(own('[data-for=requestsPerUser]'));
		await tab.keyboard.press('ArrowRight');
		await tab.keyboard.press('End');
		expect(await tab.inputValue(own('[name=requestsPerUser]'))).toBe('100,000');
		expect(await said()).toContain('100,000 requests each');
	});

	test('arrow keys step a number field by what suits it', async () => {
		await tab.focus(own('[name=requests]'));
		await tab.keyboard.press('ArrowUp');
		expect(await tab.inputValue(own('[name=requests]'))).toBe('3,100,000');
		await tab.keyboard.press('PageDown');
		expect(await tab.inputValue(own('[name=requests]'))).toBe('2,100,000');
		expect(search()).toBe('?calc-x.requests=2.1M&v=1');
	});

	test('a number may be short, have a unit of its own, and be shown in another', async () => {
		await tab.fill(own('[name=requests]'), '5M');
		await tab.waitForFunction(() =>
			document.querySelector('#calc-x .calculator-answer')?.textContent?.includes('At 5 million'),
		);
		await tab.fill(own('[name=durationMs]'), '0.4 s');
		expect(await tab.getAttribute(own('[data-for=durationMs]'), 'aria-valuetext')).toBe('400 ms');
		await tab.selectOption(own('[data-unit=durationMs]'), 's');
		expect(await tab.inputValue(own('[name=durationMs]'))).toBe('0.4');
		expect(search()).toContain('calc-x.durationMs=0.4s');
	});

	test.each([
		['-5', 'Your requests a month: −5 is below 0.'],
		['99999999999', 'is above 10,000,000,000.'],
		['', 'there is no number'],
		['abc', '"abc" is not a number.'],
		['NaN', '"NaN" is not a number.'],
		['1e999', 'is not a number'],
		['<b onclick=x>', 'is not a number'],
		['5..1', 'the range begins above its end'],
	])(
		'"%s" gets a message beside its field, and the last good answer stays',
		async (text, message) => {
			const before = await said();
			await tab.fill(own('[name=requests]'), text);
			await tab.waitForSelector('#calc-x-requests-problem:not([hidden])');
			expect(await tab.innerText('#calc-x-requests-problem')).toContain(message);
			expect(await tab.getAttribute(own('[name=requests]'), 'aria-invalid')).toBe('true');
			expect(await said()).toBe(before);
			expect(search()).toBe('');
			await tab.fill(own('[name=requests]'), '3000000');
			expect(await tab.isHidden('#calc-x-requests-problem')).toBe(true);
		},
	);

	test('reset goes back to what the author asked, all of it or one input', async () => {
		const before = await said();
		await tab.click(own('.calculator-more summary'));
		await tab.uncheck(own('[name=freeTier]'));
		await tab.fill(own('[name=requests]'), '5');
		await tab.click(own('[data-reset=requests]'));
		expect(await tab.inputValue(own('[name=requests]'))).toBe('3,000,000');
		expect(await tab.isChecked(own('[name=freeTier]'))).toBe(false);
		await tab.click(own('[data-reset-all]'));
		expect(await said()).toBe(before);
		expect(await tab.isChecked(own('[name=freeTier]'))).toBe(true);
		expect(await tab.isHidden(own('[data-reset-all]'))).toBe(true);
		expect(search()).toBe('');
	});

	test('a story sets the fields, tells itself and is marked', async () => {
		const story = tab.locator(own('[data-preset]')).first();
		await story.click();
		expect(await story.getAttribute('aria-pressed')).toBe('true');
		expect(await tab.innerText(own('.calculator-story'))).not.toBe('');
		await tab.fill(own('[name=requests]'), '7');
		expect(await story.getAttribute('aria-pressed')).toBe('false');
	});

	test('the answer is announced when nothing changes for a while, not on each key stroke', async () => {
		await tab.fill(own('[name=requests]'), '4');
		await tab.fill(own('[name=requests]'), '40');
		expect(await tab.textContent(own('.calculator-status'))).toBe('');
		await tab.waitForFunction(() =>
			document.querySelector('#calc-x .calculator-status')?.textContent?.includes('At 40,'),
		);
	});

	test('old prices are told by the reader’s own clock', async () => {
		expect(await tab.isVisible(own('.calculator-stale'))).toBe(true);
		expect(await tab.isVisible('#calc-y .calculator-stale')).toBe(false);
	});

	test('each price of the explanation leads to its place in the price book', async () => {
		await tab.click(own('.calculator-explanation-fold summary'));
		const links = await tab.locator(own('.calculator-explanation td a')).all();
		const hrefs = await Promise.all(links.map((link) => link.getAttribute('href')));
		expect(hrefs).toContain('/kb/prices/#aws-lambda/requests');
	});
});

describe('ranges', () => {
	test('an input as a range gives medians, a band, a tornado, how often one side wins, and a link', async () => {
		await open();
		await tab.check(own('[data-range=requestsPerUser]'));
		await tab.uncheck(own('[data-range=requestsPerUser]'));
		expect(search()).toBe('');
		await tab.check(own('[data-range=durationMs]'));
		expect(await tab.inputValue(own('[data-high=durationMs]'))).toBe('400');
		await tab.waitForSelector(own('.calculator-spread'));
		const spread = await tab.innerText(own('.calculator-spread'));
		expect(spread).toMatch(/Serverless is cheaper in [\d.]+% of 10,000 draws/u);
		expect(await tab.locator(own('.calculator-ranges rect')).count()).toBe(1);
		expect(await tab.locator(own('.calculator-picture .calculator-band')).count()).toBeGreaterThan(
			0,
		);
		expect(search()).toBe('?calc-x.durationMs=100..400&v=1');
		await tab.reload();
		await tab.waitForSelector(own('.calculator-spread'));
		expect(await tab.innerText(own('.calculator-spread'))).toBe(spread);
		await tab.uncheck(own('[data-range=durationMs]'));
		expect(await tab.locator(own('.calculator-spread')).count()).toBe(0);
	});

	test('where no worker is to be had, the page draws by itself', async () => {
		await tab.addInitScript(() => {
			Reflect.deleteProperty(globalThis, 'Worker');
		});
		await open('?calc-x.requests=1M..5M&v=1');
		await tab.waitForSelector(own('.calculator-spread'));
		expect(await tab.innerText(own('.calculator-spread'))).toMatch(/of 1,000 draws/u);
	});
});

describe('the address', () => {
	test('Back, Forward and reload keep the state; several calculators do not clash', async () => {
		await open();
		const first = await said();
		await tab.fill(own('[name=requests]'), '5000000');
		await tab.keyboard.press('Tab');
		const second = await said();
		await tab.fill('#calc-y [name=requests]', '7000000');
		await tab.keyboard.press('Tab');
		await tab.waitForURL(/calc-y/u);
		expect(search()).toBe('?calc-x.requests=5M&calc-y.requests=7M&v=1');
		await tab.goBack();
		expect(await tab.inputValue('#calc-y [name=requests]')).toBe('3,000,000');
		expect(await said()).toBe(second);
		await tab.goBack();
		expect(await said()).toBe(first);
		await tab.goForward();
		await tab.goForward();
		await tab.reload();
		await tab.waitForSelector('#calc-y[data-awake]');
		expect(await tab.inputValue('#calc-y [name=requests]')).toBe('7,000,000');
		expect(await said()).toBe(second);
	});

	test('what a link sets and the calculator has not is told; the rest holds', async () => {
		await open('?calc-x.requests=5M&calc-x.reqests=1&calc-x.__proto__=1&other=2');
		expect(await tab.innerText(own('.calculator-notice'))).toContain('“reqests”, “__proto__”');
		expect(await said()).toContain('At 5 million');
		await tab.fill(own('[name=requests]'), '6M');
		await tab.keyboard.press('Tab');
		await tab.waitForURL(/6M/u);
		expect(search()).toBe('?other=2&calc-x.requests=6M&v=1');
	});

	test('a link of another version is told and changes nothing', async () => {
		await open('?calc-x.requests=5M&v=9');
		expect(await tab.innerText(own('.calculator-notice'))).toContain('another version');
		expect(await said()).toContain('At 3 million');
	});

	test('hostile values are told beside their fields and never run', async () => {
		const evil = encodeURIComponent('"><img src=x onerror=document.title=1>');
		await open(`?calc-x.requests=${evil}&calc-x.instance=${evil}&calc-x.freeTier=${evil}&v=1`);
		expect(await tab.innerText('#calc-x-requests-problem')).toContain('is not a number');
		expect(await tab.textContent('#calc-x-instance-problem')).toContain('there is no');
		expect(await tab.textContent('#calc-x-freeTier-problem')).toContain('neither true nor false');
		expect(await tab.title()).toBe('Calculators');
		expect(await tab.locator('img').count()).toBe(0);
		expect(await said()).toContain('At 3 million');
		await tab.click(own('[data-reset-all]'), { force: true }).catch(() => undefined);
	});

	test.each(['NaN', '-1', '1e308', 'Infinity', '9'.repeat(500), '%00', '[]', 'constructor'])(
		'"%s" for every input leaves the answer of the build',
		async (text) => {
			const ids = ['requests', 'durationMs', 'memoryMb', 'instances', 'cpuMs', 'peak', 'hours'];
			await open(`?${ids.map((id) => `calc-x.${id}=${text}`).join('&')}&v=1`);
			expect(await said()).toContain('At 3 million');
			expect(await tab.innerText('main')).not.toMatch(/-?Infinity\b(?!")|undefined|\$NaN/u);
		},
	);
});

describe('copies', () => {
	test.each([
		['link', /^http:\/\/localhost:\d+\/\?calc-x\.requests=5M&v=1#calc-x$/u],
		[
			'text',
			/At 5 million[^]*Your requests a month: 5,000,000[^]*Prices checked[^]*calc-x\.requests=5M/u,
		],
		['markdown', /\| Your requests a month \| 5,000,000 \|/u],
		['csv', /^input,Your requests a month,"5,000,000",\r$/mu],
	])('%s', async (format, expected) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await open();
		await tab.fill(own('[name=requests]'), '5000000');
		await tab.click(own(`[data-copy=${format}]`));
		await tab.waitForFunction(
			() => document.querySelector('#calc-x .calculator-copied')?.textContent !== '',
		);
		expect(await tab.evaluate(() => navigator.clipboard.readText())).toMatch(expected);
	});
});

test('what the browser computes is what the build computed', async () => {
	await open();
	await tab.click(own('.calculator-explanation-fold summary'));
	await tab.fill(own('[name=requests]'), '4');
	await tab.click(own('[data-reset-all]'));
	const parts = ['.calculator-answer', '.calculator-picture', '.calculator-explanation'].map(own);
	const live = await Promise.all(parts.map((part) => tab.textContent(part)));
	const still = await browser.newPage({ javaScriptEnabled: false });
	await still.goto(tab.url());
	expect(await Promise.all(parts.map((part) => still.textContent(part)))).toEqual(live);
	await still.close();
});

test('without a script there are values and no controls', async () => {
	const still = await browser.newPage({ javaScriptEnabled: false });
	await still.goto(`${origin()}/`);
	const visible = still
		.locator('#calc-x')
		.locator('input, select, button')
		.filter({ visible: true });
	expect(await visible.count()).toBe(0);
	expect(await still.innerText(own('.calculator-given'))).toContain('3,000,000');
	expect(await still.innerText(own('.calculator-static'))).toContain('where JavaScript runs');
	await still.close();
});

test('on paper there are values as they stand, no controls, and the explanation is open', async () => {
	await open();
	await tab.fill(own('[name=requests]'), '40000000');
	await tab.emulateMedia({ media: 'print' });
	const visible = tab.locator('#calc-x').locator('input, select, button').filter({ visible: true });
	expect(await visible.count()).toBe(0);
	expect(await tab.innerText(own('.calculator-given'))).toContain('40,000,000');
	expect(await tab.isVisible(own('.calculator-formula'))).toBe(true);
});

test('all is done by keys alone', async () => {
	await open();
	const reached = new Set<string>();
	for (let presses = 0; presses < 60; presses++) {
		await tab.keyboard.press('Tab');
		const name = await tab.evaluate(() => {
			const { activeElement: at } = document;
			const { dataset } = at as HTMLElement;
			return at?.closest('#calc-x')
				? [
						at.getAttribute('name'),
						dataset['for'],
						dataset['range'],
						dataset['unit'],
						dataset['copy'],
					]
						.filter(Boolean)
						.join() || at.tagName
				: '';
		});
		if (name === '' && reached.size > 0) break;
		reached.add(name);
	}
	expect([...reached]).toEqual(
		expect.arrayContaining([
			'requests',
			'durationMs',
			'SUMMARY',
			'link',
			'text',
			'markdown',
			'csv',
		]),
	);
});

test.each(['light', 'dark'] as const)(
	'axe finds nothing, %s, at 320 px, nothing sticks out, ranges and problems shown',
	async (colorScheme) => {
		await tab.emulateMedia({ colorScheme });
		await open('?calc-x.durationMs=100..400&v=1');
		await tab.waitForSelector(own('.calculator-spread'));
		await tab.click(own('.calculator-explanation-fold summary'));
		await tab.click(own('.calculator-more summary'));
		await tab.fill(own('[name=memoryMb]'), 'x');
		expect(await axe(tab)).toEqual([]);
		expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
	},
);
