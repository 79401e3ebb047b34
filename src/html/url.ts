/** Addresses of pages. Site addresses start and end with `/` and carry no base; `withBase` puts it in front. */
import type { Ghost } from '../graph/graph.ts';
import type { Note, VaultPath } from '../vault/note.ts';
import { slugPath } from '../vault/slug.ts';

/** What needs no encoding. */
const PLAIN = /^[\w\-.~/]*$/;

/** Percent-encodes a path segment by segment, keeping the slashes. */
export const encodePath = (path: string): string =>
	PLAIN.test(path) ? path : path.split('/').map(encodeURIComponent).join('/');

const page = (path: string): string => (path === '' ? '/' : `/${encodePath(path)}/`);

/** Address of a note's page. */
export const noteUrl = (note: Pick<Note, 'slug'>): string => page(note.slug);

/** Address of the page that stands for a note nobody has written. */
export const ghostUrl = (ghost: Pick<Ghost, 'slug'>): string => page(`wanted/${ghost.slug}`);

/** Address of a tag's page. */
export const tagUrl = (tag: string): string => page(`tags/${slugPath(tag)}`);

/** Address of the index of models. */
export const MODELS_URL = '/models/';

/** Address of the price book. */
export const PRICES_URL = '/prices/';

/** Address of a model's page. */
export const modelUrl = (id: string): string => page(`models/${id}`);

/** Address of a price in the price book. */
export const priceUrl = (id: string): string => `${PRICES_URL}#${encodePath(id)}`;

/** Address of the list of one kind of note. */
export const kindUrl = (kind: string): string => page(`kinds/${kind}`);

/** Address of an attachment: its path in the vault. */
export const fileUrl = (path: VaultPath): string => `/${encodePath(path)}`;

/** `/base` + `/x/` → `/base/x/`, whatever slashes the base has. */
export const withBase = (base: string, url: string): string =>
	`/${base.replace(/^\/+|\/+$/g, '')}/`.replace(/^\/\/$/, '/') + url.replace(/^\/+/, '');

/** A second of a YouTube video on YouTube's own site. */
export const videoUrl = (id: string, seconds: number): string =>
	`https://www.youtube.com/watch?v=${id}${seconds > 0 ? `&t=${String(seconds)}s` : ''}`;

/** Ids that pages use themselves. */
const PAGE_IDS =
	/^(?:main|matrix|near|kinds|tags|folders|wanted|mentioned-in|also-named|in-answer|write-it|search-found|(?:calc|video)-.*)$/s;

/**
 * The `id` in HTML of an anchor of a note: `^x`, the name of a block, is `block-x`; a heading whose id the page
 * itself uses is `section-x`.
 */
export function anchorId(anchor: string): string {
	if (anchor.startsWith('^')) return `block-${anchor.slice(1)}`;
	return PAGE_IDS.test(anchor) ? `section-${anchor}` : anchor;
}

/** Address of a page's Markdown: `/a/b/` → `/a/b.md`, home → `/index.md`. */
export const twinUrl = (url: string): string =>
	url === '/' ? '/index.md' : `${url.slice(0, -1)}.md`;
