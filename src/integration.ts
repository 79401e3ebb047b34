/**
 * Steelyard as an Astro integration: a folder of notes becomes collections, pages and a search index.
 * Wiring only; what is wired stands in the rooms.
 */
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { bundles } from './bundles.ts';
import { readConfig, type SiteConfig, type SiteOptions } from './config.ts';
import type { Diagnostic } from './diagnostic.ts';
import { answerFromVault } from './dev-server.ts';
import { finishSite } from './finish.ts';
import { ROOT } from './portable/root.ts';
import { readReport } from './report.ts';
import { routesIn, SOURCES } from './routes.ts';
import { virtualLoaders } from './virtual-loaders.ts';

/** What `astro.config.mjs` gives: the folder of notes and any option of `steelyard.config.yaml`. */
export interface SteelyardOptions extends SiteOptions {
	/** Folder of notes, absolute or from the working folder. Default: `content`. */
	readonly vault?: string;
	/** Let Astro render each note's page whole, instead of putting notes into shells: slower, the same pages. */
	readonly whole?: boolean;
	/** Folder of Steelyard's sources, where a copy of them is used. */
	readonly sources?: string;
}

/** The integration. `site` and `base` are Astro's own where they are not given here. */
export default function steelyard(options: SteelyardOptions = {}): AstroIntegration {
	const { vault = 'content', sources = SOURCES, whole = false, ...given } = options;
	let config: SiteConfig;
	let files: Readonly<
		Record<'report' | 'shelf' | 'sheets' | 'search' | 'outputs' | 'kept' | 'images', string>
	>;
	return {
		name: 'steelyard',
		hooks: {
			'astro:config:setup': ({ config: astro, command, injectRoute, updateConfig }) => {
				// A variable of this name in the environment would win over the base that is configured.
				delete process.env['BASE_URL'];
				const read = readConfig(vault, { base: astro.base, site: astro.site, ...given });
				refuse(read.diagnostics);
				// A site in a folder asks no server.
				config = read.config.base === ROOT ? { ...read.config, search: undefined } : read.config;
				const cached = (name: string): string => fileURLToPath(new URL(name, astro.cacheDir));
				files = {
					report: cached('steelyard-report.json'),
					shelf: cached('steelyard-notes.ndjson'),
					sheets: cached('steelyard-sheets.ndjson'),
					search: cached('steelyard-search.ndjson'),
					outputs: cached('steelyard-outputs'),
					kept: cached('steelyard-kept'),
					images: cached('steelyard-images'),
				};
				const shells = command === 'build' && !whole;
				for (const route of routesIn(sources)) injectRoute({ ...route, prerender: true });
				updateConfig({
					integrations: [mdx()],
					prerenderConflictBehavior: 'error',
					// The content security policy of a page allows no styles and no scripts inside of it.
					build: { inlineStylesheets: 'never' },
					trailingSlash: command === 'build' ? 'always' : 'ignore',
					vite: {
						define: {
							'import.meta.env.STEELYARD_SEARCH': JSON.stringify(config.search ?? null),
						},
						build: { assetsInlineLimit: 0 },
						// Workers share chunks with the page only as modules.
						worker: { format: 'es' },
						plugins: [
							bundles(() => command !== 'build' || (readReport(files.report)?.calculators ?? true)),
							virtualLoaders({ config, ...files, written: command === 'build', shells }),
						],
					},
				});
			},
			'astro:server:setup': ({ server }) => {
				answerFromVault(server, config, files.outputs);
			},
			'astro:build:done': async ({ dir }) => {
				await finishSite(fileURLToPath(dir), files, config);
			},
		},
	};
}

function refuse(diagnostics: readonly Diagnostic[]): void {
	const [first] = diagnostics;
	if (first)
		throw new AstroError(`${first.path}:${String(first.line)} ${first.message}`, first.hint);
}
