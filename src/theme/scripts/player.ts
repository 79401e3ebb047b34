/** Plays a video in its place after a click, and moves it to the moments a reader clicks. */

function player(id: string, seconds: number, title: string): HTMLIFrameElement {
	const frame = document.createElement('iframe');
	const options = new URLSearchParams({ start: String(seconds), autoplay: '1', rel: '0' });
	frame.src = `https://www.youtube-nocookie.com/embed/${encodeURIComponent(id)}?${options.toString()}`;
	frame.title = title;
	frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
	frame.referrerPolicy = 'strict-origin-when-cross-origin';
	return frame;
}

function play(figure: HTMLElement, seconds: number) {
	const id = figure.dataset['video'] ?? '';
	figure.replaceChildren(player(id, seconds, `Video: ${document.title}`));
	figure.scrollIntoView({ block: 'nearest' });
	figure.querySelector('iframe')?.focus();
}

/** The figure that a link plays in and the second it starts at; undefined for every other link. */
function request(link: HTMLAnchorElement) {
	const own = link.closest<HTMLElement>('figure.video');
	if (own) return { figure: own, seconds: Number(own.dataset['start'] ?? 0) };
	if (!link.matches('.moment[data-video]')) return undefined;
	const figures = [...document.querySelectorAll<HTMLElement>('figure.video')];
	const figure = figures.find((item) => item.dataset['video'] === link.dataset['video']);
	return figure && { figure, seconds: Number(link.dataset['seconds'] ?? 0) };
}

document.addEventListener('click', (event) => {
	if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
		return;
	const link = event.target instanceof Element ? event.target.closest('a') : null;
	const wanted = link && request(link);
	if (!wanted) return;
	event.preventDefault();
	play(wanted.figure, wanted.seconds);
});

export {};
