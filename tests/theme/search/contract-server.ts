/**
 * A server that answers as Typesense, Meilisearch or OpenSearch is documented to: none of them runs here. The
 * shapes are in `contracts/`, each with the pages that they were read on.
 */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SearchServer } from '../../../src/lookup/server.ts';

/** An answer with its status. */
interface Failing {
	readonly status: number;
	readonly body: unknown;
}

/** What is known of a server. */
export interface Contract {
	readonly sources: readonly string[];
	readonly path: string;
	readonly authorization: { readonly name: string; readonly value: string };
	/** Names that a search may have. */
	readonly parameters: readonly string[];
	readonly found: unknown;
	readonly nothing: unknown;
	readonly refused: Failing;
	readonly missing: Failing;
}

/** How the server behaves: `broken` answers with no JSON. */
export type Mood = 'well' | 'nothing' | 'refused' | 'missing' | 'broken';

/** A request that has come. */
export interface Asked {
	readonly method: string;
	readonly path: string;
	readonly headers: IncomingMessage['headers'];
	readonly body: unknown;
}

/** A running server. */
export interface ContractServer extends AsyncDisposable {
	readonly url: string;
	readonly asked: Asked[];
	mood: Mood;
}

/** Reads a contract. */
export const contractOf = (provider: SearchServer['provider']): Contract =>
	JSON.parse(
		readFileSync(new URL(`contracts/${provider}.json`, import.meta.url), 'utf8'),
	) as Contract;

/** A key that may search, as each server wants it. */
export const keyFor = (provider: SearchServer['provider']): string =>
	provider === 'opensearch' ? 'reader:a-search-key' : 'a-search-key';

/** The questions of a request: Typesense takes several at once. */
export const searchesIn = (body: unknown): readonly Readonly<Record<string, unknown>>[] => {
	const given = body as { readonly searches?: readonly Readonly<Record<string, unknown>>[] };
	return given.searches ?? [body as Readonly<Record<string, unknown>>];
};

/** Starts one on a free port of this machine. Pages of any origin may ask it. */
export async function startContract(provider: SearchServer['provider']): Promise<ContractServer> {
	const contract = contractOf(provider);
	const asked: Asked[] = [];
	const running: { mood: Mood } = { mood: 'well' };
	const server = createServer((request, response) => {
		void bodyOf(request).then((text) => {
			if (request.method !== 'OPTIONS') {
				const { method = '', url: path = '', headers } = request;
				asked.push({ method, path, headers, body: JSON.parse(text) as unknown });
			}
			reply(request, response, answerFor(contract, request, running.mood));
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return Object.assign(running, {
		url: `http://127.0.0.1:${String(port)}`,
		asked,
		[Symbol.asyncDispose]: () =>
			new Promise<void>((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	});
}

function answerFor(contract: Contract, request: IncomingMessage, mood: Mood): Failing {
	const { path, authorization, refused, missing, found, nothing } = contract;
	if (mood === 'broken') return { status: 200, body: '<html>' };
	if (mood === 'refused' || request.headers[authorization.name] !== authorization.value)
		return refused;
	if (mood === 'missing') return missing;
	if (request.method !== 'POST' || request.url !== path) return { status: 400, body: {} };
	return { status: 200, body: mood === 'nothing' ? nothing : found };
}

function reply(request: IncomingMessage, response: ServerResponse, answer: Failing): void {
	response.setHeader('access-control-allow-origin', '*');
	response.setHeader('access-control-allow-headers', '*, authorization');
	if (request.method === 'OPTIONS') response.writeHead(204).end();
	else {
		const { status, body } = answer;
		response.writeHead(status, { 'content-type': 'application/json' });
		response.end(typeof body === 'string' ? body : JSON.stringify(body));
	}
}

async function bodyOf(request: IncomingMessage): Promise<string> {
	const pieces: Buffer[] = [];
	for await (const piece of request) pieces.push(piece as Buffer);
	return Buffer.concat(pieces).toString();
}
