/** Addresses of pages made from names: readable, the same on every machine, never empty for a name. */
import { createHash } from 'node:crypto';
import type { Slug } from './note.ts';

const MAX_SEGMENT_BYTES = 120;
const KEPT_BYTES = 100;
const INVISIBLE = /\u{200d}|[\u{fe00}-\u{fe0f}]|[\u{e0100}-\u{e01ef}]/u;
const DROPPED = /[^\p{L}\p{M}\p{N}.-]|[\u{fe00}-\u{fe0f}\u{20e3}\u{e0100}-\u{e01ef}]/gu;
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/;
const RESERVED_FILES: ReadonlySet<string> = new Set([
	...['404', 'build.json', 'graph.json', 'favicon.ico', 'favicon.svg', 'manifest.webmanifest'],
	...['robots.txt', 'sw.js', 'llms.txt', 'sitemap.xml', 'feed.xml', 'atom.xml', 'feed.json'],
]);
/** Beside folders with `_` in front, which no address of a file has. */
const RESERVED_FOLDER = 'pagefind';

/**
 * A name as one segment of an address: `C#` → `c-sharp`, `What if?` → `what-if`, `💭` → `u1f4ad`.
 *
 * @param name A file name without extension, a heading, a tag. Any text, also an empty one.
 * @returns Lower-case letters of any script, digits, `-` and `.`; at most 120 bytes; empty for empty text only.
 */
export function slugSegment(name: string): string {
	const text = decodeName(name).normalize('NFC').toLowerCase().normalize('NFC');
	const slug = text
		.replace(/(?<=[\p{L}+])\+/gu, '-plus')
		.replace(/(?<=\p{L})#/gu, '-sharp')
		.replace(/[\s_\p{Pd}\p{Zs}]+/gu, '-')
		.replace(DROPPED, '')
		.replace(/-{2,}/g, '-')
		.replace(/\.{2,}/g, '.');
	return shorten(trimEnds(slug) || codePoints(text), text);
}

/**
 * A path of names as an address: segment by segment, `_` at the front of a folder dropped.
 *
 * @param path Names with `/` between them; empty segments are skipped.
 */
export function slugPath(path: string): Slug {
	return path.split('/').map(slugSegment).filter(Boolean).join('/') as Slug;
}

/**
 * Address of a note after its file: `a/Some Note.md` → `a/some-note`, `a/index.md` → `a`.
 *
 * @param path Path from the vault's root, with extension.
 * @param folderPage Whether a `README` stands for its folder (no index beside it).
 */
export function slugOfFile(path: string, folderPage: boolean): Slug {
	const segments = path.replace(/\.[^./]+$/, '').split('/');
	const name = (segments.at(-1) ?? '').toLowerCase();
	const isIndex = name === 'index' || name === '_index' || (name === 'readme' && folderPage);
	return freed(slugPath((isIndex ? segments.slice(0, -1) : segments).join('/')));
}

/**
 * Why an address cannot be a page's.
 *
 * @returns A clause such as "is the error page's address", or `undefined` when it can.
 */
export function reservedReason(slug: string): string | undefined {
	const [first = '', ...rest] = slug.toLowerCase().split('/');
	if (first === RESERVED_FOLDER || first.startsWith('_'))
		return `belongs to the site's own files (${first}/)`;
	if (rest.length === 0 && first === '404') return "is the error page's address";
	if (rest.length === 0 && RESERVED_FILES.has(first)) return "is one of the site's own files";
	if ([first, ...rest].some((segment) => DEVICE.test(segment)))
		return 'is a device name on Windows';
	return undefined;
}

/** When two addresses are one on some disk or server: letter case and Unicode form do not count. */
export function foldSlug(slug: string): string {
	return slug.normalize('NFC').toLowerCase().normalize('NFC');
}

/** An address that is taken by the site itself gets `-note` behind the segment at fault. */
function freed(slug: Slug): Slug {
	if (reservedReason(slug) === undefined) return slug;
	const segments = slug.split('/').map((s) => (DEVICE.test(s) ? `${s}-note` : s));
	if (reservedReason(segments.join('/')) !== undefined) segments[0] = `${segments[0] ?? ''}-note`;
	return segments.join('/') as Slug;
}

/** `what%3F` → `what?`, as Logseq writes file names; anything malformed stays. */
function decodeName(name: string): string {
	if (!/%[0-9a-f]{2}/i.test(name)) return name;
	try {
		return decodeURIComponent(name);
	} catch {
		return name;
	}
}

function trimEnds(slug: string): string {
	return slug.replace(/^[.-]+/, '').replace(/(?<![.-])[.-]+$/, '');
}

function codePoints(text: string): string {
	return [...text.trim()]
		.filter((char) => !INVISIBLE.test(char))
		.map((char) => `u${(char.codePointAt(0) ?? 0).toString(16)}`)
		.join('-');
}

function shorten(slug: string, text: string): string {
	if (Buffer.byteLength(slug) <= MAX_SEGMENT_BYTES) return slug;
	const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
	let kept = '';
	let bytes = 0;
	for (const char of slug) {
		bytes += Buffer.byteLength(char);
		if (bytes > KEPT_BYTES) break;
		kept += char;
	}
	return `${trimEnds(kept)}-${hash}`;
}
