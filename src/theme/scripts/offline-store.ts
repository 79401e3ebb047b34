/** What of the site is kept on this device, as a page sees it, and what it asks of the worker. */
import {
	isPage,
	LIST_FILE,
	readKey,
	storeName,
	type Kept,
	type Question,
	type Row,
} from '../../offline/list.ts';
import { href } from '../href.ts';

const base = href('/');

/** The files of the site, and which of them are kept. */
export interface Stock {
	readonly rows: readonly Row[];
	readonly has: (row: Row) => boolean;
}

/** Looks up what is kept. Rejects where storage is refused or the list cannot be had. */
export async function takeStock(): Promise<Stock> {
	const response = await fetch(href(`/${LIST_FILE}`));
	const rows = (await response.json()) as readonly Row[];
	const shell = new Set((await keysOf('shell')).map(([path]) => path));
	const kept = new Map(await keysOf('kept'));
	return { rows, has: ([path, , digest]) => shell.has(path) || kept.get(path) === digest };
}

async function keysOf(part: 'shell' | 'kept'): Promise<(readonly [string, string])[]> {
	const store = await caches.open(storeName(base, part));
	return (await store.keys()).flatMap(({ url }) => {
		const key = readKey(base, url);
		return key ? [key] : [];
	});
}

/** Asks the worker and waits for what it says. */
export function ask(worker: ServiceWorker, question: Question): Promise<Kept> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = ({ data }: MessageEvent<Kept>) => {
			port1.close();
			resolve(data);
		};
		worker.postMessage(question, [port2]);
	});
}

/** Whether all of the site is to be kept, as a reader once said. */
export async function wantsAll(): Promise<boolean> {
	const store = await caches.open(storeName(base, 'state'));
	const found = await store.match(href('/_offline/state/everything'));
	return found !== undefined;
}

/** Removes all that was kept beyond what the site needs to open at all. */
export async function removeKept(worker: ServiceWorker): Promise<void> {
	await ask(worker, { type: 'everything', on: false });
	await caches.delete(storeName(base, 'kept'));
}

/** A kept page. */
export interface KeptPage {
	readonly path: string;
	readonly title: string;
}

/** Kept pages with their titles; `most` of them at most. */
export async function keptPages({ rows, has }: Stock, most: number): Promise<KeptPage[]> {
	const store = await caches.open(storeName(base, 'kept'));
	const paths = new Set(rows.filter((row) => isPage(row[0]) && has(row)).map(([path]) => path));
	const keys = (await store.keys()).filter(({ url }) => paths.has(readKey(base, url)?.[0] ?? ''));
	return Promise.all(
		keys.slice(0, most).map(async (key) => {
			const html = (await (await store.match(key))?.text()) ?? '';
			return { path: readKey(base, key.url)?.[0] ?? '', title: titleOf(html) };
		}),
	);
}

function titleOf(html: string): string {
	const head = html.slice(0, html.indexOf('</head>'));
	return new DOMParser().parseFromString(head, 'text/html').title;
}
