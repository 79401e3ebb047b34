/**
 * A headless Chromium for tests, from npm alone where none is installed. The flags are ours: those that
 * `@sparticuz/chromium` proposes switch web security off and end the browser with its first page.
 */
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const INSTALLED = [
	process.env.CHROMIUM_PATH,
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

/** Unpacks the packaged Chromium to the temp folder (200 MB, once) and gives its path. */
async function unpack(): Promise<string> {
	process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x'; // makes the package unpack its NSS libraries too
	const packaged = await import('@sparticuz/chromium');
	return packaged.default.executablePath();
}

/**
 * Path of the Chromium to test with: `CHROMIUM_PATH`, an installed one, else the packaged one.
 * Throws with advice where there is none.
 */
export async function findChromium(): Promise<string> {
	const installed = INSTALLED.find((path) => path && existsSync(path));
	if (installed) return installed;
	if (process.platform === 'linux' && process.arch === 'x64') return unpack();
	throw new Error(ADVICE);
}

/** Starts Chromium; the caller closes it. Throws with advice where none can be started. */
export async function launchBrowser(): Promise<Browser> {
	const executablePath = await findChromium();
	return chromium
		.launch({ executablePath, args: FLAGS, headless: true })
		.catch((cause: unknown) => {
			throw new Error(`${executablePath} does not start. ${ADVICE}`, { cause });
		});
}
