import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { diagnosticsOf, readKnowledge } from '../../src/engine.ts';
import type { Published } from '../../src/outputs/output.ts';
import { ownStyles } from '../../src/outputs/site-styles.ts';
import { siteData } from '../../src/pages/site-page.ts';

let vault = '';
beforeEach(() => {
	vault = mkdtempSync(join(tmpdir(), 'steelyard-styles-'));
});
afterEach(() => {
	rmSync(vault, { recursive: true, force: true });
});

async function published(files: Readonly<Record<string, string>>, options: object = {}) {
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(vault, path)), { recursive: true });
		writeFileSync(join(vault, path), text);
	}
	const { config } = readConfig(vault, { ...options });
	const { knowledge } = await readKnowledge(config);
	const made: string[] = [];
	for await (const { path } of ownStyles({ knowledge } as Published)) made.push(path);
	return {
		made,
		styles: siteData(knowledge, []).styles,
		codes: diagnosticsOf(knowledge, []).map(({ code }) => code),
	};
}

test('a vault without a stylesheet has none', async () => {
	expect(await published({ 'a.md': 'a' })).toEqual({ made: [], styles: undefined, codes: [] });
});

test('steelyard.css is linked, and brings the files that it names', async () => {
	const css = `@font-face { src: url("fonts/a.woff2?v=1") } a { background: url(../b.png), url(https://example.org/c.png), url(none.png) }`;
	const files = { 'a.md': 'a', 'steelyard.css': css, 'fonts/a.woff2': 'f', 'b.png': 'b' };
	const { made, styles } = await published(files);
	expect(styles).toBe('/steelyard.css');
	expect(made).toEqual(['steelyard.css', 'fonts/a.woff2']);
});

test('the option names another; what notes show already is not copied twice', async () => {
	const files = {
		'a.md': '![](look/b.png)',
		'look/my site.css': 'a { b: url(b.png) }',
		'look/b.png': 'b',
	};
	const { made, styles } = await published(files, { styles: 'look/my site.css' });
	expect(styles).toBe('/look/my%20site.css');
	expect(made).toEqual(['look/my site.css']);
});

test('a stylesheet that is missing is reported, and nothing outside of the vault is one', async () => {
	expect((await published({ 'a.md': 'a' }, { styles: 'b.css' })).codes).toEqual(['styles-missing']);
	const outside = await published({ 'a.md': 'a' }, { styles: '../b.css' });
	expect(outside.made).toEqual([]);
	expect(outside.codes).toEqual(['styles-missing']);
	expect(readConfig(vault, { styles: '/etc/b.css' }).diagnostics).toHaveLength(1);
});
