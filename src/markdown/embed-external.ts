/** What `![[https://…]]` and `![](https://…)` show: a video, a sound, a film, an image, or a link to a page. */
import type { Nodes, PhrasingContent } from 'mdast';
import { frameNode } from './html-frame.ts';
import { textNode } from './links.ts';
import { parseYouTube } from './youtube.ts';
import type { Reading, Where } from './reading.ts';
import { videoNode } from './video.ts';

const IMAGE = /\.(?:a?png|avif|gif|jpe?g|jfif|svg|webp|bmp|ico)$/i;
const AUDIO = /\.(?:mp3|ogg|oga|wav|m4a|flac|opus|aac)$/i;
const FILM = /\.(?:mp4|m4v|webm|ogv|mov)$/i;
const NO_IMAGE = /\.(?:html?|pdf|epub|docx?|xlsx?|pptx?|zip|md|txt|json|xml|csv)$/i;
/** Sites that have pages to look at, and no images at those addresses. */
const PAGES =
	/^(?:[\w-]+\.)*(?:vimeo\.com|dailymotion\.com|bilibili\.com|twitch\.tv|loom\.com|ted\.com|youtube\.com|youtu\.be|twitter\.com|x\.com|bsky\.app|mastodon\.social|instagram\.com|tiktok\.com|facebook\.com|linkedin\.com|reddit\.com|open\.spotify\.com|soundcloud\.com|codepen\.io|codesandbox\.io|gist\.github\.com|wikipedia\.org)$/i;

/** An embed of another site's address. */
export interface External {
	readonly address: string;
	/** Alternative text, empty where there is none. */
	readonly alt: string;
	/** Whether an address without a known extension is an image, as in `![](…)`. */
	readonly image: boolean;
}

/** Nodes of an external embed; `undefined` where it is an image, which its caller knows how to show. */
export function externalEmbed(
	reading: Reading,
	{ at, scope }: Where,
	{ address, alt, image }: External,
): Nodes[] | undefined {
	const { host, path } = partsOf(address);
	const label = alt || address;
	const video = scope.inLink ? undefined : parseYouTube(address);
	if (video) return [videoNode(reading, at, video)];
	if (IMAGE.test(path)) return undefined;
	if (image && !PAGES.test(host) && ![AUDIO, FILM, NO_IMAGE].some((kind) => kind.test(path))) {
		return undefined;
	}
	if (scope.inLink) return [textNode(label)];
	const link: PhrasingContent = { type: 'link', url: address, children: [textNode(label)] };
	if (!/^https?:/i.test(address)) return [link];
	if (AUDIO.test(path)) return [player('audio', address, link)];
	if (FILM.test(path)) return [player('video', address, link)];
	return [PAGES.test(host) ? frameNode(address, label) : link];
}

function partsOf(address: string): { host: string; path: string } {
	const match = /^[a-z]+:\/\/(?:[^/?#@]*@)?([^/?#:]*)[^/?#]*([^?#]*)/i.exec(address);
	return { host: match?.[1] ?? '', path: match?.[2] ?? '' };
}

/** Nothing is fetched before somebody plays it; a browser that cannot shows the link. */
function player(hName: 'audio' | 'video', src: string, link: PhrasingContent): Nodes {
	const hProperties = { controls: true, preload: 'none', src };
	return { type: 'emphasis', children: [link], data: { hName, hProperties } };
}
