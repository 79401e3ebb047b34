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
	return join(import.meta.env.BASE_URL, url);
}
