/** The site's own stylesheet, with the fonts and images that it names. */
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { siteStyles } from '../pages/site-styles.ts';
import type { VaultPath } from '../vault/note.ts';
import type { Output, SiteFile } from './output.ts';

const ADDRESS = /url\(\s*["']?([^"')\s]+)/g;

/** The files lie in the site as they do in the vault, so that the addresses in the stylesheet stay right. */
export const ownStyles: Output = function* ({ knowledge }): Iterable<SiteFile> {
	const file = siteStyles(knowledge);
	if (!file) return;
	const { attachments } = knowledge.vault;
	const copied = new Set(knowledge.graph.attachments);
	const css = readFileSync(file.file, 'utf8');
	const named = [...css.matchAll(ADDRESS)].map(([, address = '']) => from(file.path, address));
	for (const path of new Set([file.path, ...named])) {
		const found = attachments.get(path);
		if (found && !copied.has(path)) yield { path, content: readFileSync(found.file) };
	}
};

/** What an address in a stylesheet means; an address of another site is no path of the vault. */
function from(stylesheet: string, address: string): VaultPath {
	const [path = ''] = address.split(/[?#]/);
	return posix.join(posix.dirname(stylesheet), path) as VaultPath;
}
