/**
 * The player of a page: one video plays at a time, in its place, or docked while that is out of view. It is
 * steered by messages to YouTube's frame alone; no script of theirs runs on the page.
 */
import { follow } from './moments.ts';

const HOST = 'https://www.youtube-nocookie.com';
/** Milliseconds between two calls to a frame that has not answered yet. */
const CALL = 250;

interface Player {
	readonly figure: HTMLElement;
	readonly frame: HTMLIFrameElement;
	/** What stood in the player's place. */
	readonly poster: readonly Node[];
	/** Whether the frame has answered, and so takes messages. */
	answered: boolean;
	/** The reader has sent the player back to its place. */
	undocked: boolean;
	/** Seconds into the video. */
	seconds: number;
	readonly stop: () => void;
}

let current: Player | undefined;

/** Plays a video from a second on; where it plays already, moves there. */
export function play(figure: HTMLElement, seconds: number): void {
	if (current?.figure === figure) {
		current.undocked = false;
		seek(current, seconds);
		return;
	}
	close();
	// Who came by the poster would lose the place with it; who came by a moment goes on reading there.
	const byPoster = document.activeElement?.matches('.video-open');
	current = open(figure, seconds);
	if (byPoster) current.frame.focus({ preventScroll: true });
}

function address(video: string, seconds: number): string {
	const options = new URLSearchParams({
		start: String(seconds),
		autoplay: '1',
		rel: '0',
		playsinline: '1',
		enablejsapi: '1',
		origin: location.origin,
	});
	return `${HOST}/embed/${encodeURIComponent(video)}?${options.toString()}`;
}

function open(figure: HTMLElement, seconds: number): Player {
	const stage = figure.querySelector('.video-stage') ?? figure;
	const frame = document.createElement('iframe');
	frame.src = address(figure.dataset['video'] ?? '', seconds);
	frame.title = figure.querySelector('.video-title')?.textContent ?? document.title;
	frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
	frame.referrerPolicy = 'strict-origin-when-cross-origin';
	const poster = [...stage.childNodes];
	stage.replaceChildren(frame);
	const watch = new IntersectionObserver(([entry]) => {
		const isAway = entry !== undefined && !entry.isIntersecting;
		figure.toggleAttribute('data-away', isAway);
		if (!isAway && current) current.undocked = false;
		if (current?.figure === figure) dock(current);
	});
	watch.observe(stage);
	const call = setInterval(() => {
		if (current?.answered) clearInterval(call);
		else frame.contentWindow?.postMessage(JSON.stringify({ event: 'listening', id: 1 }), HOST);
	}, CALL);
	const stop = (): void => {
		watch.disconnect();
		clearInterval(call);
	};
	return { figure, frame, poster, answered: false, undocked: false, seconds, stop };
}

function close(): void {
	if (!current) return;
	const { figure, frame, poster, stop } = current;
	stop();
	current = undefined;
	follow(figure.dataset['video'], undefined);
	figure.removeAttribute('data-docked');
	figure.removeAttribute('data-away');
	const bar = figure.querySelector<HTMLElement>('.video-bar');
	if (bar) bar.hidden = true;
	frame.replaceWith(...poster);
}

function dock({ figure, undocked }: Player): void {
	const docked = figure.hasAttribute('data-away') && !undocked;
	figure.toggleAttribute('data-docked', docked);
	const bar = figure.querySelector<HTMLElement>('.video-bar');
	if (bar) bar.hidden = !docked;
}

function tell(frame: HTMLIFrameElement, func: string, args: readonly unknown[]): void {
	frame.contentWindow?.postMessage(JSON.stringify({ event: 'command', func, args }), HOST);
}

function seek(player: Player, seconds: number): void {
	const { answered, figure, frame } = player;
	player.seconds = seconds;
	dock(player);
	if (!answered) {
		frame.src = address(figure.dataset['video'] ?? '', seconds);
		return;
	}
	tell(frame, 'seekTo', [seconds, true]);
	tell(frame, 'playVideo', []);
}

/** What YouTube's frame says of itself: `{ info: { currentTime } }`, several times a second while it plays. */
function secondsIn(data: unknown): number | undefined {
	if (typeof data !== 'string') return undefined;
	try {
		const said = JSON.parse(data) as { info?: { currentTime?: unknown } | null } | null;
		const time = said?.info?.currentTime;
		return typeof time === 'number' ? time : undefined;
	} catch {
		return undefined;
	}
}

addEventListener('message', ({ origin, source, data }) => {
	if (!current || origin !== HOST || source !== current.frame.contentWindow) return;
	current.answered = true;
	const seconds = secondsIn(data);
	if (seconds === undefined) return;
	current.seconds = seconds;
	follow(current.figure.dataset['video'], seconds);
});

function sendBack(player: Player): void {
	player.undocked = true;
	dock(player);
}

/** What gets the focus never stays behind the docked player. */
document.addEventListener('focusin', ({ target }) => {
	if (!current?.figure.hasAttribute('data-docked') || !(target instanceof Element)) return;
	const { figure, frame } = current;
	if (figure.contains(target)) return;
	const bar = figure.querySelector('.video-bar');
	const over = [frame, bar].some((part) => part && overlap(part, target));
	if (over) target.scrollIntoView({ block: 'center', behavior: 'instant' });
});

function overlap(one: Element, other: Element): boolean {
	const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
	return a.top < b.bottom && b.top < a.bottom && a.left < b.right && b.left < a.right;
}

document.addEventListener('keydown', ({ key, defaultPrevented }) => {
	const docked = current?.figure.hasAttribute('data-docked');
	if (key !== 'Escape' || defaultPrevented || !current || !docked) return;
	sendBack(current);
});

document.addEventListener('click', ({ target }) => {
	const act = target instanceof HTMLElement ? target.dataset['player'] : undefined;
	if (!current || act === undefined) return;
	const { figure } = current;
	if (act === 'close') close();
	figure.scrollIntoView({ block: 'nearest' });
	figure.querySelector<HTMLElement>('iframe, .video-open')?.focus({ preventScroll: true });
});
