/** Files from the network, as long as they are of this build: a server may have gone over to another. */
import type { WorkboxPlugin } from 'workbox-core/types.js';
import { addressOf, isPage, shortDigest, VERSION_FILE, type VersionFile } from '../list.ts';
import { build } from './scope.ts';

/** The server has another build than this. */
export class OtherBuild extends Error {}

/** The file cannot be had, and not because there is no network. */
export class Refused extends Error {}

/** Whether the server has another build, or none. */
export async function serverMovedOn(): Promise<boolean> {
	const response = await fetch(addressOf(build.base, VERSION_FILE), { cache: 'no-store' });
	if (!response.ok) return true;
	const { version } = (await response.json()) as VersionFile;
	return version !== build.version;
}

/** Names with a digest stand for one content; others are asked for anew, and answered briefly if unchanged. */
export const isHashed = (path: string): boolean => path.startsWith('_astro/');

/** What to ask the server for; a navigation cannot be asked for as such. */
export const requestFor = (path: string): Request =>
	new Request(addressOf(build.base, path), {
		cache: isHashed(path) ? 'default' : 'no-cache',
		credentials: 'same-origin',
	});

/**
 * Lets through what has the digest; also what has another one while the server still has this build, because
 * some hosts change pages on their way.
 *
 * @param digestFor What a file should have.
 */
export const verified = (digestFor: (address: string) => string | undefined): WorkboxPlugin => ({
	fetchDidSucceed: async ({ request, response }) => {
		if (!response.ok) {
			if (await serverMovedOn()) throw new OtherBuild(request.url);
			throw new Refused(`${request.url}: ${String(response.status)}`);
		}
		const body = await response.arrayBuffer();
		const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
		const isOwn = shortDigest(bytes) === digestFor(request.url);
		if (!isOwn && (await serverMovedOn())) throw new OtherBuild(request.url);
		return plain(response, body);
	},
});

/** Without what no longer holds of a decoded body, and without the mark of a redirect, which no page may have. */
function plain(response: Response, body: ArrayBuffer): Response {
	const headers = new Headers(response.headers);
	for (const name of ['content-encoding', 'content-length', 'transfer-encoding', 'vary'])
		headers.delete(name);
	return new Response(body, { status: response.status, headers });
}

/** Whether a request wants a page for a window of its own. */
export const wantsPage = ({ mode, destination }: Request, path: string): boolean =>
	mode === 'navigate' && destination === 'document' && isPage(path);
