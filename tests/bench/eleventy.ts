/**
 * The reference: Eleventy on the same notes with all links already resolved, one minimal template, no backlinks,
 * no search, no highlighting. Disks and machines differ by a factor of four; a ratio to this does not.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PLAIN } from './dialect.ts';
import { measure, type Cost } from './measure.ts';
import { writeVault } from './vault.ts';

const TEMPLATE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{{ title }}</title></head>
<body><main><h1>{{ title }}</h1><p>{{ page.date.toISOString().slice(0, 10) }} {{ tags | join(', ') }}</p>
{{ content | safe }}
</main></body>
</html>
`;

const SETTINGS = `export default (eleventy) => {
	eleventy.addGlobalData('layout', 'note.njk');
	return { dir: { input: 'notes', includes: '../templates' }, markdownTemplateEngine: false };
};
`;

const PROGRAM = fileURLToPath(new URL('../cmd.cjs', import.meta.resolve('@11ty/eleventy')));

/** Builds a generated vault of this size below `folder`, which must be empty, and gives the cost. */
export async function measureEleventy(folder: string, count: number): Promise<Cost> {
	mkdirSync(join(folder, 'templates'), { recursive: true });
	writeFileSync(join(folder, 'templates', 'note.njk'), TEMPLATE);
	writeFileSync(join(folder, 'eleventy.config.js'), SETTINGS);
	writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
	writeVault(join(folder, 'notes'), count, PLAIN);
	return measure([process.execPath, PROGRAM, '--quiet', '--output=site'], { cwd: folder });
}
