/**
 * A site that opens from a folder has no root that an address could begin with. It is built below a base that
 * nothing else is called, and every address with that base is then written relative to the file it stands in.
 */

/** The base to build with. */
export const ROOT = '/_steelyard-root_/';

/** Up to what ends an address in HTML, CSS, JSON and plain text. */
const ADDRESS = /\/_steelyard-root_\/([^"'\s<>()\\#?&`]*)/g;

/**
 * Text of a file of the site with addresses that lead from it; a page is named by its file.
 *
 * @param text Of HTML, CSS or plain text.
 * @param path Of the file, from the site's root with `/` between folders.
 */
export function relativeAddresses(text: string, path: string): string {
	const up = upFrom(path);
	return text.replaceAll(ADDRESS, (_, target: string) => `${up}${fileOf(target)}`);
}

/** Text of data that scripts read, with pages named by their files; scripts put the root in front. */
export function namedFiles(text: string): string {
	return text.replaceAll(ADDRESS, (_, target: string) => `${ROOT}${fileOf(target)}`);
}

/** The way from a file to the site's root: `../../` from `notes/a/index.html`, `./` from the root. */
export function upFrom(path: string): string {
	return '../'.repeat(path.split('/').length - 1) || './';
}

const fileOf = (target: string): string =>
	target === '' || target.endsWith('/') ? `${target}index.html` : target;
