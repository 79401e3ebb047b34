import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { vaultOf } from '../../src/vault/memory.ts';
import { DEFAULT_VAULT_OPTIONS } from '../../src/vault/options.ts';
import { readVault } from '../../src/vault/read.ts';

let root: string;

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'vault-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const write = (files: Readonly<Record<string, string | Uint8Array>>): void => {
	for (const [path, content] of Object.entries(files)) {
		mkdirSync(dirname(join(root, path)), { recursive: true });
		writeFileSync(join(root, path), content);
	}
};
const read = async (folder = root, options = {}) => {
	const vault = await readVault(folder, { ...DEFAULT_VAULT_OPTIONS, ...options });
	return {
		...vault,
		paths: vault.notes.map(({ path }) => path),
		errors: vault.diagnostics
			.filter(({ level }) => level === 'error')
			.map(({ path, code }) => [path, code]),
	};
};

const CENSUS = {
	'index.md': '# Home',
	'README.md': 'About this folder',
	'a/draft.md': '---\ndraft: true\n---\n',
	'a/doubt.md': '---\ndraft: maybe\n---\n',
	'a/twin one.md': '',
	'a/twin-one.md': '',
	'a/picture.png': 'png',
	'a/_partial.md': '',
	'_layouts/x.html': '',
	'.obsidian/app.json': '{}',
	'node_modules/x/readme.md': '',
	'LICENSE.md': 'MIT',
	'C#.md': '# C sharp',
	'what?.md': '# What',
	'💭.md': '# Thought',
	'broken.md': '---\ntitle: a: b\n---\n',
	'nul.md': '\0\0\0\0',
	'big.md': 'x'.repeat(2000),
};

test('every file ends in exactly one list', async () => {
	write(CENSUS);
	const vault = await read(root, { maxBytes: 1000 });
	const listed = [
		...vault.paths,
		...vault.attachments.keys(),
		...[...vault.held, ...vault.skipped, ...vault.failed].map(({ path }) => path),
	];
	const closed: Readonly<Record<string, string>> = {
		'.obsidian/app.json': '.obsidian/',
		'node_modules/x/readme.md': 'node_modules/',
	};
	expect(listed.sort()).toEqual(
		Object.keys(CENSUS)
			.map((path) => closed[path] ?? path)
			.sort(),
	);
	expect(vault.paths).toEqual([
		...['C#.md', 'README.md', 'a/twin one.md', 'broken.md', 'index.md', 'what?.md', '💭.md'],
	]);
	expect(vault.notes.map(({ slug }) => slug)).toEqual([
		...['c-sharp', 'readme', 'a/twin-one', 'broken', '', 'what', 'u1f4ad'],
	]);
	expect(vault.errors).toEqual([
		['a/doubt.md', 'publication-mark'],
		['a/twin-one.md', 'same-address'],
		['big.md', 'note-too-large'],
		['broken.md', 'frontmatter-syntax'],
		['nul.md', 'not-text'],
	]);
});

test('memory and disk agree', async () => {
	write(CENSUS);
	const onDisk = await read();
	const inMemory = vaultOf(CENSUS);
	expect(onDisk.notes).toEqual(inMemory.notes);
	expect(onDisk.partials).toEqual(inMemory.partials);
	expect(onDisk.held).toEqual(inMemory.held);
	expect(onDisk.failed).toEqual(inMemory.failed);
	expect(onDisk.diagnostics).toEqual(inMemory.diagnostics);
	expect([...onDisk.attachments.keys()]).toEqual([...inMemory.attachments.keys()]);
});

test('a partial is read, but stands among the skipped', async () => {
	write({ '_includes/x.md': 'X', '_includes/y.html': 'Y', '_private/z.md': 'Z', 'a/_b.md': 'B' });
	const vault = await read();
	expect(vault.notes).toEqual([]);
	expect([...vault.partials.keys()].sort()).toEqual(['_includes/x.md', 'a/_b.md']);
	expect(vault.skipped.map(({ path }) => path)).toEqual([
		...['_includes/x.md', '_includes/y.html', '_private/z.md', 'a/_b.md'],
	]);
});

describe('a folder that is none', () => {
	test.each([
		['missing', 'does not exist'],
		['file.md', 'is not a folder'],
	])('%s %s', async (name, fault) => {
		write({ 'file.md': '' });
		const { diagnostics, notes } = await read(join(root, name));
		expect(notes).toEqual([]);
		expect(diagnostics).toMatchObject([{ level: 'error', code: 'no-vault' }]);
		expect(diagnostics[0]?.message).toContain(fault);
	});

	test('an empty one is an empty vault', async () => {
		expect(await read()).toMatchObject({ paths: [], diagnostics: [], skipped: [], failed: [] });
	});
});

describe('symbolic links', () => {
	test('nothing outside the vault is read', async () => {
		write({ 'in/a.md': '# A', 'out/secret.md': 'secret', 'out/.env': 'secret' });
		symlinkSync(join(root, 'out/secret.md'), join(root, 'in/link.md'));
		symlinkSync('../out', join(root, 'in/folder'));
		symlinkSync('/etc/passwd', join(root, 'in/env.md'));
		symlinkSync('../out/.env', join(root, 'in/x.png'));
		const vault = await read(join(root, 'in'));
		expect(vault.paths).toEqual(['a.md']);
		expect(vault.failed).toEqual(
			['env.md', 'folder', 'link.md', 'x.png'].map((path) => ({
				path,
				reason: 'The symbolic link leaves the vault',
			})),
		);
		expect(vault.errors.map(([path]) => path)).toEqual(['env.md', 'folder', 'link.md', 'x.png']);
		expect(JSON.stringify(vault)).not.toContain('secret"');
	});

	test('circles end, dead links and links to what is not read are errors', async () => {
		write({ 'a/a.md': '# A', '.git/config.md': 'secret', '_drafts/d.md': 'secret' });
		symlinkSync('..', join(root, 'a/up'));
		symlinkSync('a', join(root, 'b'));
		symlinkSync('loop.md', join(root, 'loop.md'));
		symlinkSync('nowhere.md', join(root, 'dead.md'));
		symlinkSync('.git/config.md', join(root, 'git.md'));
		symlinkSync('_drafts/d.md', join(root, 'd.md'));
		const vault = await read();
		expect(vault.paths).toEqual(['a/a.md']);
		expect(vault.failed).toEqual([
			{ path: 'a/up', reason: 'The symbolic link leads in a circle' },
			{ path: 'd.md', reason: 'The symbolic link leads to "_drafts/d.md", which is not read' },
			{ path: 'dead.md', reason: 'The symbolic link leads nowhere' },
			{ path: 'git.md', reason: 'The symbolic link leads to ".git/config.md", which is not read' },
			{ path: 'loop.md', reason: 'The symbolic link leads nowhere' },
		]);
		expect(vault.skipped).toContainEqual({
			path: 'b',
			reason: 'links to a/, which is read at its own place',
		});
	});

	test('one to a note of the vault is read, and the vault itself may be one', async () => {
		write({ 'v/a.md': '# A' });
		symlinkSync('a.md', join(root, 'v/b.md'));
		symlinkSync('v', join(root, 'w'));
		expect((await read(join(root, 'w'))).notes.map(({ path, title }) => [path, title])).toEqual([
			['a.md', 'A'],
			['b.md', 'A'],
		]);
	});
});

test('pipes are not opened, a folder may be named like a note', async () => {
	write({ 'folder.md/a.md': '# A' });
	execFileSync('mkfifo', [join(root, 'pipe.md'), join(root, 'pipe.png')]);
	const vault = await read();
	expect(vault.paths).toEqual(['folder.md/a.md']);
	expect(vault.errors).toEqual([['pipe.md', 'unreadable-file']]);
	expect(vault.skipped).toEqual([{ path: 'pipe.png', reason: 'is a pipe, socket or device' }]);
});

test('names in both Unicode forms are one name', () => {
	const vault = vaultOf({ 'Cafe\u0301.md': '# A', 'Caf\u00E9.md': '# B' });
	expect(vault.notes.map(({ path }) => path)).toEqual(['Caf\u00E9.md']);
	expect(vault.failed).toEqual([
		{ path: 'Caf\u00E9.md', reason: 'has the same name as Caf\u00E9.md' },
	]);
});

test('attachments have their file and size', async () => {
	write({ 'a/x.png': 'four' });
	const { attachments } = await read();
	expect([...attachments.values()]).toEqual([
		{ path: 'a/x.png', file: expect.stringMatching(/\/a\/x\.png$/) as string, size: 4 },
	]);
});

test('a site that was built into the vault is no part of it', async () => {
	write({
		'a.md': '![[x.png]]',
		'x.png': 'png',
		'dist/build.json': '{"generator":"steelyard","base":"/","notes":1}',
		'dist/x.png': 'png',
		'dist/old/y.md': 'gone',
		'data/build.json': '{"generator":"vite"}',
	});
	const vault = await read();
	expect(vault.paths).toEqual(['a.md']);
	expect([...vault.attachments.keys()]).toEqual(['data/build.json', 'x.png']);
	expect(vault.skipped).toEqual([{ path: 'dist/', reason: 'is a site that was built here' }]);
});
