/**
 * What a search costs a reader: bytes and requests before the first result, the time from a key to it, and the size
 * of the index.
 *
 * Usage: node tests/bench/searching.ts [--notes 5000] [--site FOLDER]
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { FOLDER } from '../../src/lookup/files.ts';
import { launchBrowser } from '../browser/chromium.ts';
import { serve, type Served } from '../browser/serve.ts';
import { NOTES } from './dialect.ts';
import { measure } from './measure.ts';
import { writeVault } from './vault.ts';

const ROUNDS = 20;
const FIELD = '.search input';
const FIRST = '[role=option]';

const { values } = parseArgs({
	options: { notes: { type: 'string', default: '5000' }, site: { type: 'string' } },
});

/** Bytes as sent by a server that compresses; what is compressed already stays as it is. */
function sent(site: string, path: string): number {
	const file = join(site, path.replace(/\?.*$/, ''), path.endsWith('/') ? 'index.html' : '');
	const content = readFileSync(file);
	return /\.(?:pagefind|pf_\w+)$/.test(file) ? content.length : gzipSync(content).length;
}

const median = (all: readonly number[]): number =>
	all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? NaN;

/** A word that stands on few pages, and one that stands on most. */
function words(site: string): { rare: string; common: string } {
	const all = readFileSync(join(site, FOLDER, 'words/en.txt'), 'utf8').split('\n');
	return { common: all[0] ?? '', rare: all.at(-1) ?? '' };
}

interface Search {
	/** Milliseconds from the last key to the first result. */
	readonly took: number;
	/** Paths that were asked for since the search was opened. */
	readonly asked: readonly string[];
}

async function searchOnce(browser: Browser, served: Served, word: string): Promise<Search> {
	const context = await browser.newContext({ serviceWorkers: 'block' });
	const page = await context.newPage();
	await page.goto(`${served.url}all/`, { waitUntil: 'networkidle' });
	const before = served.log.length;
	const took = await firstResult(page, word);
	const asked = served.log.slice(before).map((line) => line.replace(/^\d+ /, ''));
	await context.close();
	return { took, asked };
}

type Tab = Awaited<ReturnType<Browser['newPage']>>;

async function firstResult(page: Tab, word: string): Promise<number> {
	const start = performance.now();
	await page.keyboard.press('/');
	await page.waitForSelector(`${FIELD}:focus`);
	await page.fill(FIELD, word);
	await page.waitForSelector(FIRST);
	return performance.now() - start;
}

/** The dialog is open and has answered before. */
async function warm(browser: Browser, served: Served, all: readonly string[]): Promise<number[]> {
	const page = await browser.newPage({ serviceWorkers: 'block' });
	await page.goto(`${served.url}all/`, { waitUntil: 'networkidle' });
	await firstResult(page, all[0] ?? '');
	const times: number[] = [];
	for (const word of all.slice(1)) {
		await page.fill(FIELD, '');
		await page.waitForSelector(FIRST, { state: 'detached' });
		const start = performance.now();
		await page.fill(FIELD, word);
		await page.waitForSelector(FIRST);
		times.push(performance.now() - start);
	}
	await page.close();
	return times;
}

async function measureSite(site: string, notes: number): Promise<void> {
	const index = readdirSync(join(site, FOLDER), { recursive: true, encoding: 'utf8' })
		.map((path) => statSync(join(site, FOLDER, path)))
		.filter((file) => file.isFile());
	const size = index.reduce((sum, file) => sum + file.size, 0);
	const say = (name: string, value: number, unit: string): void => {
		console.log(`${name.padEnd(44)} ${value.toFixed(value < 10 ? 1 : 0).padStart(8)} ${unit}`);
	};
	say('index', size / 1e6, `MB in ${String(index.length)} files`);
	say('index per note', size / notes, 'bytes');
	const served = await serve(site, '/');
	const browser = await launchBrowser();
	try {
		const { rare, common } = words(site);
		for (const [name, word] of Object.entries({ rare, common })) {
			const rounds: Search[] = [];
			for (let round = 0; round < ROUNDS; round += 1)
				rounds.push(await searchOnce(browser, served, word));
			const asked = rounds.at(-1)?.asked ?? [];
			const bytes = asked.reduce((sum, path) => sum + sent(site, path), 0);
			const ofIndex = asked.filter((path) => path.startsWith(`/${FOLDER}/`));
			const indexBytes = ofIndex.reduce((sum, path) => sum + sent(site, path), 0);
			say(`${name} word: requests before the first result`, asked.length, '');
			say(`${name} word: … with scripts and styles`, bytes / 1000, 'KB');
			say(
				`${name} word: … of the index`,
				indexBytes / 1000,
				`KB, ${String(ofIndex.length)} requests`,
			);
			say(`${name} word: from the key, cold`, median(rounds.map(({ took }) => took)), 'ms');
			if (process.env['VERBOSE'])
				for (const path of asked)
					console.log(`    ${String(sent(site, path)).padStart(7)} ${path}`);
		}
		const all = readFileSync(join(site, FOLDER, 'words/en.txt'), 'utf8').split('\n');
		const step = Math.floor(all.length / (ROUNDS + 1));
		const typed = Array.from({ length: ROUNDS + 1 }, (_, at) => all[at * step] ?? '');
		say('from the key, warm', median(await warm(browser, served, typed)), 'ms');
	} finally {
		await browser.close();
		await served.close();
	}
}

const notes = Number(values.notes);
if (values.site === undefined) {
	const folder = mkdtempSync(join(tmpdir(), 'searching-'));
	try {
		writeVault(join(folder, 'vault'), notes, NOTES);
		const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
		const flags = ['vault', '--out', 'site', '--lenient'];
		const env = { STEELYARD_CACHE: join(folder, 'cache') };
		await measure([process.execPath, main, 'build', ...flags], { cwd: folder, env });
		await measureSite(join(folder, 'site'), notes);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
} else await measureSite(values.site, notes);
