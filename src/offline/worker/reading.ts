/** What a reader is likely to want next: the page that is open, what it links to, and the search. */
import { isPage, pathOf } from '../list.ts';
import { absent, keep, kept } from './keep.ts';
import { rows } from './rows.ts';
import { build, type LastingEvent } from './scope.ts';
import { fromShell } from './shell.ts';
import { recall, remember } from './state.ts';

/** Bytes of the search that are kept unasked beyond the shell, and of scripts that a page may load. */
const BUDGETS = { search: 12_000_000, scripts: 3_000_000 };
const SEARCH: readonly RegExp[] = [/^pagefind\/(?:index|filter|names|words)\//, /^pagefind\//];
const SCRIPTS: readonly RegExp[] = [/^(?:_astro|_words|_keys|graph)\//];

/** Bytes of a file that is kept because a page shows it. */
const SHOWN = 1_000_000;

/**
 * Keeps the page that is open, with its pictures; the rest of the search, as far as there is a budget; the
 * pages that it links to; scripts of other pages; what an older build had kept and this one has changed.
 *
 * @param paths The page that is open, then the others.
 * @param frugal Only the page that is open.
 */
export async function keepReading(
	[open = '', ...linked]: readonly string[],
	frugal: boolean,
	event: LastingEvent,
): Promise<void> {
	const managed = async (paths: Iterable<string>): Promise<boolean> =>
		(await keep(paths, event)).fault === undefined;
	const budgeted = async (needs: readonly RegExp[], bytes: number): Promise<boolean> =>
		(await recall('ready')) === build.version || managed(await inBudget(needs, bytes));
	if (!(await managed([open])) || !(await managed(await shownOn([open]))) || frugal) return;
	if (!(await budgeted(SEARCH, BUDGETS.search))) return;
	if (!(await managed(linked)) || !(await managed(await shownOn(linked)))) return;
	if (!(await budgeted(SCRIPTS, BUDGETS.scripts))) return;
	await remember('ready', build.version);
	await catchUp(managed);
}

const NAMED = /(?:src|srcset|poster|href)="([^"]*)"/g;

/** Files that kept pages show: those that their attributes name. */
async function shownOn(pages: readonly string[]): Promise<string[]> {
	const list = await rows();
	const paths = (await Promise.all(pages.map(namedOn))).flat();
	return [...new Set(paths)].filter((one) => !isPage(one) && (list.get(one)?.[1] ?? SHOWN) < SHOWN);
}

async function namedOn(page: string): Promise<string[]> {
	const row = (await rows()).get(page);
	const html = await (row && ((await fromShell(page)) ?? (await kept(row))))?.text();
	const addresses = [...(html ?? '').matchAll(NAMED)].flatMap(([, named = '']) =>
		named.split(',').map((candidate) => candidate.trim().split(/[?#\s]/)[0] ?? ''),
	);
	return addresses.map((address) => pathOf(build.base, address) ?? '');
}

/** Gets what older builds had kept and this one has changed; all, where a reader once said so. */
async function catchUp(managed: (paths: Iterable<string>) => Promise<boolean>): Promise<void> {
	const all = await recall('everything');
	if (all !== undefined && all !== build.version) {
		if (await managed(await absent())) await remember('everything', build.version);
	}
	const wanted = (await recall('wanted')) as string[] | undefined;
	if (wanted && (await managed(wanted))) await remember('wanted', undefined);
}

async function inBudget(needs: readonly RegExp[], budget: number): Promise<string[]> {
	const list = [...(await rows()).values()];
	let room = budget;
	const ordered = needs.flatMap((need) => list.filter(([path]) => need.test(path)));
	const fitting = [...new Set(ordered)].filter(([, bytes]) => {
		room -= bytes;
		return room >= 0;
	});
	return fitting.map(([path]) => path);
}
