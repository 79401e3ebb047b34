/** The theme's folder and its routes. */
import { cpSync, rmSync } from 'node:fs';
import { join, parse, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const HERE = new URL('.', import.meta.url);

/** Folder of the package's sources: in the published package this file runs from `build/`, beside `src/`. */
export const SOURCES = fileURLToPath(
	HERE.pathname.endsWith('/build/') ? new URL('../src/', HERE) : HERE,
);

const PATTERNS: readonly (readonly [pattern: string, file: string])[] = [
	['/', 'home.astro'],
	['/[...slug]', 'page.astro'],
	['/_shell/[shell]', 'shell.astro'],
	['/404', 'not-found.astro'],
	['/graph.json', 'graph.json.ts'],
];

/** Address pattern → the theme's file, for a copy of the sources in `sources`. */
export const routesIn = (sources: string): { pattern: string; entrypoint: URL }[] =>
	PATTERNS.map(([pattern, file]) => ({
		pattern,
		entrypoint: pathToFileURL(join(sources, 'theme', 'routes', file)),
	}));

/**
 * Astro takes a file that shares no folder with its root for an address below the root. Where the package
 * and the workspace are that far apart, the workspace gets a copy of the sources.
 *
 * @returns The folder of sources to use with this workspace.
 */
export function sourcesFor(workspace: string): string {
	const copy = join(workspace, 'steelyard', 'src');
	rmSync(copy, { recursive: true, force: true });
	if (sharesFolder(SOURCES, workspace)) return SOURCES;
	cpSync(SOURCES, copy, { recursive: true });
	for (const beside of ['public', 'package.json']) {
		cpSync(join(SOURCES, '..', beside), join(copy, '..', beside), { recursive: true });
	}
	return copy;
}

function sharesFolder(a: string, b: string): boolean {
	const first = (path: string): string => relative(parse(path).root, path).split(sep)[0] ?? '';
	return parse(a).root === parse(b).root && first(a) === first(b);
}
