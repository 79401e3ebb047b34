/** What pages are ordered by, in a file of its own: few readers ask for another order than the best first. */
import { gunzipSync } from 'node:zlib';
import { ORDERS_FILE, type Orders } from '../lookup/files.ts';
import type { SearchFile } from './pagefind.ts';

/** A page's date, empty where it has none, and how many notes link to it. */
export type Order = Orders[string];

const SIGNATURE = 'pagefind_dcd'.length;
const FRAGMENT = /^fragment\/(.+)\.pf_fragment$/;

interface Fragment {
	readonly url: string;
}

/** Ids and addresses of the pages in a file of Pagefind's. */
function pagesIn(path: string, content: Uint8Array): (readonly [id: string, url: string])[] {
	const name = FRAGMENT.exec(path)?.[1];
	if (name === undefined) return [];
	const held = JSON.parse(gunzipSync(content).subarray(SIGNATURE).toString()) as
		Fragment | Readonly<Record<string, Fragment>>;
	if (typeof held.url === 'string') return [[name, held.url]];
	return Object.entries(held).map(([id, { url }]) => [id, url]);
}

/**
 * The file for these files of Pagefind's.
 *
 * @param orders By address; pages without one come last.
 */
export function ordersFile(
	files: readonly SearchFile[],
	orders: ReadonlyMap<string, Order>,
): SearchFile {
	const entries = files
		.flatMap(({ path, content }) => pagesIn(path, content))
		.flatMap(([id, url]) => {
			const order = orders.get(url);
			return order ? [[id, order] as const] : [];
		});
	return { path: ORDERS_FILE, content: Buffer.from(JSON.stringify(Object.fromEntries(entries))) };
}
