/**
 * On pages with a video: what plays it is loaded when the reader first asks for a second of it. An address with
 * a time, `#t=93` or `?t=93`, leads to the last moment before it.
 */
const SECOND = /^(?:(?:(\d{1,3})h)?(\d{1,4})m)?(\d{1,6})s?$/;

function secondOf(text: string | null): number | undefined {
	const [match, hours = '0', minutes = '0', seconds = '0'] = SECOND.exec(text ?? '') ?? [];
	return match === undefined ? undefined : +hours * 3600 + +minutes * 60 + +seconds;
}

/** The figure that a link plays in and the second it starts at; undefined for every other link. */
function request(link: HTMLAnchorElement) {
	const own = link.matches('.video-open') ? link.closest<HTMLElement>('.video') : null;
	if (own) return { figure: own, seconds: Number(own.dataset['start']) };
	const { video, seconds } = link.dataset;
	if (video === undefined || seconds === undefined) return undefined;
	const figures = document.querySelectorAll<HTMLElement>('figure.video');
	const figure = [...figures].find((item) => item.dataset['video'] === video);
	return figure && { figure, seconds: Number(seconds) };
}

document.addEventListener('click', (event) => {
	if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
		return;
	const link = event.target instanceof Element ? event.target.closest('a') : null;
	// The player plays for nobody without a server: there the link leads to the second on YouTube.
	const wanted = link && location.protocol !== 'file:' && request(link);
	if (!wanted) return;
	event.preventDefault();
	void import('./video.ts').then(({ play }) => {
		play(wanted.figure, wanted.seconds);
	});
});

/** An address that leads to a moment by its id has the player begin there. */
function cue(hash: string) {
	const moment = /^#t-\d/.test(hash) ? document.getElementById(hash.slice(1)) : null;
	const { seconds, video } = moment?.dataset ?? {};
	const figures = document.querySelectorAll<HTMLElement>('figure.video');
	const figure = [...figures].find((item) => item.dataset['video'] === video);
	if (figure && seconds !== undefined) figure.dataset['start'] = seconds;
}

/** Where the page led to by itself: the second that was asked for stays, although its moment begins before. */
let led: string | undefined;

/** Leads to the moment that an address names by its second. */
function seek() {
	const { hash, search } = location;
	if (hash === led) return;
	cue(hash);
	const seconds = secondOf(new URLSearchParams(hash.slice(1) || search).get('t'));
	const figure = document.querySelector<HTMLElement>('figure.video');
	if (seconds === undefined || !figure) return;
	figure.dataset['start'] = String(seconds);
	const moments = [...document.querySelectorAll<HTMLElement>('.prose .moment[id]')];
	const before = moments.filter(({ dataset }) => Number(dataset['seconds']) <= seconds);
	const last = before.sort((a, b) => Number(b.dataset['seconds']) - Number(a.dataset['seconds']));
	led = `#${last[0]?.id ?? figure.id}`;
	location.replace(led);
}

addEventListener('hashchange', seek);
seek();

export {};
