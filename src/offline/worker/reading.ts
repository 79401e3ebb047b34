/** What a reader is likely to want next: the page that is open, what it links to, and the search. */
import { isPage, pathOf, type Row } from '../list.ts';
import { keep, kept } from './keep.ts';
import { rows } from './rows.ts';
import { build, type LastingEvent } from './scope.ts';
import { fromShell } from './shell.ts';
import { recall, remember } from './state.ts';

/** Bytes of the search and of scripts that are kept unasked beyond the shell. */
const BUDGET = 6_000_000;
/** Bytes of a file that is kept because a page shows it. */
const SHOWN = 1_000_000;

/**
 * Keeps a page and those that it links to, each with its pictures; then what an older build had kept and this
 * one has changed; then the rest of the search, the most needed first.
 *
 * @param paths The page that is open, then the others.
 * @param frugal Only the first page.
 */
export async function keepReading(
	paths: readonly string[],
	frugal: boolean,
	event: LastingEvent,
): Promise<void> {
	for (const path of frugal ? paths.slice(0, 1) : paths) {
		if ((await keep([path], event)).fault !== undefined) return;
		if ((await keep(await shownOn(path), event)).fault !== undefined) return;
	}
	if (frugal) return;
	if ((await keep(await wanted(), event)).fault !== undefined) return;
	await remember('wanted', undefined);
	await keep(inBudget([...(await rows()).values()]), event);
}

const NAMED = /(?:src|srcset|poster|href)="([^"]*)"/g;

/** Files that a kept page shows: those that its attributes name. */
async function shownOn(path: string): Promise<string[]> {
	const list = await rows();
	const row = list.get(path);
	const html = await (row && ((await fromShell(path)) ?? (await kept(row))))?.text();
	const addresses = [...(html ?? '').matchAll(NAMED)].flatMap(([, named = '']) =>
		named.split(',').map((candidate) => candidate.trim().split(/[?#\s]/)[0] ?? ''),
	);
	const paths = addresses.map((address) => pathOf(build.base, address) ?? '');
	return [...new Set(paths)].filter((one) => !isPage(one) && (list.get(one)?.[1] ?? SHOWN) < SHOWN);
}

async function wanted(): Promise<Iterable<string>> {
	if ((await recall('everything')) === true) return (await rows()).keys();
	return ((await recall('wanted')) ?? []) as string[];
}

/** What a search needs to find, what it shows, then scripts that a page may load. */
const NEEDED: readonly RegExp[] = [
	/^pagefind\/(?:index|filter|names|words)\//,
	/^pagefind\//,
	/^(?:_astro|_words|_keys|graph)\//,
];

function inBudget(list: readonly Row[]): string[] {
	let room = BUDGET;
	const ordered = NEEDED.flatMap((need) => list.filter(([path]) => need.test(path)));
	const fitting = ordered.filter(([, bytes]) => {
		room -= bytes;
		return room >= 0;
	});
	return fitting.map(([path]) => path);
}
