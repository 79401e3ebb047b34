/**
 * A headless Chromium for tests, from npm alone where none is installed. The flags are ours: those that
 * `@sparticuz/chromium` proposes switch web security off and end the browser with its first page.
 */
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const INSTALLED = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

const ADVICE =
	'No Chromium found. Install Chrome or Chromium (Debian: apt-get install chromium) or set CHROMIUM_PATH to its program.';

/**
 * Unpacks the packaged Chromium to the temp folder (200 MB, once) and gives its path: a headless shell, which has no
 * windows to draw and takes half the time of an installed browser.
 */
async function unpack(): Promise<string> {
	process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x'; // makes the package unpack its NSS libraries too
	const packaged = await import('@sparticuz/chromium');
	return packaged.default.executablePath();
}

/** What to start, the best first. */
const CANDIDATES: readonly (() => string | undefined | Promise<string>)[] = process.env
	.CHROMIUM_PATH
	? [() => process.env.CHROMIUM_PATH]
	: [
			...(process.platform === 'linux' && process.arch === 'x64' ? [unpack] : []),
			() => INSTALLED.find((path) => existsSync(path)),
		];

/**
 * Starts Chromium: `CHROMIUM_PATH`, else the packaged one, else an installed one. The caller closes it. Throws with
 * advice where none can be started.
 */
export async function launchBrowser(): Promise<Browser> {
	const failures: string[] = [];
	for (const candidate of CANDIDATES) {
		try {
			const executablePath = await candidate();
			if (executablePath !== undefined)
				return await chromium.launch({ executablePath, args: FLAGS, headless: true });
		} catch (error) {
			failures.push(String(error));
		}
	}
	throw new Error([ADVICE, ...failures].join('\n'));
}
