/** Follows every address of a built site, as a browser would resolve it. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { elementsOf, parsePage } from './html.ts';
import { filesIn } from './support.ts';

const HOST = 'https://example.org';
const ADDRESSES = ['href', 'src', 'action', 'poster', 'data', 'dataGraph'];

/** One address on one page. */
export interface Address {
	/** Path of the page's file. */
	readonly page: string;
	/** As written. */
	readonly written: string;
	readonly element: Element;
	/** As a browser resolves it. */
	readonly url: URL;
}

/** A built site that lies at `https://example.org` below its base. */
export interface Crawl {
	readonly pages: readonly string[];
	readonly addresses: readonly Address[];
	/** Addresses of this site that lead nowhere, with their page and why. */
	readonly dead: readonly string[];
}

interface Page {
	readonly elements: readonly Element[];
	readonly ids: ReadonlySet<string>;
}

/** Reads all pages of the folder. */
export function crawl(folder: string, base: string): Crawl {
	const pages = new Map<string, Page>();
	for (const path of filesIn(folder).filter((name) => name.endsWith('.html'))) {
		pages.set(path, readPage(join(folder, path)));
	}
	const addresses = [...pages].flatMap(([path, page]) => addressesOf(path, page, base));
	const own = addresses.filter(({ url }) => url.origin === HOST);
	const dead = own.flatMap((address) => {
		const fault = faultOf(address.url, { folder, base, pages });
		return fault === undefined ? [] : [`${address.page}: ${address.written} ${fault}`];
	});
	return { pages: [...pages.keys()], addresses, dead };
}

function readPage(file: string): Page {
	const elements = elementsOf(parsePage(readFileSync(file, 'utf8')));
	const ids = elements.flatMap(({ properties }) => properties.id ?? []);
	return { elements, ids: new Set(ids.map(String)) };
}

function addressesOf(page: string, { elements }: Page, base: string): Address[] {
	const at = new URL(base + encodeURI(page.replace(/index\.html$/, '')), HOST);
	return elements.flatMap((element) =>
		ADDRESSES.flatMap((name) => {
			const written = element.properties[name];
			if (typeof written !== 'string' || !URL.canParse(written, at)) return [];
			return [{ page, written, element, url: new URL(written, at) }];
		}),
	);
}

interface Place {
	readonly folder: string;
	readonly base: string;
	readonly pages: ReadonlyMap<string, Page>;
}

function faultOf(url: URL, { folder, base, pages }: Place): string | undefined {
	if (!url.pathname.startsWith(base)) return `is not below ${base}`;
	const path = decodeURIComponent(url.pathname.slice(base.length));
	const name = path === '' || path.endsWith('/') ? `${path}index.html` : path;
	const file = join(folder, name);
	if (!existsSync(file) || !statSync(file).isFile()) return 'has no file';
	const id = decodeURIComponent(url.hash.slice(1));
	// The graph keeps what it shows in the hash: `#focus=…`.
	if (id === '' || /^[a-z]+=/.test(id) || pages.get(name)?.ids.has(id)) return undefined;
	return 'has no such anchor';
}
