/**
 * Pages of other sites that may be shown inside of ours, after a reader's click. What stands here is opened in
 * place; any other page is a link. The content security policy allows frames of these hosts and no others.
 */

/** Host of the frame, pattern of addresses that show the same, and how the frame's address is made of it. */
type Frame = readonly [host: string, pattern: RegExp, path: string];

const FRAMES: readonly Frame[] = [
	['player.vimeo.com', /^(?:player\.)?vimeo\.com\/(?:video\/)?(\d{4,12})$/, '/video/$1?dnt=1'],
	['codepen.io', /^codepen\.io\/([\w-]+)\/(?:pen|embed|full|details)\/(\w+)$/, '/$1/embed/$2'],
	['codesandbox.io', /^codesandbox\.io\/(?:s|embed|p\/sandbox)\/([\w-]+)$/, '/embed/$1'],
	['stackblitz.com', /^stackblitz\.com\/edit\/([\w-]+)$/, '/edit/$1?embed=1'],
	[
		'open.spotify.com',
		/^open\.spotify\.com\/(?:embed\/)?(track|album|episode|show|playlist)\/(\w+)$/,
		'/embed/$1/$2',
	],
	['www.loom.com', /^(?:www\.)?loom\.com\/(?:share|embed)\/(\w+)$/, '/embed/$1'],
	['embed.ted.com', /^(?:www\.|embed\.)?ted\.com\/talks\/(\w+)$/, '/talks/$1'],
	['archive.org', /^archive\.org\/(?:embed|details)\/([\w.-]+)$/, '/embed/$1'],
	[
		'www.dailymotion.com',
		/^(?:www\.)?dailymotion\.com\/(?:embed\/)?video\/(\w+)$/,
		'/embed/video/$1',
	],
	['player.twitch.tv', /^(?:www\.)?twitch\.tv\/videos\/(\d+)$/, '/?video=$1&autoplay=false'],
	['ourworldindata.org', /^ourworldindata\.org\/grapher\/([\w-]+)$/, '/grapher/$1'],
	['datawrapper.dwcdn.net', /^datawrapper\.dwcdn\.net\/(\w+)(?:\/\d+)?$/, '/$1/'],
];

/** Hosts whose frames may stand on a page. */
export const FRAME_HOSTS: readonly string[] = FRAMES.map(([host]) => host);

/**
 * The address to frame.
 *
 * @param address Of a page, absolute.
 * @returns Always `https`, on a host of {@link FRAME_HOSTS}; `undefined` for every other page.
 */
export function frameAddress(address: string): string | undefined {
	const place = /^https?:\/\/([^?#]{1,300}?)\/?(?:[?#]|$)/i.exec(address)?.[1] ?? '';
	for (const [host, pattern, path] of FRAMES) {
		const match = pattern.exec(place);
		if (match)
			return `https://${host}${path.replace(/\$(\d)/g, (_, at: string) => match[Number(at)] ?? '')}`;
	}
	return undefined;
}
