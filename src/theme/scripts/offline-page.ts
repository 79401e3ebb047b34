/** The page on what is kept: how much it is, keeping all, removing it, and which pages there are. */
import { addressOf, type Row } from '../../offline/list.ts';
import { href } from '../href.ts';
import { ask, keptPages, removeKept, takeStock, wantsAll, type Stock } from './offline-store.ts';
import { loadWords } from './words.ts';

/** Pages that are listed at most. */
const LISTED = 300;
/** Files that the worker is asked for at once. */
const BATCH = 12;
/** Seconds in which a browser that keeps nothing is expected to have said so. */
const PATIENCE = 3;

const root = part('.offline-page');
const said = part('.offline-said');
const sum = part('.offline-sum');
const bar = part('progress') as HTMLProgressElement;
const save = part('.offline-save') as HTMLButtonElement;
const stop = part('.offline-stop') as HTMLButtonElement;
const remove = part('.offline-remove') as HTMLButtonElement;
const words = await loadWords();
const work = { going: false };

function part(selector: string): HTMLElement {
	const found = document.querySelector<HTMLElement>(selector);
	if (!found) throw new Error(`The page has no ${selector}.`);
	return found;
}

function size(bytes: number): string {
	const [unit, amount] = bytes < 1e6 ? ['kilobyte', bytes / 1e3] : ['megabyte', bytes / 1e6];
	const options = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 } as const;
	return new Intl.NumberFormat(words.lang, options).format(amount);
}

const bytesOf = (rows: readonly Row[]): number => rows.reduce((all, [, bytes]) => all + bytes, 0);

/** The worker, once it is there; undefined where the browser keeps nothing. */
async function worker(): Promise<ServiceWorker | undefined> {
	const { serviceWorker } = navigator as { readonly serviceWorker?: ServiceWorkerContainer };
	if (!serviceWorker || !document.querySelector('link[rel=manifest]')) return undefined;
	for (let second = 0; ; second++) {
		const found = await serviceWorker.getRegistration(href('/'));
		if (found?.active) return found.active;
		if (!found?.installing && !found?.waiting && second >= PATIENCE) return undefined;
		await new Promise((resolve) => setTimeout(resolve, 1000));
	}
}

/** In the place of a page that is not kept: says so, and looks again when there is a network. */
function standIn() {
	for (const element of root.querySelectorAll<HTMLElement>('[data-missing]'))
		element.textContent = element.dataset['missing'] ?? '';
	document.title = part('h1').textContent;
	part('#again').hidden = false;
	part('#again button').addEventListener('click', () => {
		location.reload();
	});
	addEventListener('online', () => {
		location.reload();
	});
}

/** Shows what is kept and what could be. */
async function show(): Promise<Stock> {
	const stock = await takeStock();
	const kept = bytesOf(stock.rows.filter(stock.has));
	const all = bytesOf(stock.rows);
	const rest = all - kept;
	sum.textContent =
		rest === 0
			? words.offlineDone({ all: size(all) })
			: words.offlinePart({ saved: size(kept), all: size(all) });
	save.textContent =
		kept > rest ? words.offlineRest({ size: size(rest) }) : words.offlineSave({ size: size(rest) });
	save.hidden = rest === 0 || work.going;
	stop.hidden = !work.going;
	bar.hidden = !work.going;
	await list(stock);
	return stock;
}

async function list(stock: Stock) {
	const { compare } = new Intl.Collator(words.lang, { numeric: true });
	const pages = await keptPages(stock, LISTED);
	const own = document.querySelector('.site-name')?.textContent.trim() ?? '';
	const section = part('.offline-kept');
	section.hidden = pages.length === 0;
	remove.hidden = pages.length === 0 || work.going;
	part('.offline-kept h2').textContent = words.offlinePages(pages.length);
	const sorted = pages.sort((a, b) => compare(a.title, b.title));
	const items = sorted.map(({ path, title }) => {
		const item = document.createElement('li');
		const link = document.createElement('a');
		link.href = addressOf(href('/'), path);
		link.textContent = title.replace(` — ${own}`, '') || path;
		item.append(link);
		return item;
	});
	part('.offline-kept ul').replaceChildren(...items);
}

/** How saving ended, and what is said of it. */
const FAULTS = {
	done: '',
	stopped: '',
	full: words.offlineFull,
	lost: words.offlineLost,
	other: words.offlineOther,
};

async function saveAll(to: ServiceWorker) {
	work.going = true;
	said.textContent = '';
	void navigator.storage.persist();
	await ask(to, { type: 'everything', on: true });
	const { rows, has } = await show();
	const missing = rows.filter((row) => !has(row));
	const end = await saveThese(missing, to, bytesOf(rows));
	if (end === 'full' || end === 'stopped') await ask(to, { type: 'everything', on: false });
	work.going = false;
	said.textContent = FAULTS[end];
	await show();
}

async function saveThese(
	missing: readonly Row[],
	to: ServiceWorker,
	all: number,
): Promise<keyof typeof FAULTS> {
	let kept = all - bytesOf(missing);
	for (let at = 0; at < missing.length; at += BATCH) {
		if (!work.going) return 'stopped';
		bar.max = all;
		bar.value = kept;
		sum.textContent = words.offlineSaving({ saved: size(kept), all: size(all) });
		const batch = missing.slice(at, at + BATCH);
		const { fault } = await ask(to, { type: 'keep', paths: batch.map(([path]) => path) });
		if (fault) return fault;
		kept += bytesOf(batch);
	}
	return 'done';
}

async function start() {
	if (location.pathname !== root.dataset['url']) {
		standIn();
		await list(await takeStock());
		return;
	}
	const to = await worker();
	part('.offline-all').hidden = false;
	if (!to) {
		said.textContent = words.offlineRefused;
		part('.offline-all .offline-do').hidden = true;
		return;
	}
	save.addEventListener('click', () => void saveAll(to));
	stop.addEventListener('click', () => {
		work.going = false;
	});
	remove.addEventListener('click', () => {
		void removeKept(to)
			.then(show)
			.then(() => {
				said.textContent = words.offlineRemoved;
			});
	});
	const { rows, has } = await show();
	if ((await wantsAll()) && !rows.every(has)) await saveAll(to);
}

start().catch(() => {
	part('.offline-all').hidden = false;
	part('.offline-all .offline-do').hidden = true;
	said.textContent = words.offlineRefused;
});
