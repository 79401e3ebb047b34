/** Diagrams that the build left to the browser: each is drawn in a frame of the site's own when it comes near. */
import { href } from '../href.ts';

/** How far below the window a diagram is drawn before it is seen. */
const AHEAD = '600px 0px';

const frames = new Map<MessageEventSource, HTMLElement>();

/** How the page looks: dark text on light paper or the other way round, and its type. */
function look(): { readonly dark: boolean; readonly font: string } {
	const { theme } = document.documentElement.dataset;
	const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
	return {
		dark: (theme ?? system) === 'dark',
		font: getComputedStyle(document.body).fontFamily,
	};
}

function begin(figure: HTMLElement): void {
	const frame = document.createElement('iframe');
	frame.className = 'diagram-frame';
	frame.title = figure.querySelector('figcaption')?.textContent ?? '';
	frame.setAttribute('sandbox', 'allow-scripts allow-same-origin');
	frame.src = href('/_mermaid/frame.html');
	figure.querySelector('.diagram-room')?.append(frame);
	if (frame.contentWindow) frames.set(frame.contentWindow, figure);
}

function send(window: MessageEventSource, figure: HTMLElement): void {
	const source = figure.querySelector('.diagram-source code')?.textContent ?? '';
	(window as Window).postMessage({ source, ...look() }, location.origin);
}

/** Nothing to see: the source stands in the drawing's place. */
function giveUp(figure: HTMLElement): void {
	figure.querySelector('.diagram-room')?.remove();
	for (const fold of figure.querySelectorAll('details')) fold.open = true;
}

function redraw(): void {
	for (const [window, figure] of frames) send(window, figure);
}

/** Draws diagrams as they come near, and again when day turns to night. */
export function watchDiagrams(figures: Iterable<Element>): void {
	if (location.protocol === 'file:') {
		for (const figure of figures) giveUp(figure as HTMLElement);
		return;
	}
	const near = new IntersectionObserver(
		(entries) => {
			for (const { isIntersecting, target } of entries) {
				if (!isIntersecting) continue;
				near.unobserve(target);
				begin(target as HTMLElement);
			}
		},
		{ rootMargin: AHEAD },
	);
	for (const figure of figures) near.observe(figure);
	addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
		const figure = origin === location.origin && source ? frames.get(source) : undefined;
		const said = (data as { diagram?: unknown } | null)?.diagram;
		if (!figure || !source) return;
		if (said === 'ready') send(source, figure);
		if (said === 'drawn') figure.classList.add('is-drawn');
		if (said === 'failed') giveUp(figure);
	});
	matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);
	new MutationObserver(redraw).observe(document.documentElement, {
		attributeFilter: ['data-theme'],
	});
}
