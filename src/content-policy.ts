/**
 * What a page of the site may load, as a content security policy: nothing that a note smuggles past the
 * sanitizer gets to run, and nobody else is contacted but by what an author embeds.
 */
import { createHash } from 'node:crypto';
import { FRAME_HOSTS } from './frames.ts';

const PLAYER = 'https://www.youtube-nocookie.com';

/** What a page needs. */
export interface PolicyNeeds {
	/** Text of the page's one inline script. */
	readonly script: string;
	/** Images, sounds and films of other sites may be shown. */
	readonly elsewhere: boolean;
	/** Pages of other sites may be shown in frames. */
	readonly frames: boolean;
	/** Address of the server that answers searches. */
	readonly search?: string | undefined;
}

/** The policy as the content of a `<meta>`. */
export function contentPolicy({ script, elsewhere, frames, search }: PolicyNeeds): string {
	const hash = createHash('sha256').update(script).digest('base64');
	// A site that is served without encryption may show what others serve so.
	const others = elsewhere ? ['https:', 'http:'] : [];
	const hosts = frames ? FRAME_HOSTS.map((host) => `https://${host}`) : [];
	const rules: readonly (readonly [string, ...string[]])[] = [
		['default-src', "'self'"],
		// The search is a WebAssembly program.
		['script-src', "'self'", `'sha256-${hash}'`, "'wasm-unsafe-eval'"],
		['style-src', "'self'"],
		['img-src', "'self'", 'data:', ...others],
		['media-src', "'self'", ...others],
		// Diagrams are drawn in a frame of the site's own.
		['frame-src', "'self'", PLAYER, ...hosts],
		['worker-src', "'self'"],
		['manifest-src', "'self'"],
		...(search === undefined ? [] : [['connect-src', "'self'", new URL(search).origin] as const]),
		['object-src', "'none'"],
		['base-uri', "'none'"],
		['form-action', "'none'"],
	];
	return rules.map((rule) => rule.join(' ')).join('; ');
}
