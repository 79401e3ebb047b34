/** The service worker of a site: one build, from its installation until a newer one takes its place. */
import { registerRoute } from 'workbox-routing/registerRoute.js';
import type { Kept, Question } from '../list.ts';
import { answer } from './answer.ts';
import { keep, tidy } from './keep.ts';
import { keepReading } from './reading.ts';
import { build, scope, type AskedEvent, type FetchedEvent } from './scope.ts';
import { activate, install } from './shell.ts';
import { recall, remember } from './state.ts';

let first = false;

scope.addEventListener('install', (event) => {
	first = scope.registration.active === null;
	void install(event);
});

scope.addEventListener('activate', (event) => {
	void activate(event);
	event.waitUntil(begin());
});

async function begin(): Promise<void> {
	// The pages that are open came from the network: they have the build that this worker has.
	if (first) await scope.clients.claim();
	await remember('outside', undefined);
	const stale = await tidy();
	const before = ((await recall('wanted')) ?? []) as string[];
	await remember('wanted', [...new Set([...before, ...stale])]);
}

scope.addEventListener('message', (event) => {
	event.waitUntil(hear(event));
});

async function hear(event: AskedEvent): Promise<void> {
	const reply = await act(event.data, event).catch((): Kept => ({ kept: 0, fault: 'lost' }));
	event.ports[0]?.postMessage(reply);
}

async function act(question: Question, event: AskedEvent): Promise<Kept> {
	switch (question.type) {
		case 'activate':
			await scope.skipWaiting();
			break;
		case 'read':
			await keepReading(question.paths, question.frugal, event);
			break;
		case 'keep':
			return keep(question.paths, event);
		case 'everything':
			// All that a reader removed may come back with what is read next.
			if (!question.on) await remember('ready', undefined);
			await remember('everything', question.on ? 'wanted' : undefined);
	}
	return { kept: 0 };
}

/** A part of a film or recording is the server's matter. */
registerRoute(
	({ url, sameOrigin, request }) =>
		sameOrigin &&
		url.pathname.startsWith(build.base) &&
		request.method === 'GET' &&
		!request.headers.has('range') &&
		url.pathname !== scope.location.pathname,
	({ event }) => answer(event as FetchedEvent),
);
