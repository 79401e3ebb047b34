/** A question over the network, and why it may have no answer. */
import { SearchTrouble } from '../../../lookup/provider.ts';
import type { SearchServer } from '../../../lookup/server.ts';
import { ServerError, type Outgoing } from './adapter.ts';

/** Milliseconds that a reader waits for a server. */
const PATIENCE = 8000;

/**
 * The JSON that a server answers.
 *
 * @throws SearchTrouble where it cannot be reached, refuses, has no such index or answers with an error.
 */
export async function send(server: SearchServer, outgoing: Outgoing): Promise<unknown> {
	const { path, headers, body } = outgoing;
	let response: Response;
	try {
		response = await fetch(server.url + path, {
			method: 'POST',
			headers: { 'content-type': 'application/json', ...headers },
			body: JSON.stringify(body),
			// Cookies of that host are nobody's business here.
			credentials: 'omit',
			referrerPolicy: 'origin',
			signal: AbortSignal.timeout(PATIENCE),
		});
	} catch (error) {
		throw troubled(server, 'unreachable', { cause: error });
	}
	if (!response.ok) throw troubleOf(server, new ServerError(response.status));
	try {
		return await response.json();
	} catch (error) {
		throw troubled(server, 'failed', { status: response.status, cause: error });
	}
}

/** The trouble behind an error of a server. */
export function troubleOf(server: SearchServer, error: ServerError): SearchTrouble {
	const { status } = error;
	if (status === 401 || status === 403) return troubled(server, 'refused', { status });
	return troubled(server, status === 404 ? 'missing' : 'failed', { status });
}

function troubled(
	{ url, index }: SearchServer,
	reason: SearchTrouble['reason'],
	{ status, cause }: { readonly status?: number; readonly cause?: unknown },
): SearchTrouble {
	return new SearchTrouble({ reason, host: new URL(url).host, index, status }, cause);
}
