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
	'gaming.youtube.com',
	'youtube.googleapis.com',
]);
const ID = /^[\w-]{11}$/;
const PATH = /^\/(?:shorts|embed|live|v|e|watch)\/([\w-]{11})(?:[/&]|$)/;
/** Not a video but a list of them. */
const LIST = 'videoseries';

/** Whether a text is a YouTube id. */
export function isVideoId(text: string): boolean {
	return ID.test(text);
}

/** @returns The video an address leads to, or `undefined` for any other address. */
export function parseYouTube(address: string): YouTubeVideo | undefined {
	if (!address.includes('youtu') || address.length > 2000) return undefined;
	let url: URL;
	try {
		const written = address.trim();
		url = new URL(written.startsWith('//') ? `https:${written}` : written);
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
		url.hostname === 'youtu.be' || url.hostname === 'www.youtu.be'
			? url.pathname.slice(1).replace(/[/&].*$/, '')
			: HOSTS.has(url.hostname)
				? (PATH.exec(url.pathname)?.[1] ?? url.searchParams.get('v') ?? '')
				: '';
	return isVideoId(id) && id !== LIST ? id : undefined;
}

function startOf(url: URL): number | undefined {
	const fragment = new URLSearchParams(url.hash.slice(1));
	const given = ['t', 'start', 'time_continue'].map((name) => url.searchParams.get(name));
	const inPath = /&t=([\w:.]{1,20})/.exec(url.pathname)?.[1];
	const text = given.find((one) => one !== null) ?? fragment.get('t') ?? inPath ?? null;
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
