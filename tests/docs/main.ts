/**
 * `npm run docs`: builds the documentation: the guide, and all syntaxes out of the golden fixtures.
 *
 * --out DIR    where the site goes (dist/docs)
 * --base PATH  where it will be served (/docs/: `npm start` then serves it too)
 * --site URL   its host
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite } from '../../src/publish/build.ts';
import { fillPages, writeDocs } from './pages.ts';

const { values } = parseArgs({
	options: {
		out: { type: 'string', default: 'dist/docs' },
		base: { type: 'string', default: '/docs/' },
		site: { type: 'string' },
	},
});

const vault = mkdtempSync(join(tmpdir(), 'steelyard-docs-'));
try {
	await writeDocs(vault);
	const { published, report } = await buildSite({
		vault,
		out: values.out,
		options: { base: values.base, ...(values.site === undefined ? {} : { site: values.site }) },
		strict: false,
		stage: () => undefined,
	});
	if (!published) throw new Error('The documentation could not be built.');
	fillPages(values.out);
	console.log(`${String(report?.census.published ?? 0)} pages in ${values.out}`);
} finally {
	rmSync(vault, { recursive: true, force: true });
}
