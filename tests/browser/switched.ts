/** A server that can be cut off, swapped for another folder, and held up: what happens to sites on the road. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve, type Served } from './serve.ts';

/** A server in front of a folder. */
export interface Switched extends AsyncDisposable {
	/** Address of the site's home page, with base and trailing slash. */
	readonly url: string;
	/** Paths asked for while there was a network, with the answers. */
	readonly log: string[];
	/** Refuses every connection, or takes them again. */
	cut: boolean;
	/** Serves another folder from now on. */
	readonly swap: (folder: string) => Promise<void>;
	/** Told before each answer; what it gives is waited for. */
	before: (path: string) => Promise<unknown> | undefined;
}

/** Serves a folder below a base, until disposed of. */
export async function serveSwitched(folder: string, base: string): Promise<Switched> {
	let behind: Served = await serve(folder, base);
	const server = createServer((request, response) => {
		const path = request.url ?? '/';
		void (async () => {
			await made.before(path);
			if (made.cut) {
				request.socket.destroy();
				return;
			}
			const answer = await fetch(new URL(path, behind.url), { redirect: 'manual' });
			made.log.push(`${String(answer.status)} ${path}`);
			const body = Buffer.from(await answer.arrayBuffer());
			response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(body);
		})().catch(() => request.socket.destroy());
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	const made: Switched = {
		url: `http://127.0.0.1:${String(port)}${base}`,
		log: [],
		cut: false,
		before: () => undefined,
		swap: async (to) => {
			const old = behind;
			behind = await serve(to, base);
			await old.close();
		},
		[Symbol.asyncDispose]: async () => {
			const closed = new Promise((resolve) => server.close(resolve));
			server.closeAllConnections();
			await closed;
			await behind.close();
		},
	};
	return made;
}
