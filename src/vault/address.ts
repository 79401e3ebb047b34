/** The address of a note's page: its `permalink`, `url` or `slug` where that is sound, else its file's. */
import { describe, finding, quote } from './finding.ts';
import { foldKey } from './keys.ts';
import type { Slug } from './note.ts';
import type { Entry } from './salvage.ts';
import { reservedReason } from './slug.ts';
import { given, textOf, wrongType, type Reader } from './values.ts';

const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\\?#<>:"|*]/u;

/**
 * Judges what the author wrote, segment by segment. `/a/b.html` and `/a/b/index.html` are served at `/a/b/`.
 *
 * @param fallback The address after the file, taken when the written one is refused (an error).
 */
export function readAddress(reader: Reader, fallback: Slug): Slug {
	for (const entry of given(reader, 'address')) {
		const text = textOf(reader, entry);
		if (foldKey(entry.key) === 'url' && /^https?:\/\//i.test(text ?? '')) continue;
		reader.used.add(entry);
		if (typeof entry.value === 'boolean') continue;
		if (text === undefined) {
			wrongType(reader, entry, `a path: ${entry.key}: /my-note/`);
			continue;
		}
		const address = foldKey(entry.key) === 'slug' ? besideFile(text, fallback) : text;
		const outcome = judgeAddress(address);
		if (outcome.fault === undefined) return outcome.slug;
		refuse(reader, entry, { fallback, fault: outcome.fault });
	}
	return fallback;
}

/**
 * An address as written, made a {@link Slug}: decoded, without outer slashes, else kept verbatim.
 *
 * @returns `fault`: a clause such as "leaves the site", when it cannot be used.
 */
export function judgeAddress(text: string): {
	readonly slug: Slug;
	readonly fault: string | undefined;
} {
	const decoded = decode(text.trim());
	const path = (decoded ?? '').replace(/^\/|\/$/g, '');
	const slug = path
		.replace(/(?:^|\/)index\.html?$/i, '')
		.replace(/\.html?$/i, '')
		.normalize('NFC');
	return {
		slug: slug as Slug,
		fault: decoded === undefined ? 'has a malformed "%"' : faultOf(decoded, slug),
	};
}

function faultOf(decoded: string, slug: string): string | undefined {
	if (/\{[{%]/.test(decoded)) return 'is a template that is not filled in';
	if (/^[a-z][a-z\d+.-]*:/i.test(decoded) || decoded.startsWith('//'))
		return 'is the address of another site';
	if (/(?:^|\/):[a-z]/.test(decoded)) return 'is a pattern that is not filled in';
	const bad = FORBIDDEN.exec(decoded)?.[0];
	if (bad !== undefined) return `contains ${nameOf(bad)}`;
	const segments = slug.split('/');
	if (segments.includes('..')) return 'leaves the site';
	if (slug !== '' && segments.includes('')) return 'has an empty part ("//")';
	if (segments.some((segment) => /^\.|[. ]$|^ /.test(segment)))
		return 'has a part that starts or ends with "." or a blank';
	if (segments.some((segment) => Buffer.byteLength(segment) > 200))
		return 'has a part longer than 200 bytes';
	if (Buffer.byteLength(slug) > 1000) return 'is longer than 1000 bytes';
	return reservedReason(slug);
}

function refuse(
	{ findings }: Reader,
	entry: Entry,
	{ fallback, fault }: { readonly fallback: Slug; readonly fault: string },
): void {
	const shown = fallback === '' ? '/' : `/${fallback}/`;
	const message = `${quote(entry.key)}: ${describe(entry.value)} ${fault}; the page is at ${shown} instead.`;
	const hint = `Write a path inside the site, for example ${entry.key}: ${shown}`;
	findings.push(finding('error bad-permalink', entry.place, { message, hint }));
}

/** `slug: x` renames the last part; with a slash in it, it is a whole path. */
function besideFile(text: string, fallback: Slug): string {
	if (text.includes('/')) return text;
	return [...fallback.split('/').slice(0, -1), text].join('/');
}

function decode(text: string): string | undefined {
	try {
		return decodeURIComponent(text);
	} catch {
		return undefined;
	}
}

function nameOf(char: string): string {
	const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
	return /\p{C}/u.test(char) ? `the invisible character U+${code}` : `"${char}"`;
}
