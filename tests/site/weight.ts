/** What a page of a built site weighs before its reader does anything. */
import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { elementsOf, parsePage } from './html.ts';
import type { Site } from './support.ts';

/** Bytes after gzip, each file by itself as a server sends it. */
export interface Weight {
	/** The page and its stylesheets: all one needs to read. */
	readonly reading: number;
	/** Scripts, with all that they import at once. */
	readonly scripts: number;
	/** Elements in the head that hold up the first paint and are no stylesheet. */
	readonly blocking: readonly string[];
}

const zipped = (text: string): number => gzipSync(text).length;

/** Weighs a page by its path; throws where a file that it names is not there. */
export function weigh(site: Pick<Site, 'read'>, page: string): Weight {
	const html = site.read(page);
	const elements = elementsOf(parsePage(html));
	const relation = (element: (typeof elements)[number]): string =>
		[element.properties.rel].flat().join(' ');
	const files = (found: typeof elements, name: 'href' | 'src'): Set<string> =>
		new Set(found.flatMap(({ properties }) => pathOf(properties[name]) ?? []));
	const scripts = elements.filter(({ tagName }) => tagName === 'script');
	const loaded = withImports(site, [
		...files(scripts, 'src'),
		...files(
			elements.filter((element) => relation(element) === 'modulepreload'),
			'href',
		),
	]);
	const styles = files(
		elements.filter((element) => relation(element) === 'stylesheet'),
		'href',
	);
	const sum = (paths: Iterable<string>): number =>
		[...paths].reduce((all, path) => all + zipped(site.read(path)), 0);
	return {
		reading: zipped(html) + sum(styles),
		scripts: sum(loaded),
		blocking: scripts
			.filter(({ properties: { src, type, async, defer } }) => {
				return src !== undefined && type !== 'module' && async !== true && defer !== true;
			})
			.map(({ properties }) => String(properties.src)),
	};
}

/** Path of a file of the site at its root; undefined for any other. */
function pathOf(address: unknown): string | undefined {
	const own = typeof address === 'string' && /^\/(?!\/)/.test(address);
	return own ? decodeURIComponent(address.slice(1)) : undefined;
}

function withImports(site: Pick<Site, 'read'>, entries: readonly string[]): ReadonlySet<string> {
	const all = new Set(entries);
	for (const path of all) {
		for (const [, name = ''] of site
			.read(path)
			.matchAll(/(?:from|import)\s*["'](\.\.?\/[^"']+)["']/g)) {
			all.add(posix.join(posix.dirname(path), name));
		}
	}
	return all;
}
