import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { allImports, importsOf, type Sources } from './architecture/imports.ts';
import {
	ALLOWED,
	cycles,
	idle,
	type Manifest,
	trespass,
	undeclared,
	unused,
} from './architecture/rooms.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;

/** Packages that a tool loads by name, and which one. */
const NAMED = new Map([
	['@astrojs/check', 'astro check'],
	['@fontsource/source-serif-4', 'the drawing of cards, as files'],
	['graphology-types', 'graphology, for its types'],
	['node-for-scripts', 'npm, for the scripts'],
	['prettier', 'npm run format'],
	['prettier-plugin-astro', 'prettier, by package.json'],
]);

function read(...patterns: readonly string[]): Sources {
	const exclude = (path: string): boolean => /(?:node_modules|fixtures|golden|sites)$/.test(path);
	const paths = globSync(patterns, { cwd: root, exclude }).map((path) => path.split(sep).join('/'));
	return new Map(paths.sort().map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

const source = read('src/**/*.{ts,astro}');
const imports = allImports(source);
const everywhere = [...imports, ...allImports(read('tests/**/*.ts', '.ci/*.mjs', '*.{js,mjs,ts}'))];
const of = (files: Readonly<Record<string, string>>): ReturnType<typeof allImports> =>
	allImports(new Map(Object.entries(files)));

test('each room imports only what the table allows', () => {
	expect(imports.flatMap((entry) => trespass(entry) ?? [])).toEqual([]);
});

test('the table allows no more than what is needed', () => {
	expect(idle(imports)).toEqual([]);
});

test('no file imports itself by way of others', () => {
	expect(cycles(imports)).toEqual([]);
});

test('the table itself flows one way', () => {
	const rooms = Object.keys(ALLOWED);
	const upward = rooms.flatMap((room, index) =>
		(ALLOWED[room] ?? []).filter((target) => rooms.indexOf(target) > index),
	);
	expect(upward).toEqual([]);
});

test('every imported package is declared where it is used', () => {
	expect(undeclared(everywhere, manifest)).toEqual([]);
});

test('every declared package is imported, or loaded by name by a tool', () => {
	expect(unused(everywhere, manifest, new Set(NAMED.keys()))).toEqual([]);
});

test('the documentation says why each dependency is there', () => {
	const documentation = readFileSync(join(root, '.github/CONTRIBUTING.md'), 'utf8');
	const [, table = ''] = documentation.split('\n## Why each dependency is there\n');
	const reasons = [...table.matchAll(/^\| `([^`]+)`\s*\| \w/gm)].map(([, name]) => name);
	expect(reasons.toSorted()).toEqual(Object.keys(manifest.dependencies).toSorted());
	const tools = Object.keys(manifest.devDependencies).filter((name) => !name.startsWith('@types/'));
	expect(tools.filter((name) => !documentation.includes(`\`${name}\``))).toEqual([]);
});

test('all ways to import are seen', () => {
	const script = `
		import a, { type B } from './a.ts'; import type { C } from '../c.ts'; import { type D } from 'd';
		export * from './e.ts'; export type { F } from './f.ts'; type G = import('./g.ts').G;
		const h = await import('h/deep.js'); const i = import.meta.resolve('@i/j/k'); import './l.css?raw';`;
	const seen = importsOf('src/x/y.ts', script).map(
		({ to, typeOnly }) => (typeOnly ? 'type ' : '') + to,
	);
	expect(seen).toEqual([
		...['src/x/a.ts', 'type src/c.ts', 'type d', 'src/x/e.ts', 'type src/x/f.ts'],
		...['type src/x/g.ts', 'h/deep.js', '@i/j/k', 'src/x/l.css'],
	]);
	const page = `---\nimport a from 'a';\n---\n<p>import b from 'b'</p>\n<script>\nimport c from 'c';\n</script>`;
	expect(importsOf('src/theme/p.astro', page).map(({ to }) => to)).toEqual(['a', 'c']);
});

test('a tree that breaks the table is told off', () => {
	const broken = of({
		'src/vault/read.ts': `import type { Graph } from '../graph/graph.ts';`,
		'src/cost-model/price.ts': `import { readFileSync } from 'node:fs'; import { z } from 'astro/zod';`,
		'src/calculators/chart.ts': `import { note } from '../schema.ts';`,
		'src/theme/routes/note.astro': `---\nimport { loader } from '../../loader.ts';\n---`,
		'src/theme/virtual.d.ts': `import { loader } from '../loader.ts';`,
		'src/cli/main.ts': `import '../engine.ts'; import page from '../theme/page.astro';`,
		'src/drawer/things.ts': `import { x } from '../diagnostic.ts';`,
		'src/graph/build.ts': `import { y } from '../../tests/y.ts';`,
	});
	expect(broken.flatMap((entry) => trespass(entry) ?? [])).toEqual([
		'src/vault/read.ts: vault may not import src/graph/graph.ts',
		'src/cost-model/price.ts: cost-model may not import the package node:fs',
		'src/cost-model/price.ts: cost-model may not import the package astro/zod',
		'src/calculators/chart.ts: calculators may not import src/schema.ts',
		'src/theme/routes/note.astro: theme may not import src/loader.ts',
		'src/cli/main.ts: cli may not import src/theme/page.astro',
		'src/drawer/things.ts: "drawer" is not in the table of rooms',
		'src/graph/build.ts: leaves src/ for tests/y.ts',
	]);
});

test('a cycle is found, also through a type', () => {
	const circle = of({
		'src/graph/a.ts': `import type { B } from './b.ts';`,
		'src/graph/b.ts': `import { c } from './c.ts'; import { d } from './d.ts';`,
		'src/graph/c.ts': `import { d } from './d.ts';`,
		'src/graph/d.ts': `export { a } from './a.ts';`,
	});
	expect(cycles(circle)).toEqual([
		'src/graph/a.ts → src/graph/b.ts → src/graph/c.ts → src/graph/d.ts → src/graph/a.ts',
	]);
});

test('packages that are borrowed or idle are named', () => {
	const made = {
		name: 'self',
		dependencies: { kept: '1', 'only-tested': '1' },
		devDependencies: { '@types/mdast': '1', '@types/gone': '1', tool: '1', tester: '1', idle: '1' },
	};
	const imports = of({
		'src/a/b.ts': `import 'kept/sub'; import 'tester'; import type { Root } from 'mdast'; import 'node:fs';`,
		'tests/a.ts': `import 'only-tested'; import 'tester'; import 'self/schema'; import 'stranger';`,
	});
	expect(undeclared(imports, made)).toEqual([
		'src/a/b.ts: tester is not declared',
		'tests/a.ts: stranger is not declared',
	]);
	expect(unused(imports, made, new Set(['tool']))).toEqual(['only-tested', '@types/gone', 'idle']);
});
