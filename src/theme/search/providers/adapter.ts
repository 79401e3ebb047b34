/** What differs between search servers: how a question is put to one, and how its answer is read. */
import type { Counts, Sort } from '../../../lookup/provider.ts';
import type { Filters, Question } from '../../../lookup/question.ts';
import type { SearchServer } from '../../../lookup/server.ts';

/** What is asked. */
export interface Asking {
	readonly question: Pick<Question, 'words' | 'phrases' | 'without'>;
	/** Facets; a page has one of the values of each. */
	readonly filters: Filters;
	readonly sort: Sort;
	/** Pages wanted, from the first. */
	readonly limit: number;
	/** Tags and wanted notes count too. */
	readonly names: boolean;
	/** Some of the words are enough. */
	readonly loose: boolean;
}

/** A `POST` of JSON. */
export interface Outgoing {
	/** Below the address of the server. */
	readonly path: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: unknown;
}

/** A place in a found page. */
export interface FoundPlace {
	/** Empty for the beginning. */
	readonly id: string;
	readonly title: string;
	/** A piece of its text, found words between {@link START} and {@link END}. */
	readonly text: string;
}

/** A found document. */
export interface FoundPage {
	/** Its fields, as the server has them. */
	readonly fields: unknown;
	/** The places where words were found. */
	readonly places: readonly FoundPlace[];
}

/** What a server found. */
export interface ServerFindings {
	readonly count: number;
	/** By facet. */
	readonly counts: Counts;
	readonly pages: readonly FoundPage[];
}

/** How one sort of server is spoken to. Pure. */
export interface Adapter {
	readonly ask: (asking: Asking, server: SearchServer) => Outgoing;
	/**
	 * What is not there is read as nothing found.
	 *
	 * @throws ServerError where the answer is itself an error.
	 */
	readonly read: (answer: unknown) => ServerFindings;
}

/** An error that a server reports. */
export class ServerError extends Error {
	readonly status: number;

	/** @param status As of HTTP. */
	constructor(status: number) {
		super(`The search server answered with error ${String(status)}.`);
		this.status = status;
	}
}

/** What servers put around found words: characters that no text has, since texts may hold tags of their own. */
export const START = '\uE000';

/** See {@link START}. */
export const END = '\uE001';
