/** Addresses of YouTube videos, in all their forms. */

/** A video from a second on. */
export interface YouTubeVideo {
	readonly videoId: string;
	/** Seconds, 0 where the address names none. */
	readonly start: number;
	/** Whether the address names a second. */
	readonly hasStart: boolean;
}

const HOSTS: ReadonlySet<string> = new Set([
	'youtube.com',
	'www.youtube.com',
	'm.youtube.com',
	'music.youtube.com',
	'youtube-nocookie.com',
	'www.youtube-nocookie.com',
]);
const ID = /^[\w-]{11}$/;
const PATH = /^\/(?:shorts|embed|live|v)\/([\w-]{11})(?:\/|$)/;

/** Whether a text is a YouTube id. */
export function isVideoId(text: string): boolean {
	return ID.test(text);
}

/** @returns The video an address leads to, or `undefined` for any other address. */
export function parseYouTube(address: string): YouTubeVideo | undefined {
	if (!address.includes('youtu') || address.length > 2000) return undefined;
	let url: URL;
	try {
		url = new URL(address.trim());
	} catch {
		return undefined;
	}
	if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
	const videoId = idOf(url);
	if (!videoId) return undefined;
	const start = startOf(url);
	return { videoId, start: start ?? 0, hasStart: start !== undefined };
}

function idOf(url: URL): string | undefined {
	const id =
		url.hostname === 'youtu.be'
			? url.pathname.slice(1).replace(/\/$/, '')
			: HOSTS.has(url.hostname)
				? (PATH.exec(url.pathname)?.[1] ?? url.searchParams.get('v') ?? '')
				: '';
	return isVideoId(id) ? id : undefined;
}

function startOf(url: URL): number | undefined {
	const fragment = new URLSearchParams(url.hash.slice(1));
	const text = url.searchParams.get('t') ?? url.searchParams.get('start') ?? fragment.get('t');
	return text === null ? undefined : parseStart(text);
}

const UNITS = /^(?:(\d{1,3})h)?(?:(\d{1,4})m)?(?:(\d{1,6})s?)?$/;

/** @returns Seconds of `93`, `93s`, `90.5`, `1h2m3s`, `1:30`; `undefined` for anything else. */
export function parseStart(text: string): number | undefined {
	const clean = text
		.replace(/^npt:/, '')
		.replace(/,.*$/, '')
		.replace(/\.\d{1,9}$/, '');
	const clock = /^(?:(\d{1,3}):)?(\d{1,3}):(\d{2})$/.exec(clean);
	const match = clock ?? UNITS.exec(clean);
	if (!match || clean === '') return undefined;
	const [, hours, minutes, seconds] = match;
	return Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
}
