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

/** `//example.org/x` takes the protocol of the page it stands on, which is this one. */
export function withProtocol(address: string): string {
	return /^\/\/[\w-]+\.[\w.-]+(?:[:/?#]|$)/.test(address) ? `https:${address}` : address;
}

/** Characters of an address that is written as a link. */
const LONGEST = 20_000;
const LINK = /^(?:\[[^[\]]*\])?\((https?:\/\/\S+)\)$/i;

/** `[x](https://…)` or `(https://…)` where an address is due: the one inside. Others are kept. */
export function insideLink(address: string): string {
	if (!/^[[(]/.test(address) || address.length > LONGEST) return address;
	return LINK.exec(address)?.[1] ?? address;
}

/** The note that `obsidian://open?vault=v&file=a%2Fb` opens in the author's program. */
export function noteInApp(address: string): string | undefined {
	if (!address.startsWith('obsidian://open?')) return undefined;
	const file = new URLSearchParams(address.slice(address.indexOf('?') + 1)).get('file')?.trim();
	return file === '' ? undefined : file;
}

/** No name has a colon right behind a word and a protocol's name before it. */
const PROTOCOL = /^(?!dendron:)(?:[a-z][a-z\d+.-]*:\/\/|(?:mailto|tel|sms|data|javascript):)/i;

/** Whether what stands in `[[…]]` is an address: `Book: a title` and Dendron's `dendron://vault/note` are none. */
export function isAddress(target: string): boolean {
	return PROTOCOL.test(target);
}

/** Reads what stands between `[[` and the first `|`: `a`, `a#h#h2`, `#^block`; `C#` may be a name as a whole. */
export function parseWikiTarget(text: string): LinkTarget {
	const hash = text.indexOf('#');
	if (hash === -1) return { target: text.trim(), fragment: undefined, malformed: false };
	const fragment = parseFragment(text.slice(hash + 1).split('#'));
	const name = text.slice(0, hash).trim();
	const target = fragment || name === '' ? name : text.trim();
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
		fragment: part === undefined ? undefined : parseFragment([part.text.replace(/^[#\s]+/, '')]),
		malformed: target.malformed || part?.malformed === true,
	};
}

function parseFragment(parts: readonly string[]): Fragment | undefined {
	const path = parts.map((part) => part.trim()).filter((part) => part !== '');
	const last = path.at(-1);
	if (last === undefined) return undefined;
	// A range of Dendron, `^from:#^to`, is kept whole.
	return last.startsWith('^') && !path.at(-2)?.endsWith(':')
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

/** Dendron's `,1:` behind the heading that a range begins with. */
const RANGE = /(?:,\d{1,4})?:?$/;

const readablePart = (part: string): string =>
	part.replace(RANGE, '').replace(/^page=(\d{1,5})\b.*$/, 'page $1');

/** What a reader sees of a link that has no label: its last name, and the heading it leads to. */
export function readableTarget({ target, fragment }: LinkTarget): string {
	const name = (target.split('/').findLast((part) => part !== '') ?? target).replace(
		/\.mdx?$/i,
		'',
	);
	if (fragment?.type !== 'heading') return name || '\u2191';
	const path = fragment.path.map(readablePart).filter((part) => part !== '*');
	return [name, ...path].filter((part) => part !== '').join(' \u203A ');
}
