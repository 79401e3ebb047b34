/** A built site → one that works when its pages are opened from a folder: no server, no modules, no root. */
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesOf } from './files.ts';
import { namedFiles, relativeAddresses, upFrom } from './root.ts';
import { bundleScript, readShim } from './scripts.ts';

/** Folder of files for scripts. */
const FILES = '_portable';

/** What only a server, a search engine or another program reads, or what needs a server to work. */
const LEFT_OUT = [
	...['404.html', 'robots.txt', 'llms.txt', 'sitemap*.xml', '_redirects', '_headers', 'sw.js'],
	...['graph.json', '**/feed.{xml,json}', '**/atom.xml', 'manifest.webmanifest', '_mermaid'],
];

/** Files that scripts fetch. */
const FETCHED = [
	'**/preview.json',
	'graph/*.json',
	'_words/*',
	'_keys/*',
	'pagefind/**/*',
	'search/**/*.json',
];
const TEXT = /\.(?:json|js)$/;

const MODULE = /<script type="module" src="([^"]+)"><\/script>/g;

/**
 * Rewrites a site in place. It must have been built with the base {@link ROOT}.
 *
 * @param folder Absolute path.
 */
export async function makePortable(folder: string): Promise<void> {
	for (const path of globSync(LEFT_OUT, { cwd: folder })) {
		rmSync(join(folder, path), { recursive: true, force: true });
	}
	wrapFiles(folder);
	const scripts = new Map<string, string>();
	for (const path of filesOf(folder, ['**/*.html'])) rewritePage(folder, path, scripts);
	for (const [entry, target] of scripts) await bundleScript(folder, entry, target);
	const bundled = new Set(scripts.values());
	for (const path of filesOf(folder, ['_astro/*.js'])) {
		if (!bundled.has(path)) rmSync(join(folder, path));
	}
	for (const path of filesOf(folder, ['**/*.{css,md,txt,svg}'])) {
		edit(join(folder, path), (text) => relativeAddresses(text, path));
	}
	writeFileSync(join(folder, FILES, 'shim.js'), readShim());
}

function edit(file: string, change: (text: string) => string): void {
	const text = readFileSync(file, 'utf8');
	const changed = change(text);
	if (changed !== text) writeFileSync(file, changed);
}

/** Puts every file that scripts fetch into a script that hands it over. */
function wrapFiles(folder: string): void {
	for (const path of filesOf(folder, FETCHED)) {
		const bytes = readFileSync(join(folder, path));
		const isText = TEXT.test(path);
		const content = isText ? namedFiles(bytes.toString('utf8')) : bytes.toString('base64');
		const script = `steelyardFile(${JSON.stringify(path)},${JSON.stringify(content)}${isText ? '' : ',1'})`;
		const target = join(folder, FILES, `${path}.js`);
		mkdirSync(dirname(target), { recursive: true });
		writeFileSync(target, script);
		rmSync(join(folder, path));
	}
}

function rewritePage(folder: string, path: string, scripts: Map<string, string>): void {
	const up = upFrom(path);
	edit(join(folder, path), (html) => {
		const classic = relativeAddresses(html, path).replaceAll(MODULE, (_, address: string) => {
			const entry = join(dirname(path), address).replaceAll('\\', '/');
			const target = scripts.get(entry) ?? entry.replace(/\.js$/, '.classic.js');
			scripts.set(entry, target);
			return `<script defer src="${up}${target}"></script>`;
		});
		return classic
			.replace('<html ', `<html data-root="${up}" `)
			.replace("script-src 'self'", "script-src 'self' blob: file:")
			.replace("default-src 'self'", "default-src 'self' file:")
			.replace("style-src 'self'", "style-src 'self' file:")
			.replace("img-src 'self'", "img-src 'self' file:")
			.replace('</head>', `<script src="${up}${FILES}/shim.js"></script></head>`);
	});
}
