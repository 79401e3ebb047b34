/** Where a link leads, as the author wrote it: path and fragment apart, nothing resolved. */
import type { Fragment } from './document.ts';

/** A target inside the vault. */
export interface LinkTarget {
	readonly target: string;
	readonly fragment: Fragment | undefined;
	/** Whether its percent signs are no valid encoding; it is kept as written then. */
	readonly malformed: boolean;
}

const SCHEME = /^(?:[a-zA-Z][a-zA-Z\d+.-]*:|\/\/)/;

/** Whether an address has a scheme or a host, so that it leads out of the vault. */
export function isExternal(address: string): boolean {
	return SCHEME.test(address);
}

/** Reads what stands between `[[` and the first `|`: `a`, `a#h#h2`, `#^block`. */
export function parseWikiTarget(text: string): LinkTarget {
	const hash = text.indexOf('#');
	const target = (hash === -1 ? text : text.slice(0, hash)).trim();
	const fragment = hash === -1 ? undefined : parseFragment(text.slice(hash + 1).split('#'));
	return { target, fragment, malformed: false };
}

/** Reads the URL of a Markdown link without scheme: `../a%20b.md?x#h`. */
export function parseAddress(address: string): LinkTarget {
	const hash = address.indexOf('#');
	const path = hash === -1 ? address : address.slice(0, hash);
	const query = path.indexOf('?');
	const target = decode(query === -1 ? path : path.slice(0, query));
	const part = hash === -1 ? undefined : decode(address.slice(hash + 1));
	return {
		target: target.text.trim(),
		fragment: part === undefined ? undefined : parseFragment([part.text]),
		malformed: target.malformed || part?.malformed === true,
	};
}

function parseFragment(parts: readonly string[]): Fragment | undefined {
	const path = parts.map((part) => part.trim()).filter((part) => part !== '');
	const last = path.at(-1);
	if (last === undefined) return undefined;
	return last.startsWith('^')
		? { type: 'block', id: last.slice(1).trim() }
		: { type: 'heading', path };
}

function decode(text: string): { text: string; malformed: boolean } {
	if (!text.includes('%')) return { text, malformed: false };
	try {
		return { text: decodeURIComponent(text), malformed: false };
	} catch {
		return { text, malformed: true };
	}
}

/** What a reader sees of a link that has no label: its last name, and the heading it leads to. */
export function readableTarget({ target, fragment }: LinkTarget): string {
	const name = (target.split('/').findLast((part) => part !== '') ?? target).replace(
		/\.mdx?$/i,
		'',
	);
	if (fragment?.type !== 'heading') return name || '\u2191';
	return [name, ...fragment.path].filter((part) => part !== '').join(' \u203A ');
}
