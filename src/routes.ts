/** The routes of the theme. */
const entry = (file: string): URL => new URL(`./theme/routes/${file}`, themeRoot());

/** In the published package this file runs from `build/`, beside which `src/theme` lies. */
function themeRoot(): URL {
	const here = new URL('.', import.meta.url);
	return here.pathname.endsWith('/build/') ? new URL('../src/', here) : here;
}

/** Absolute location of the theme's folder, with a slash at the end. */
export const THEME = new URL('./theme/', themeRoot());

/** Address pattern → the theme's file. */
export const ROUTES: readonly { readonly pattern: string; readonly entrypoint: URL }[] = [
	{ pattern: '/', entrypoint: entry('home.astro') },
	{ pattern: '/[...slug]', entrypoint: entry('page.astro') },
	{ pattern: '/tags', entrypoint: entry('tags.astro') },
	{ pattern: '/wanted', entrypoint: entry('wanted.astro') },
	{ pattern: '/wanted/[...ghost]', entrypoint: entry('ghost.astro') },
	{ pattern: '/404', entrypoint: entry('not-found.astro') },
	{ pattern: '/graph.json', entrypoint: entry('graph.json.ts') },
];
