/** The table of DESIGN: which room of `src/` may import which. A room is a folder or a file there. */
import { type Import, packageOf } from './imports.ts';

/** Room → rooms it may import besides itself. Data flows from the top of this list to its end. */
export const ALLOWED: Readonly<Record<string, readonly string[]>> = {
	diagnostic: [],
	yaml: ['diagnostic'],
	schema: [],
	needs: [],
	frames: [],
	'content-policy': ['frames'],
	'graph-file': [],
	messages: [],
	lookup: [],
	article: ['schema', 'messages'],
	'cost-model': [],
	calculators: ['cost-model'],
	markdown: ['diagnostic', 'yaml', 'frames'],
	vault: ['diagnostic', 'yaml', 'markdown'],
	repository: [],
	'option-faults': [],
	'search-server': ['lookup'],
	config: ['diagnostic', 'yaml', 'option-faults', 'repository', 'vault', 'lookup', 'search-server'],
	highlight: [],
	graph: ['diagnostic', 'markdown', 'vault'],
	figures: ['diagnostic', 'yaml', 'markdown', 'vault', 'cost-model'],
	query: ['yaml', 'markdown', 'vault', 'graph'],
	images: ['diagnostic', 'vault', 'graph'],
	html: [
		'diagnostic',
		'markdown',
		'vault',
		'graph',
		'query',
		'figures',
		'calculators',
		'messages',
		'images',
		'frames',
		'highlight',
	],
	pages: [
		'diagnostic',
		'config',
		'repository',
		'schema',
		'messages',
		'markdown',
		'vault',
		'graph',
		'figures',
		'images',
		'highlight',
		'html',
		'cost-model',
		'calculators',
	],
	engine: [
		'diagnostic',
		'config',
		'vault',
		'graph',
		'figures',
		'images',
		'highlight',
		'html',
		'pages',
	],
	'json-lines': [],
	shelf: ['diagnostic', 'schema'],
	sheets: ['schema', 'json-lines'],
	splice: ['schema', 'sheets', 'article', 'html', 'shelf'],
	report: ['diagnostic', 'schema', 'vault', 'pages'],
	search: [
		'lookup',
		'article',
		'calculators',
		'graph',
		'html',
		'json-lines',
		'markdown',
		'pages',
		'schema',
		'vault',
	],
	outputs: [
		'config',
		'graph',
		'graph-file',
		'html',
		'markdown',
		'vault',
		'messages',
		'schema',
		'article',
		'pages',
		'shelf',
		'diagnostic',
	],
	offline: ['lookup', 'schema'],
	finish: [
		'diagnostic',
		'config',
		'engine',
		'html',
		'outputs',
		'shelf',
		'sheets',
		'splice',
		'report',
		'search',
		'images',
		'offline',
	],
	'media-type': [],
	'dev-server': ['config', 'engine', 'html', 'media-type', 'offline', 'pages', 'search'],
	routes: [],
	loader: [
		'diagnostic',
		'config',
		'schema',
		'needs',
		'vault',
		'graph',
		'images',
		'html',
		'pages',
		'engine',
		'sheets',
		'shelf',
		'report',
		'outputs',
		'search',
	],
	'virtual-loaders': ['loader'],
	bundles: [],
	theme: [
		'lookup',
		'offline',
		'content-policy',
		'schema',
		'graph-file',
		'needs',
		'article',
		'messages',
		'calculators',
	],
	integration: ['*'],
	portable: [],
	publish: ['diagnostic', 'config', 'integration', 'portable', 'report', 'routes'],
	cli: ['*'],
};

/** Single files with a wider door than their room: to a room, or to one file of it. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
	'src/schema.ts': ['src/needs.ts'],
	'src/schema/parts.ts': ['src/markdown/document.ts', 'src/vault/note.ts'],
	'src/article/timeline.ts': ['src/markdown/moments.ts', 'src/markdown/sentence.ts'],
	'src/article/facade.ts': ['src/markdown/moments.ts'],
	'src/html/facade.ts': ['src/article/facade.ts'],
	'src/theme/virtual.d.ts': ['loader'],
};

/** Rooms that also run in the browser or must stay pure, and the packages they may not touch. */
const CLOSED: Readonly<Record<string, RegExp>> = {
	article: /./,
	messages: /./,
	'cost-model': /./,
	calculators: /^(?:node:|astro)/,
};

/** `src/graph/build.ts` → `graph`, `src/engine.ts` → `engine`; undefined outside of `src/`. */
export function roomOf(path: string): string | undefined {
	return /^src\/([^/.]+)/.exec(path)?.[1];
}

function mayImport(from: string, to: string): boolean {
	const room = roomOf(from) ?? '';
	const target = roomOf(to) ?? '';
	const allowed = [room, ...(ALLOWED[room] ?? []), ...(DOORS[from] ?? [])];
	const anything = allowed.includes('*') && target !== 'theme';
	return anything || allowed.includes(target) || allowed.includes(to);
}

/** What an import does wrong by the table, in a sentence; undefined where nothing. */
export function trespass({ from, to, relative }: Import): string | undefined {
	const room = roomOf(from);
	if (room === undefined) return undefined;
	if (!ALLOWED[room]) return `${from}: "${room}" is not in the table of rooms`;
	if (!relative) {
		return CLOSED[room]?.test(to) ? `${from}: ${room} may not import the package ${to}` : undefined;
	}
	if (roomOf(to) === undefined) return `${from}: leaves src/ for ${to}`;
	return mayImport(from, to) ? undefined : `${from}: ${room} may not import ${to}`;
}

/** What the tables allow and no file does, as `room → target` and `file → target`. */
export function idle(imports: readonly Import[]): readonly string[] {
	const used = new Set(
		imports.flatMap(({ from, to }) =>
			[roomOf(from), from].flatMap((by) =>
				[roomOf(to), to].map((target) => `${by ?? ''} → ${target ?? ''}`),
			),
		),
	);
	return Object.entries({ ...ALLOWED, ...DOORS })
		.flatMap(([by, targets]) => targets.map((target) => `${by} → ${target}`))
		.filter((way) => !way.endsWith('*') && !used.has(way));
}

/** Every cycle between files, `import type` included, as `a → b → a`; each is named once. */
export function cycles(imports: readonly Import[]): readonly string[] {
	const next = new Map<string, string[]>();
	for (const { from, to, relative } of imports) {
		if (relative && from !== to) next.set(from, [...(next.get(from) ?? []), to]);
	}
	const found: string[] = imports.filter(({ from, to }) => from === to).map(({ from }) => from);
	const done = new Set<string>();
	const walk = (file: string, trail: readonly string[]): void => {
		const start = trail.indexOf(file);
		if (start >= 0) found.push([...trail.slice(start), file].join(' → '));
		if (start >= 0 || done.has(file)) return;
		for (const target of next.get(file) ?? []) walk(target, [...trail, file]);
		done.add(file);
	};
	for (const file of next.keys()) walk(file, []);
	return found;
}

/** What `package.json` says of packages. */
export interface Manifest {
	readonly name: string;
	readonly dependencies: Readonly<Record<string, string>>;
	readonly devDependencies: Readonly<Record<string, string>>;
}

const typesOf = (name: string): string => `@types/${name.replace(/^@/, '').replace('/', '__')}`;

/** Imports of packages that `package.json` does not declare for the place that uses them. */
export function undeclared(imports: readonly Import[], manifest: Manifest): readonly string[] {
	const everything = { ...manifest.dependencies, ...manifest.devDependencies };
	return imports.flatMap(({ from, to, relative, typeOnly }) => {
		const name = relative ? undefined : packageOf(to);
		if (name === undefined || name === manifest.name) return [];
		const declared = from.startsWith('src/') && !typeOnly ? manifest.dependencies : everything;
		const known = name in declared || (typeOnly && typesOf(name) in everything);
		return known ? [] : [`${from}: ${to} is not declared`];
	});
}

/**
 * Declared packages that no file imports. `named` are those that a tool loads by name; the types of a package
 * that is used, or of nothing but types, count as used.
 */
export function unused(
	imports: readonly Import[],
	manifest: Manifest,
	named: ReadonlySet<string>,
): readonly string[] {
	const used = new Set(
		imports.flatMap(({ to, relative }) => (relative ? [] : (packageOf(to) ?? []))),
	);
	const types = new Set([...used, 'node'].map(typesOf));
	const isUsed = (name: string): boolean => used.has(name) || types.has(name) || named.has(name);
	const inSource = new Set(
		imports.flatMap(({ from, to, relative }) =>
			!relative && /^(?:src\/|astro\.config)/.test(from) ? (packageOf(to) ?? []) : [],
		),
	);
	return [
		...Object.keys(manifest.dependencies).filter((name) => !inSource.has(name) && !named.has(name)),
		...Object.keys(manifest.devDependencies).filter((name) => !isUsed(name)),
	];
}
