/** The files of a finished site that a reader may keep. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FOLDER, MANIFEST_FILE, shortDigest, WORKER_FILE, type Row } from './list.ts';

/** What no page loads: for servers, other programs and other sites, or too large to be kept for everybody. */
const LEFT_OUT = new RegExp(
	[
		`^(?:${FOLDER}/|schemas/|(?:${WORKER_FILE}|${MANIFEST_FILE}|build\\.json|404\\.html|cname)$)`,
		'^(?:_redirects|_headers|robots\\.txt|llms(?:-full)?\\.txt|sitemap[^/]*\\.xml)$',
		'^cards/[\\da-f]+\\.png$',
		'(?:^|/)(?:feed\\.(?:xml|json)|atom\\.xml)$',
		'\\.(?:md|zip|gz|map|mp[34]|m4[av]|webm|og[agv]|opus|mov|mkv|wav|flac|avi)$',
	].join('|'),
	'i',
);

/** Every file of a site that can be kept, in code-unit order. */
export function surveySite(dir: string): Row[] {
	return readdirSync(dir, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.map(
			(file) => [file.slice(dir.length).replaceAll('\\', '/').replace(/^\/+/, ''), file] as const,
		)
		.filter(([path]) => !LEFT_OUT.test(path))
		.map(([path, file]): Row => {
			const bytes = readFileSync(file);
			return [path.replace(/(^|\/)index\.html$/, '$1'), bytes.length, digestOf(bytes)];
		})
		.sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The digest of a file as the list has it. */
export const digestOf = (bytes: Uint8Array | string): string =>
	shortDigest(createHash('sha256').update(bytes).digest());
