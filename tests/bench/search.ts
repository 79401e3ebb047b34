/**
 * Indexes a built site's pages as the build does, and nothing else, so that Pagefind's own process can be told
 * apart.
 *
 * Usage: node tests/bench/search.ts SITE
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { indexPages } from '../../src/search/pagefind.ts';

const site = process.argv[2] ?? 'dist';
const pages = globSync('**/index.html', { cwd: site })
	.sort()
	.map((path) => ({ url: `/${path}`, html: () => readFileSync(join(site, path), 'utf8') }))
	.filter(({ html }) => html().includes('data-pagefind-body'));
await indexPages(pages);

// Only a child that has been waited for counts; Pagefind ends its own by a signal and does not wait.
await setTimeout(2000);
