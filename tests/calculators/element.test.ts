import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { renderCalculator } from '../../src/calculators/calculator.ts';
import { axe } from '../browser/axe.ts';
import { launchBrowser } from '../browser/chromium.ts';

const source = join(import.meta.dirname, '../../src');
const drawn = renderCalculator({
	id: 'x',
	model: 'break-even',
	inputs: { freeTier: true },
	lang: 'en',
});
const page = `<!DOCTYPE html><html lang="en"><head><title>A calculator</title><meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/calculators/calculator.css"></head><body><main><h1>A calculator</h1>${'html' in drawn ? drawn.html : ''}</main><script type="module" src="/calculators/element.ts"></script></body></html>`;

let server: Server;
let browser: Browser;
let tab: Page;

/** The page, and the sources as the browser can run them: types stripped, nothing bundled. */
function answer(path: string): { readonly type: string; readonly body: string } {
	if (path === '/') return { type: 'text/html', body: page };
	if (!/\.(?:ts|css)$/u.test(path)) return { type: 'text/plain', body: '' };
	const text = readFileSync(join(source, path), 'utf8');
	return path.endsWith('.ts')
		? { type: 'text/javascript', body: stripTypeScriptTypes(text) }
		: { type: 'text/css', body: text };
}

beforeAll(async () => {
	server = createServer((request, response) => {
		const { type, body } = answer(request.url ?? '/');
		response.setHeader('content-type', `${type}; charset=utf-8`);
		response.setHeader('content-security-policy', "default-src 'self'");
		response.end(body);
	}).listen(0);
	browser = await launchBrowser();
	tab = await browser.newPage({ viewport: { width: 320, height: 800 } });
}, 120_000);

beforeEach(async () => {
	await tab.goto(`http://localhost:${String((server.address() as AddressInfo).port)}/`);
	await tab.waitForSelector('fieldset:not([disabled])');
});

afterAll(async () => {
	await browser.close();
	server.close();
});

function said(): Promise<string> {
	return tab.innerText('.calculator-answer');
}

test('a changed field changes answer, chart, explanation and slider', async () => {
	const chart = await tab.innerHTML('.calculator-chart');
	const slider = await tab.inputValue('[data-for=requests]');
	await tab.fill('[name=requests]', '40000000');
	expect(await said()).toContain('At 40 million, serverless costs $107.80');
	expect(await tab.innerHTML('.calculator-chart')).not.toBe(chart);
	expect(await tab.textContent('.calculator-explanation')).toContain('$107.8');
	expect(await tab.inputValue('[data-for=requests]')).not.toBe(slider);
});

test('keys move the slider, and the number field follows', async () => {
	await tab.focus('[data-for=requestsPerUser]');
	await tab.keyboard.press('ArrowRight');
	await tab.keyboard.press('End');
	expect(await tab.inputValue('[name=requestsPerUser]')).toBe('100000');
	expect(await said()).toContain('100,000 requests each');
});

test.each([
	['-5', 'Your requests a month: −5 is below 0.'],
	['99999999999', 'is above 10,000,000,000.'],
	['', 'this is not a number.'],
])(
	'"%s" gets a message beside its field, and the last good answer stays',
	async (text, message) => {
		const before = await said();
		await tab.fill('[name=requests]', text);
		expect(await tab.innerText('#calc-x-requests-problem')).toContain(message);
		expect(await tab.getAttribute('[name=requests]', 'aria-invalid')).toBe('true');
		expect(await said()).toBe(before);
		expect(await tab.innerText('body')).not.toMatch(/NaN|Infinity|undefined/u);
		await tab.fill('[name=requests]', '3000000');
		expect(await tab.isHidden('#calc-x-requests-problem')).toBe(true);
	},
);

test('reset goes back to what the author asked, not to the defaults of the model', async () => {
	const before = await said();
	await tab.uncheck('[name=freeTier]');
	await tab.fill('[name=requests]', '5');
	expect(await said()).not.toBe(before);
	await tab.click('.calculator-reset');
	expect(await said()).toBe(before);
	expect(await tab.isChecked('[name=freeTier]')).toBe(true);
});

test('what the browser computes is what the build computed', async () => {
	await tab.fill('[name=requests]', '4');
	await tab.click('.calculator-reset');
	const parts = ['.calculator-answer', '.calculator-chart', '.calculator-explanation'];
	const live = await Promise.all(parts.map((part) => tab.textContent(part)));
	const still = await browser.newPage({ javaScriptEnabled: false });
	await still.goto(tab.url());
	expect(await Promise.all(parts.map((part) => still.textContent(part)))).toEqual(live);
	await still.close();
});

test.each(['light', 'dark'] as const)(
	'axe finds nothing, %s, at 320 px, nothing sticks out',
	async (colorScheme) => {
		await tab.emulateMedia({ colorScheme });
		await tab.click('.calculator-explanation-fold summary');
		expect(await axe(tab)).toEqual([]);
		expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
	},
);
