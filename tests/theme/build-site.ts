import { mkdtempSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'astro';

const ROUTES = {
	'/': 'home.astro',
	'/404': 'not-found.astro',
	'/graph.json': 'graph.json.ts',
	'/[...slug]': 'page.astro',
};

const project = new URL('../../', import.meta.url);
const path = (name: string) => fileURLToPath(new URL(name, project));

const routes: AstroIntegration = {
	name: 'theme-routes',
	hooks: {
		'astro:config:setup': ({ injectRoute }) => {
			for (const [pattern, file] of Object.entries(ROUTES)) {
				injectRoute({ pattern, entrypoint: path(`src/theme/routes/${file}`) });
			}
		},
	},
};

/** Builds the theme over hand-made data under `/base/`; gives every text file by its path. */
export async function buildSite(): Promise<Map<string, string>> {
	process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
	// Vitest sets it to `/`, and Astro would believe it.
	delete process.env['BASE_URL'];
	// Astro finds the scripts of components only where root and components share a folder.
	mkdirSync(path('node_modules/.cache/'), { recursive: true });
	const root = mkdtempSync(path('node_modules/.cache/theme-'));
	await build({
		configFile: false,
		root,
		srcDir: path('tests/theme/fixtures/site'),
		publicDir: path('public'),
		outDir: `${root}/dist`,
		cacheDir: `${root}/cache`,
		base: '/base',
		site: 'https://example.org',
		trailingSlash: 'always',
		logLevel: 'error',
		integrations: [routes],
	});
	const files = textFiles(`${root}/dist`);
	rmSync(root, { recursive: true });
	return files;
}

function textFiles(folder: string): Map<string, string> {
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
	const texts = files.filter((name) => /\.(?:html|css|js|json)$/.test(name));
	return new Map(texts.map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')]));
}
