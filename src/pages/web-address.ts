/** Addresses on the web, in the form that all spellings of one page share. */

/** Parameters that say how a reader came to a page, or where in it to begin. */
const IDLE =
	/^(?:utm_\w+|mtm_\w+|pk_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|ref|ref_src|ref_url|referrer|si|feature|t|start|time_continue)$/i;

/**
 * The address of a page without what does not name it: scheme, `www.`, parameters of campaigns, a time, the
 * fragment, `index.html` and the slash at the end.
 *
 * @returns `example.org/post?id=3`; `undefined` for what is no address on the web.
 */
export function normalAddress(address: string): string | undefined {
	if (!/^https?:\/\//i.test(address) || address.length > 2000) return undefined;
	let url: URL;
	try {
		url = new URL(address);
	} catch {
		return undefined;
	}
	const parameters = [...url.searchParams].filter(([name]) => !IDLE.test(name));
	const sorted = parameters.map(([name, value]) => `${name}=${value}`).sort();
	const host = url.host.replace(/^(?:www|m|amp)\.(?=[^.]+\.)/, '').replace(/:(?:80|443)$/, '');
	const path = url.pathname.replace(/\/index\.(?:html?|php)$/i, '/').replace(/\/+$/, '');
	return `${host}${path}${sorted.length > 0 ? `?${sorted.join('&')}` : ''}`;
}
