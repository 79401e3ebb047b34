import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, afterEach, expect, test, vi } from 'vitest';
import { exportSearch } from '../../src/cli/export.ts';
import type { Flags } from '../../src/cli/flags.ts';
import { makeVault, steelyard } from '../site/support.ts';

const vault = makeVault({
	'steelyard.config.yaml': 'drafts: true\n',
	'a.md': '# Open\nFor everybody, see [[b]].',
	'b.mdx': '# Made of parts\nWords <Calculator model="bill" /> and more.',
	'secret.md': '---\ndraft: true\n---\n# Hidden\nNot yet.',
});
const folder = mkdtempSync(join(tmpdir(), 'export-'));
afterAll(() => {
	rmSync(dirname(vault), { recursive: true, force: true });
	rmSync(folder, { recursive: true, force: true });
});

let out = '';
let err = '';
beforeEach(() => {
	out = '';
	err = '';
	vi.spyOn(console, 'log').mockImplementation((text: string) => void (out += `${text}\n`));
	vi.spyOn(console, 'error').mockImplementation((text: string) => void (err += `${text}\n`));
});
afterEach(() => {
	vi.restoreAllMocks();
});

const run = (flags: Flags): Promise<number> => exportSearch(vault, flags);

interface Line {
	readonly title: string;
	readonly text: string;
	readonly type: string;
}
const read = (text: string): Line[] =>
	text
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line) as Line);

test('export prints a document a line, and no draft', async () => {
	const { code, stdout, stderr } = await steelyard('export', vault, '--format', 'ndjson');
	const notes = read(stdout).filter(({ type }) => type === 'note');
	expect([code, notes.map(({ title }) => title)]).toEqual([0, ['Open', 'Made of parts']]);
	expect(notes[1]?.text).toMatch(/^Words\s+and more\.$/);
	expect(stdout).not.toMatch(/Hidden|Not yet/);
	expect(stderr).toMatch(/^\d+ documents for plain\.\n$/);
}, 60_000);

test('export writes files, the settings beside them, and the same each time', async () => {
	const file = join(folder, 'deep', 'notes.ndjson');
	const flags = { for: 'typesense', index: 'kb', out: file };
	expect([await run(flags), out]).toEqual([0, '']);
	expect(err).toContain('/collections/kb/documents/import?action=upsert');
	const before = readFileSync(file);
	const settings = readFileSync(join(folder, 'deep', 'notes.settings.json'), 'utf8');
	expect(JSON.parse(settings)).toMatchObject({ name: 'kb', enable_nested_fields: true });
	await run(flags);
	expect(readFileSync(file).equals(before)).toBe(true);
	expect(existsSync(join(folder, 'deep', 'notes.ndjson.settings.json'))).toBe(false);
});

test('export describes its documents and the index', async () => {
	expect(await run({ schema: true })).toBe(0);
	expect(JSON.parse(out)).toMatchObject({ properties: { moments: { type: 'array' } } });
	out = '';
	expect(await run({ settings: true, for: 'opensearch' })).toBe(0);
	expect(JSON.parse(out)).toMatchObject({ mappings: { dynamic: false } });
});

test.each<[Flags, string]>([
	[{ for: 'solr' }, '--for solr is not known. Use one of: plain, typesense,'],
	[{ format: 'csv' }, '--format csv is not known. Use ndjson.'],
	[{ index: '../x' }, '--index ../x: write small letters'],
	[{ settings: true }, '--settings needs a server'],
])('export %j is wrong usage', async (flags, message) => {
	expect([await run(flags), out]).toEqual([2, '']);
	expect(err).toContain(message);
});

test('export of no folder, or of none that has notes, says so', async () => {
	expect(await exportSearch(join(vault, 'nowhere'), {})).toBe(2);
	expect(err).toContain('There is no folder');
	expect(await exportSearch(folder, { out: join(folder, 'none.ndjson') })).toBe(2);
});
