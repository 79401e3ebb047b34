/** A plain static server, so that browser tests see what any host would deliver and nothing of ours. */
import { createReadStream, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
	'.avif': 'image/avif',
	'.css': 'text/css; charset=utf-8',
	'.gif': 'image/gif',
	'.html': 'text/html; charset=utf-8',
	'.ico': 'image/x-icon',
	'.jpeg': 'image/jpeg',
	'.jpg': 'image/jpeg',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.mjs': 'text/javascript; charset=utf-8',
	'.pdf': 'application/pdf',
	'.png': 'image/png',
	'.svg': 'image/svg+xml',
	'.txt': 'text/plain; charset=utf-8',
	'.wasm': 'application/wasm',
	'.webmanifest': 'application/manifest+json',
	'.webp': 'image/webp',
	'.woff2': 'font/woff2',
	'.xml': 'application/xml; charset=utf-8',
};

/** A running server. */
export interface Served extends AsyncDisposable {
	/** Address of the site's home page, with base and trailing slash. */
	readonly url: string;
	/** Paths asked for so far with their answers, as `200 /notes/`. */
	readonly log: readonly string[];
	readonly close: () => Promise<void>;
}

const isFile = (path: string): boolean =>
	statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
const isFolder = (path: string): boolean =>
	statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** The file that a path of the address asks for, or undefined; never one outside `folder`. */
function fileOf(folder: string, path: string): string | undefined {
	const wanted = join(folder, path);
	if (wanted !== folder && !wanted.startsWith(folder + sep)) return undefined;
	return [path.endsWith('/') ? join(wanted, 'index.html') : wanted].find(isFile);
}

/** Path below the base, decoded; undefined outside of it or where the address cannot be decoded. */
function below(base: string, url: string): string | undefined {
	const path = url.replace(/[?#].*/s, '');
	if (!path.startsWith(base)) return undefined;
	try {
		return decodeURIComponent(path.slice(base.length - 1));
	} catch {
		return undefined;
	}
}

function send(response: ServerResponse, status: number, file: string | undefined): void {
	const type = TYPES[extname(file ?? 'message.txt').toLowerCase()] ?? 'application/octet-stream';
	response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
	if (file) createReadStream(file).pipe(response);
	else response.end('not found');
}

function answer(response: ServerResponse, folder: string, path: string | undefined): void {
	const file = path === undefined ? undefined : fileOf(folder, path);
	if (path !== undefined && !file && isFolder(join(folder, path))) {
		response.writeHead(301, { location: `${response.req.url ?? ''}/` }).end();
	} else if (file) {
		send(response, 200, file);
	} else {
		send(response, 404, path === undefined ? undefined : fileOf(folder, '/404.html'));
	}
}

/**
 * Serves `folder` on a free port of this machine below `base` (`/` or `/some/path/`), with the site's own
 * `404.html` for what is not there. Nothing outside the base or the folder is answered.
 */
export async function serve(folder: string, base = '/'): Promise<Served> {
	const log: string[] = [];
	const server = createServer((request, response) => {
		const url = request.url ?? '/';
		response.on('finish', () => log.push(`${String(response.statusCode)} ${url}`));
		answer(response, folder, below(base, url));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	const close = (): Promise<void> =>
		new Promise((resolve) => {
			server.close(() => resolve());
			server.closeAllConnections();
		});
	const url = `http://127.0.0.1:${String(port)}${base}`;
	return { url, log, close, [Symbol.asyncDispose]: close };
}
