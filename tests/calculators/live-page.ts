/** A page with calculators, made of the sources as they are: types stripped, nothing bundled. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { renderCalculator } from '../../src/calculators/calculator.ts';
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

/** The page, and the sources as the browser can run them: types stripped, nothing bundled. */
function answer(path: string, html: string): { readonly type: string; readonly body: string } {
	if (path.startsWith('/?') || path === '/') return { type: 'text/html', body: html };
	if (!/\.(?:ts|css)$/u.test(path)) return { type: 'text/plain', body: '' };
	const text = readFileSync(join(source, path), 'utf8');
	return path.endsWith('.ts')
		? { type: 'text/javascript', body: stripTypeScriptTypes(text) }
		: { type: 'text/css', body: text };
}

/** The page and a reader, fresh for every test. */
export interface LivePage {
	readonly browser: () => Browser;
	readonly context: () => BrowserContext;
	readonly tab: () => Page;
	readonly origin: () => string;
	/** Opens the page and touches calculator `x`, so that it answers. */
	readonly open: (search?: string) => Promise<void>;
}

/** Serves the page for the tests of a file, under a strict content policy; errors on it fail the test. */
export function livePage(): LivePage {
	const html = page();
	const server = createServer((request, response) => {
		const { type, body } = answer(request.url ?? '/', html);
		response.setHeader('content-type', `${type}; charset=utf-8`);
		response.setHeader('content-security-policy', "default-src 'self'");
		response.end(body);
	});
	let [browser, context, tab]: [Browser?, BrowserContext?, Page?] = [];
	let faults: string[] = [];
	beforeAll(async () => {
		server.listen(0);
		browser = await launchBrowser();
	}, 120_000);
	beforeEach(async () => {
		context = await here(browser).newContext({ viewport: { width: 320, height: 800 } });
		tab = await context.newPage();
		tab.setDefaultTimeout(20_000);
		faults = [];
		tab.on('pageerror', ({ message }) => faults.push(message));
	});
	afterEach(async () => {
		await context?.close();
		expect(faults).toEqual([]);
	});
	afterAll(async () => {
		await browser?.close();
		server.close();
	});
	const origin = (): string => `http://localhost:${String((server.address() as AddressInfo).port)}`;
	return {
		browser: () => here(browser),
		context: () => here(context),
		tab: () => here(tab),
		origin,
		open: async (search = '') => {
			await here(tab).goto(`${origin()}/${search}`);
			await here(tab).waitForSelector('#calc-x fieldset:not([disabled])');
			await here(tab).focus('#calc-x [name=requests]');
			await here(tab).waitForSelector('#calc-x[data-awake]');
		},
	};
}

function here<Thing>(thing: Thing | undefined): Thing {
	if (thing === undefined) throw new Error('not started yet');
	return thing;
}
