import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { filesIn, start, temporaryCache, write, type Running } from './support.ts';

const PATIENCE = { timeout: 60_000, interval: 250 };
const PIXEL = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 7, 7, 7]);

const vault = realpathSync(mkdtempSync(join(tmpdir(), 'dev-')));
const cache = temporaryCache();
let server: Running;
let site: string;

async function freePort(): Promise<number> {
	const probe = createServer();
	await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
	const { port } = probe.address() as AddressInfo;
	await new Promise((resolve) => probe.close(resolve));
	return port;
}

beforeAll(async () => {
	write(vault, {
		'index.md': '# Tides\n\nThe sea comes and goes. See [[moon]] and ![[chart.png]].\n',
		'deep/harbour.md':
			'---\naliases: [/port/]\ndate: 2025-01-02\n---\n# Harbour\n\n## Low water\n\nBoats lie on mud.\n',
		'chart.png': PIXEL,
	});
	const port = await freePort();
	const args = ['dev', vault, '--port', String(port), '--host', '127.0.0.1', '--base', '/sea/'];
	args.push('--site', 'https://example.org');
	server = start(args, { STEELYARD_CACHE: cache });
	site = `http://127.0.0.1:${String(port)}/sea/`;
	await vi.waitUntil(async () => (await get('')).includes('The sea comes and goes.'), PATIENCE);
}, 120_000);

afterAll(async () => {
	server.child.kill();
	await server.ended;
	rmSync(vault, { recursive: true });
	rmSync(cache, { recursive: true, force: true });
});

/** Text of an address below the site, empty where nobody answers. */
async function get(path: string): Promise<string> {
	const response = await fetch(`${site}${path}`).catch(() => undefined);
	return (await response?.text()) ?? '';
}

test('a page is served with its links below the base', async () => {
	const home = await get('');
	expect(home).toContain('class="ghost-link" href="/sea/wanted/moon/"');
	expect(await get('deep/harbour/')).toContain('Boats lie on mud.');
	expect(await get('wanted/moon/')).toContain('1 note wants it.');
});

test('an attachment is served as it is', async () => {
	const response = await fetch(`${site}chart.png`);
	expect(response.headers.get('content-type')).toBe('image/png');
	expect(new Uint8Array(await response.arrayBuffer())).toEqual(PIXEL);
});

test.each([
	['deep/harbour.md', 'text/markdown; charset=utf-8', '# Harbour'],
	['feed.xml', 'application/xml; charset=utf-8', 'Harbour'],
	['deep/harbour/preview.json', 'application/json; charset=utf-8', 'Boats lie on mud.'],
	['graph/data.json', 'application/json; charset=utf-8', '"Harbour"'],
	['_words/de.json', 'application/json; charset=utf-8', '"de"'],
	['port/', 'text/html; charset=utf-8', 'url=/sea/deep/harbour/'],
])('%s is served as it will be on the site', async (path, type, text) => {
	const response = await fetch(`${site}${path}`);
	expect(response.headers.get('content-type')).toBe(type);
	expect(await response.text()).toContain(text);
});

test('the search has an index', async () => {
	const script = await fetch(`${site}pagefind/pagefind.js`);
	expect(script.headers.get('content-type')).toMatch(/javascript/);
	const { languages } = JSON.parse(await get('pagefind/pagefind-entry.json')) as {
		languages: Record<string, { page_count: number }>;
	};
	expect(languages['en']?.page_count).toBe(2);
});

test('an edited note changes its page and the search', async () => {
	write(vault, { 'deep/harbour.md': '# Harbour\n\nBoats float again.\n' });
	await expect.poll(() => get('deep/harbour/'), PATIENCE).toContain('Boats float again.');
	expect(await get('deep/harbour/preview.json')).toContain('Boats float again.');
	expect(await get('port/')).not.toContain('/sea/deep/harbour/');
	write(vault, { 'deep/pier.md': '# Pier\n\nA pier stands in it.\n' });
	await expect
		.poll(() => get('pagefind/pagefind-entry.json'), PATIENCE)
		.toContain('"page_count":3');
}, 120_000);

test('a link is live once its note is written', async () => {
	write(vault, { 'moon.md': '# Moon\n\nIt pulls.\n' });
	await expect
		.poll(() => get(''), PATIENCE)
		.toContain('class="note-link" data-kind="note" href="/sea/moon/"');
	expect(await get('moon/')).toContain('It pulls.');
}, 120_000);

test('a deleted note is a wanted note again', async () => {
	rmSync(join(vault, 'moon.md'));
	await expect
		.poll(() => get(''), PATIENCE)
		.toContain('class="ghost-link" href="/sea/wanted/moon/"');
	expect((await fetch(`${site}moon/`)).status).toBe(404);
}, 120_000);

test('nothing was written into the vault', () => {
	expect(filesIn(vault)).toEqual(['chart.png', 'deep/harbour.md', 'deep/pier.md', 'index.md']);
});
