import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildGraph } from '../../src/graph/build.ts';
import { activeFiles } from '../../src/pages/active-files.ts';
import { DEFAULT_VAULT_OPTIONS } from '../../src/vault/options.ts';
import { readVault } from '../../src/vault/read.ts';

const folder = mkdtempSync(join(tmpdir(), 'active-'));
afterAll(() => {
	rmSync(folder, { recursive: true, force: true });
});

const svg = (inside: string): string => `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`;

test('pages and drawings that may run code are named where a note publishes them', async () => {
	const files = {
		'page.html': '<p>x</p>',
		'script.svg': svg('<SCRIPT>alert(1)</SCRIPT>'),
		'wide.svg': Buffer.from(svg('<script/>'), 'utf16le'),
		'handler.svg': svg('<g onload = "alert(1)"/>'),
		'link.svg': svg('<a href="javascript:alert(1)"/>'),
		'entity.svg': `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('&a;')}`,
		'plain.svg': svg('<path d="M0 0"/><text>one script</text>'),
		'photo.png': '<script>',
		'code.js': 'alert(1)',
		'unused.html': '<p>x</p>',
	};
	for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
	const links = Object.keys(files).filter((path) => path !== 'unused.html');
	writeFileSync(join(folder, 'a.md'), links.map((path) => `[x](${path})`).join(' '));
	const vault = await readVault(folder, DEFAULT_VAULT_OPTIONS);
	const found = activeFiles({ vault, graph: buildGraph(vault) });
	expect(found.map(({ path }) => path)).toEqual([
		...['entity.svg', 'handler.svg', 'link.svg', 'page.html', 'script.svg', 'wide.svg'],
	]);
	expect(found[0]).toMatchObject({ level: 'warning', code: 'active-file', line: 1 });
});
