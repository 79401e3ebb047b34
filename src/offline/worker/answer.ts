/** What the worker answers to a page that asks for something of the site. */
import { pathOf, type Question, type Row } from '../list.ts';
import { causeOf, get } from './keep.ts';
import { isOutside, markOutside } from './outside.ts';
import { rows } from './rows.ts';
import { build, scope, type FetchedEvent } from './scope.ts';
import { fromShell } from './shell.ts';
import { OtherBuild, Refused, serverMovedOn, wantsPage } from './verified.ts';

/** Answers from what is kept, else from the network, and never with a file of another build. */
export async function answer(event: FetchedEvent): Promise<Response> {
	const { request, clientId, resultingClientId } = event;
	const path = pathOf(build.base, new URL(request.url).pathname) ?? '';
	if (wantsPage(request, path)) return (await renewed()) ?? page(event, path);
	if (await isOutside(clientId)) {
		await markOutside(resultingClientId);
		return fetch(request);
	}
	return (await fromShell(path)) ?? file(event, path);
}

const rowOf = async (path: string): Promise<Row | undefined> => (await rows()).get(path);

async function file(event: FetchedEvent, path: string): Promise<Response> {
	const row = await rowOf(path).catch(() => undefined);
	if (!row) return fetch(event.request);
	try {
		return await got(row, event);
	} catch (error) {
		if (!(error instanceof OtherBuild)) throw error;
		void scope.registration.update();
		return new Response(null, { status: 404 });
	}
}

async function page(event: FetchedEvent, path: string): Promise<Response> {
	try {
		const shell = await fromShell(path);
		if (shell) return shell;
		const row = await rowOf(path);
		return row ? await got(row, event) : await unlisted(event);
	} catch (error) {
		if (error instanceof OtherBuild) return outside(event);
		return error instanceof Refused ? fetch(event.request) : absent();
	}
}

async function got(row: Row, event: FetchedEvent): Promise<Response> {
	const { response, done } = get(row, event);
	event.waitUntil(done.catch(() => undefined));
	try {
		return await response;
	} catch (error) {
		throw causeOf(error);
	}
}

/** No page of this build; of the next one, perhaps. */
async function unlisted(event: FetchedEvent): Promise<Response> {
	const response = await fetch(event.request);
	const other = await serverMovedOn().catch(() => true);
	if (!other) return response;
	void scope.registration.update();
	await markOutside(event.resultingClientId);
	return response;
}

/** The server has a newer build: this page is its own, with all that belongs to it. */
async function outside(event: FetchedEvent): Promise<Response> {
	void scope.registration.update();
	await markOutside(event.resultingClientId);
	return fetch(event.request);
}

/** The page on what is kept, in the place of one that is not. */
async function absent(): Promise<Response> {
	const kept = await fromShell(build.page);
	if (!kept) return Response.error();
	return new Response(kept.body, { status: 503, headers: kept.headers });
}

/** An empty page that asks again when the newer worker answers for it, or after a second. */
const AGAIN = '<script>navigator.serviceWorker.oncontrollerchange=()=>location.reload()</script>';

/** A newer worker that does not come is not asked for again and again. */
const MOST_ASKED = 10;
let asked = 0;

/**
 * A newer worker waits and only one page is open, which is about to go: the newer one answers in its place.
 * A worker cannot give way while it answers, so the page has to ask again.
 */
async function renewed(): Promise<Response | undefined> {
	const { waiting } = scope.registration;
	if (!waiting || asked === MOST_ASKED) return undefined;
	if ((await scope.clients.matchAll({ type: 'window' })).length > 1) return undefined;
	asked += 1;
	waiting.postMessage({ type: 'activate' } satisfies Question);
	return new Response(AGAIN, { headers: { 'Content-Type': 'text/html', Refresh: '1' } });
}
