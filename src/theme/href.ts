/**
 * Puts a base path in front of an address.
 * @param base - With or without slashes at its ends: `/`, `/base`, `/base/`.
 * @param url - Address from the site's root, for example `/notes/x/#y`; the leading slash may be missing.
 */
export function join(base: string, url: string): string {
	const trimmed = base.replace(/^\/+/, '').replace(/\/+$/, '');
	const path = url.startsWith('/') ? url : `/${url}`;
	return trimmed === '' ? path : `/${trimmed}${path}`;
}

/** The address of a page or file of this site, with the configured base. All internal links pass here. */
export function href(url: string): string {
	return inFolder(url) ?? join(import.meta.env.BASE_URL, url);
}

/**
 * The address of a folder of this site, to put the names of files behind.
 * @param url - From the site's root, with a slash at its end.
 */
export function folder(url: string): string {
	return href(`${url}x`).slice(0, -1);
}

/** The same where the site is opened from a folder, whose pages say the way to its root. */
function inFolder(url: string): string | undefined {
	if (import.meta.env.SSR) return undefined;
	const { root } = document.documentElement.dataset;
	if (root === undefined) return undefined;
	const [path = '', rest = ''] = url.replace(/^\/+/, '').split(/(?=[?#].*$)/);
	return `${root}${path === '' || path.endsWith('/') ? `${path}index.html` : path}${rest}`;
}

/**
 * The path of an address as Astro wants it in `params`: decoded, without outer slashes. A malformed escape
 * stays as it is.
 */
export function pathOf(url: string): string {
	return url.slice(1, -1).split('/').map(decode).join('/');
}

/** Part of an address without its escapes; a malformed one stays as it is. */
export function decode(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}
