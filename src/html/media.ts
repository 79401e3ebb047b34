/** A file of the vault shown in place: an image, a sound, a film, or a link to what a page cannot show. */
import type { Element, Properties } from 'hast';
import type { Link } from '../markdown/document.ts';
import type { EmbedNode } from '../markdown/nodes.ts';
import type { VaultPath } from '../vault/note.ts';
import type { BodyContext } from './context.ts';
import { h, text } from './element.ts';
import { isDescribed, noteNameless } from './nameless.ts';
import { shownPicture } from './picture.ts';
import { fileUrl, withBase } from './url.ts';

const IMAGE = /\.(?:a?png|jpe?g|jfif|gif|webp|avif|svg|bmp|ico)$/i;
const AUDIO = /\.(?:mp3|ogg|oga|wav|m4a|flac|opus|aac|3gp)$/i;
const FILM = /\.(?:mp4|m4v|webm|ogv|mov|mkv)$/i;
/** Seconds of a film, and the page of a document. */
const TIME = /^t=[\d:.]{1,12}(?:,[\d:.]{1,12})?$/;
const PAGE = /(?:^|&)page=(\d{1,5})(?:&|$)/;

/**
 * @param context Where it stands.
 * @param node The embed.
 * @param path The file.
 */
export function media(context: BodyContext, node: EmbedNode, path: VaultPath): Element {
	const src = fileHref(context, node.link, path);
	const label = node.alt || nameOf(context, path, node.link);
	const { width, height } = node;
	if (IMAGE.test(path)) {
		if (!isDescribed(node.alt, path)) noteNameless(context, node.link.place);
		return image(context, path, { alt: node.alt, width, height, ...node.data?.hProperties });
	}
	if (AUDIO.test(path)) {
		return h('audio', { controls: true, preload: 'none', src, ariaLabel: label });
	}
	if (FILM.test(path)) {
		const size = { width, height };
		return h('video', { controls: true, preload: 'metadata', src, ariaLabel: label, ...size });
	}
	return h('a', { className: ['file'], href: src }, [text(label)]);
}

/**
 * @param context Where the image stands.
 * @param path The file.
 * @param wanted What the author said of it.
 * @returns The image in the size that its author wants, with copies for smaller screens.
 */
export function image({ site }: BodyContext, path: VaultPath, wanted: Properties): Element {
	const src = withBase(site.base, fileUrl(path));
	const shown = shownPicture(site.pictures?.get(path), { src, wanted, base: site.base });
	const own = { ...shown, src, loading: 'lazy', decoding: 'async' };
	return h('img', Object.assign({ src }, wanted, own));
}

/**
 * @param context Where the link stands.
 * @param link The link.
 * @param path The file it leads to.
 * @returns The file's address, with the second of a film or the page of a document.
 */
export function fileHref(context: BodyContext, link: Link, path: VaultPath): string {
	const fragment = fragmentOf(link);
	const page = PAGE.exec(fragment)?.[1];
	const hash = page === undefined ? (TIME.test(fragment) ? `#${fragment}` : '') : `#page=${page}`;
	return withBase(context.site.base, fileUrl(path)) + hash;
}

function nameOf({ say }: BodyContext, path: VaultPath, link: Link): string {
	const name = path.split('/').at(-1) ?? path;
	const page = PAGE.exec(fragmentOf(link))?.[1];
	return page === undefined ? name : say.namePage({ name, page });
}

const fragmentOf = ({ fragment }: Link): string =>
	fragment?.type === 'heading' ? fragment.path.join('&') : '';
