import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

interface Entry {
	readonly types: string;
	readonly default: string;
}

interface Package {
	readonly bin: Readonly<Record<string, string>>;
	readonly exports: Readonly<Record<string, Entry | string>>;
	readonly files: readonly string[];
}

const root = fileURLToPath(new URL('..', import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Package;
const entries = Object.entries(manifest.exports).filter(
	(entry): entry is [string, Entry] => typeof entry[1] !== 'string',
);

/** The source that `npm pack` compiles to this file. */
const sourceOf = (built: string): string =>
	join(root, built.replace(/^\.\/build\//, 'src/').replace(/(?:\.d\.ts|\.js)$/, '.ts'));

test('the public API is these subpaths, and each is compiled from a source that exists', () => {
	expect(Object.keys(manifest.exports)).toEqual([
		'.',
		'./cost-model',
		'./schema',
		'./package.json',
	]);
	const files = entries.flatMap(([, { types, default: code }]) => [types, code]);
	const built = [...files, ...Object.values(manifest.bin)];
	expect(built.filter((file) => !existsSync(sourceOf(file)))).toEqual([]);
	expect(manifest.files).toEqual(expect.arrayContaining(['build', 'public', 'src']));
});

test('files that modules of the engine read beside them are put into the package too', () => {
	const copied = readFileSync(join(root, '.ci/copy-assets.mjs'), 'utf8');
	const assets = [...copied.matchAll(/'([\w/.-]+)'[,\]]/g)].map(([, path = '']) => path);
	const beside = globSync('{outputs,portable,offline,images,search,html}/**/*.*', {
		cwd: join(root, 'src'),
	}).filter((path) => !path.endsWith('.ts'));
	expect(beside.length).toBeGreaterThan(3);
	expect(
		beside.filter((path) => !assets.some((asset) => path.replaceAll('\\', '/').startsWith(asset))),
	).toEqual([]);
});

test('types and code of a subpath come from one source', () => {
	const apart = entries.filter(([, entry]) => sourceOf(entry.types) !== sourceOf(entry.default));
	expect(apart).toEqual([]);
});

test('the names a user may import', async () => {
	const named = await Promise.all(
		entries.map(async ([path, entry]) => {
			const module = (await import(sourceOf(entry.default))) as Record<string, unknown>;
			return [path, Object.keys(module).sort()] as const;
		}),
	);
	expect(Object.fromEntries(named)).toEqual({
		'.': ['default'],
		'./cost-model': ['MODELS', 'runModel'],
		'./schema': [
			'LONG_TEXT',
			'TOKENS',
			'costPage',
			'ghostData',
			'graphPage',
			'listData',
			'mentionsData',
			'noteData',
			'sheetData',
			'shellData',
			'siteData',
			'subjectData',
			'summary',
			'wantedData',
		],
	});
});

test('the integration is an Astro integration', async () => {
	const { default: steelyard } = await import('../src/integration.ts');
	const integration = steelyard({ vault: 'content' });
	expect(integration.name).toBe('steelyard');
	expect(Object.keys(integration.hooks)).toContain('astro:config:setup');
});
