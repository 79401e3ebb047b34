/** Mermaid for the reader's browser, in sites with diagrams that the build could not draw. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DIAGRAM_LATER } from '../diagnostic.ts';
import type { Output, SiteFile } from './output.ts';

const FOLDER = '_mermaid';
const OWN = fileURLToPath(new URL('./mermaid/', import.meta.url));

/** The package names no file of its prebuilt bundle, which stands beside its entry. */
const bundle = (): string => dirname(fileURLToPath(import.meta.resolve('mermaid')));

/** A frame that draws, and the parts of Mermaid, each fetched when a diagram needs it. */
export const mermaid: Output = function* ({ notes }): Iterable<SiteFile> {
	if (!notes.some(({ findings }) => findings.some(({ code }) => code === DIAGRAM_LATER))) return;
	yield* filesOf(OWN, 'frame.*');
	yield* filesOf(bundle(), 'mermaid.esm.min.mjs');
	yield* filesOf(bundle(), 'chunks/mermaid.esm.min/*.mjs');
};

function* filesOf(cwd: string, pattern: string): Iterable<SiteFile> {
	for (const path of globSync(pattern, { cwd }).sort()) {
		yield {
			path: `${FOLDER}/${path.replaceAll('\\', '/')}`,
			content: readFileSync(join(cwd, path)),
		};
	}
}
