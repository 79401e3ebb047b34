/** What surrounds a service worker, of which the types of pages know nothing: the part that is used here. */
import type { Build, Question } from '../list.ts';

/** An event that the worker is kept alive for. */
export interface LastingEvent extends Event {
	readonly waitUntil: (work: Promise<unknown>) => void;
}

/** A page or script asks for a file. */
export interface FetchedEvent extends LastingEvent {
	readonly request: Request;
	/** Who asks. */
	readonly clientId: string;
	/** The page that will be; empty where the answer is none. */
	readonly resultingClientId: string;
	readonly respondWith: (response: Promise<Response>) => void;
}

/** A page speaks to the worker. */
export interface AskedEvent extends LastingEvent {
	readonly data: Question;
	readonly ports: readonly MessagePort[];
}

interface Events {
	readonly install: LastingEvent;
	readonly activate: LastingEvent;
	readonly fetch: FetchedEvent;
	readonly message: AskedEvent;
}

interface Scope {
	/** Put in front of the worker by the build. */
	readonly steelyard: Build;
	readonly location: Location;
	readonly registration: ServiceWorkerRegistration;
	readonly clients: {
		readonly claim: () => Promise<void>;
		readonly matchAll: (options: { readonly type: 'window' }) => Promise<readonly unknown[]>;
	};
	readonly skipWaiting: () => Promise<void>;
	readonly addEventListener: <Name extends keyof Events>(
		name: Name,
		listener: (event: Events[Name]) => void,
	) => void;
}

/** The worker itself. */
export const scope = globalThis as unknown as Scope;

/** The build that this worker belongs to, for as long as it lives. */
export const build: Build = scope.steelyard;
