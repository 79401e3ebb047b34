import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { axe } from '../browser/axe.ts';
import { livePage } from './live-page.ts';

const { browser, context, open, origin, tab: current } = livePage();
let tab: Page;

beforeEach(() => {
	tab = current();
});

const said = (): Promise<string> => tab.innerText('#calc-x .calculator-answer');
const own = (selector: string): string => `#calc-x ${selector}`;
const search = (): string => decodeURIComponent(new URL(tab.url()).search);

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
		await context().grantPermissions(['clipboard-read', 'clipboard-write']);
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
	const still = await browser().newPage({ javaScriptEnabled: false });
	await still.goto(tab.url());
	expect(await Promise.all(parts.map((part) => still.textContent(part)))).toEqual(live);
	await still.close();
});

test('without a script there are values and no controls', async () => {
	const still = await browser().newPage({ javaScriptEnabled: false });
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
