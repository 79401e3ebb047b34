/** What a tag shows by itself: a video, an image, a link, a few words. */
import { firstOf, type Arguments } from './liquid-arguments.ts';
import { callOf, DECORATION, SILENT, WORDS, type Call } from './liquid-names.ts';
import type { Tag } from './liquid-scan.ts';
import { valueOf, type Lookup } from './liquid-value.ts';
import { isVideoId, parseStart, parseYouTube, type YouTubeVideo } from './youtube.ts';

/** What stands in a tag's place. */
export type Shown =
	| { readonly type: 'text' | 'code'; readonly value: string }
	| { readonly type: 'link' | 'embed'; readonly url: string; readonly label: string }
	| {
			readonly type: 'image';
			readonly url: string;
			readonly alt: string;
			readonly caption: string;
			readonly link: string | undefined;
	  }
	| { readonly type: 'video'; readonly video: YouTubeVideo }
	| { readonly type: 'nothing'; readonly said: 'silent' | 'info' | 'warning' };

const SILENCE: Shown = { type: 'nothing', said: 'silent' };
const LEFT_OUT: Shown = { type: 'nothing', said: 'warning' };
const URL = /^(?:https?:)?\/\/[^\s<>]+$/;
const MARKDOWN = /\.(?:md|mdx|markdown|qmd)$/i;
const LINKS: ReadonlySet<string> = new Set(['link', 'posturl', 'ref', 'relref']);
const IMAGES =
	/^(?:figure|img|image|images|picture|photo|thumbnail|lightbox|imgproc|screenshot|(?:responsive|lazy|zoom)\w{0,10}(?:image|img|picture)|(?:image|img|figure)(?:responsive|caption|zoom|link|html|full|with\w{1,20}))$/;
/** Address of what another site shows, by the tag's name; `$` is its id. */
const SITES: ReadonlyMap<string, string> = new Map([
	['vimeo', 'https://vimeo.com/$'],
	['gist', 'https://gist.github.com/$'],
	['instagram', 'https://www.instagram.com/p/$/'],
	['codepen', 'https://codepen.io/pen/$'],
	['codesandbox', 'https://codesandbox.io/s/$'],
	['jsfiddle', 'https://jsfiddle.net/$/'],
	['stackblitz', 'https://stackblitz.com/edit/$'],
	['asciinema', 'https://asciinema.org/a/$'],
	['bilibili', 'https://www.bilibili.com/video/$/'],
	['speakerdeck', 'https://speakerdeck.com/player/$'],
	['spotify', 'https://open.spotify.com/$'],
	['github', 'https://github.com/$'],
]);
const TWEETS: ReadonlySet<string> = new Set(['x', 'tweet', 'twitter', 'twittersimple', 'xsimple']);

/** What a tag that encloses nothing shows. */
export function showTag(tag: Tag, lookup: Lookup | undefined): Shown {
	if (tag.kind === 'comment' || tag.closing) return SILENCE;
	if (tag.kind === 'literal') return { type: 'code', value: tag.source };
	if (tag.kind === 'variable' && tag.name === '') {
		const value = valueOf(tag.args, lookup);
		return value ? { type: 'text', value: value.text } : LEFT_OUT;
	}
	const call = callOf(tag);
	return (
		showVideo(call) ??
		showImage(call) ??
		showLink(call, tag) ??
		showSite(call) ??
		showWords(call, lookup) ??
		showRest(call)
	);
}

function showVideo({ name, args }: Call): Shown | undefined {
	if (!/youtube|video|^embed$/.test(name)) return undefined;
	const all = [...args.positional, ...args.named.values()];
	const start = parseStart(
		firstOf(args, 'start', 't', 'time') ?? numberIn(args.positional[2]) ?? '',
	);
	for (const word of all) {
		const found = parseYouTube(word);
		if (found) return { type: 'video', video: found };
		if (isVideoId(word)) {
			return {
				type: 'video',
				video: { videoId: word, start: start ?? 0, hasStart: start !== undefined },
			};
		}
	}
	return undefined;
}

const numberIn = (text: string | undefined): string | undefined =>
	text !== undefined && /^\d{1,6}$/.test(text) ? text : undefined;

/** The image of a call, where it has one. */
export function imageIn({ name, args }: Call): (Shown & { type: 'image' }) | undefined {
	if (!IMAGES.test(name)) return undefined;
	const path = firstOf(
		args,
		'src',
		'url',
		'path',
		'file',
		'image_path',
		'image',
		'filename',
		'img',
	);
	const looksLikeFile = (word: string): boolean =>
		/[^\s/]\.[a-z]{3,4}(?:[?#]|$)/i.test(word) || URL.test(word);
	const url = path ?? args.positional.find(looksLikeFile);
	if (url === undefined) return undefined;
	const words = args.positional.filter((word) => word !== url && /[\s\p{L}]/u.test(word));
	const caption = firstOf(args, 'caption', 'title', 'description', 'figcaption') ?? '';
	const alt = firstOf(args, 'alt') ?? words.find((word) => /\s/.test(word)) ?? '';
	return { type: 'image', url, alt, caption, link: firstOf(args, 'link', 'href') };
}

const showImage = (call: Call): Shown | undefined => imageIn(call);

/** `{% link a.md %}`, `{{< ref "a.md" >}}`, and links with words of their own. */
function showLink({ name, args }: Call, tag: Tag): Shown | undefined {
	if (!LINKS.has(name)) return undefined;
	const [first = '', second = ''] = args.positional;
	if (URL.test(second)) return { type: 'link', url: second, label: first };
	const quoted = /^["'`]/.test(tag.args);
	const path = first === '' ? firstOf(args, 'path', 'url', 'href') : undefined;
	const url = path ?? (quoted ? first : (tag.args.split(/\s/, 1)[0] ?? ''));
	if (url === '') return undefined;
	const words = URL.test(first) ? second : '';
	return { type: 'link', url, label: words };
}

function showSite({ name, args, file }: Call): Shown | undefined {
	const ids = args.positional.filter((word) => word !== '');
	if (TWEETS.has(name)) {
		const id = firstOf(args, 'id') ?? ids.find((word) => /^\d{5,25}$/.test(word));
		const user = firstOf(args, 'user') ?? 'i';
		const url = ids.find((word) => URL.test(word)) ?? `https://x.com/${user}/status/${id ?? ''}`;
		return id === undefined && !ids.includes(url) ? undefined : { type: 'link', url, label: '' };
	}
	const pattern = SITES.get(name);
	if (pattern === undefined || file !== undefined) return undefined;
	const own = firstOf(args, 'url', 'src', 'href') ?? ids.find((word) => URL.test(word));
	if (own !== undefined) return { type: 'link', url: own, label: '' };
	const id = firstOf(args, 'id') ?? (name === 'gist' ? ids.slice(0, 2).join('/') : ids[0]);
	return id === undefined || id === '' || /[\s<>]/.test(id)
		? undefined
		: { type: 'link', url: pattern.replace('$', () => id), label: '' };
}

function showWords({ name, args }: Call, lookup: Lookup | undefined): Shown | undefined {
	const text = args.positional[0] ?? firstOf(args, 'text', 'content', 'label', 'title');
	if (name === 'param') {
		const value = lookup?.(args.positional[0] ?? '');
		return value === undefined ? undefined : { type: 'text', value };
	}
	if (name === 'codetitle') return { type: 'code', value: text ?? '' };
	const before = WORDS.get(name);
	return before === undefined || text === undefined
		? undefined
		: { type: 'text', value: `${before}${text}` };
}

function showRest({ name, args, file }: Call): Shown {
	if (SILENT.has(name)) return SILENCE;
	if (file !== undefined && MARKDOWN.test(file)) return { type: 'embed', url: file, label: '' };
	if (file?.startsWith('JB/')) return { type: 'nothing', said: 'info' };
	if (DECORATION.test(name)) return { type: 'nothing', said: 'info' };
	const url = addressIn(args);
	if (url === undefined) return LEFT_OUT;
	const label = firstOf(args, 'text', 'label', 'title', 'name') ?? wordsOf(args);
	return { type: 'link', url, label };
}

const addressIn = (args: Arguments): string | undefined =>
	[...args.positional, ...args.named.values()].find((word) => URL.test(word));

const wordsOf = ({ positional }: Arguments): string =>
	positional.find((word) => !URL.test(word) && /\p{L}/u.test(word)) ?? '';
