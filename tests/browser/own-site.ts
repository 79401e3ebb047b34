/** The project's own notes, built below a base, served and opened in a real browser. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { ownNotes } from '../site/own-notes.ts';
import { launchBrowser } from './chromium.ts';
import { serve, type Served } from './serve.ts';

/** One page of each type, by address below the base. */
export const PAGES = {
	home: '',
	note: 'thoughts/scale-to-zero/',
	'trade-off': 'trade-offs/serverless-or-servers/',
	'note on a video': 'sources/fireship-prime-video/',
	source: 'sources/37signals-exit/',
	'list of a kind': 'kinds/thought/',
	'list of a tag': 'tags/serverless/',
	'index of tags': 'tags/',
	'all notes': 'all/',
	'wanted note': 'wanted/fireship/',
	'index of wanted notes': 'wanted/',
	'missing page': 'there/is/nothing/here/',
	calculator: 'notes/calculator/',
	'index of models': 'models/',
	model: 'models/orchestration/',
	'question without a number': 'models/pods/',
	prices: 'prices/',
	graph: 'graph/',
	search: 'search/',
} as const;

/** The built site, on the air. */
export interface OwnSite extends AsyncDisposable {
	readonly served: Served;
	readonly browser: Browser;
}

/** A fresh reader. */
export interface Visit {
	readonly context: BrowserContext;
	readonly page: Page;
	/** Addresses outside of the site that were asked for; each got an empty page. */
	readonly elsewhere: readonly string[];
}

/** Builds, serves below `/kb/` and starts a browser. Throws where the build fails. */
export async function startOwnSite(): Promise<OwnSite> {
	const site = await ownNotes('--base', '/kb/', '--lenient');
	if (site.code !== 0) throw new Error(`${site.stdout}${site.stderr}`);
	const served = await serve(site.out, '/kb/');
	const browser = await launchBrowser();
	return {
		served,
		browser,
		[Symbol.asyncDispose]: async () => {
			await browser.close();
			await served.close();
		},
	};
}

/** Opens a window of 1200 by 800 that reaches nobody but the site. */
export async function visit({ browser, served }: OwnSite): Promise<Visit> {
	const context = await browser.newContext({
		// What is routed here would pass the worker by.
		serviceWorkers: 'block',
		viewport: { width: 1200, height: 800 },
	});
	const page = await context.newPage();
	page.setDefaultTimeout(30_000);
	const elsewhere: string[] = [];
	await context.route(
		(url) => url.origin !== new URL(served.url).origin,
		async (route) => {
			elsewhere.push(route.request().url());
			await route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title>' });
		},
	);
	return { context, page, elsewhere };
}
