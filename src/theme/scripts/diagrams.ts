/** Diagrams that the build left to the browser: each is drawn in a frame of the site's own when it comes near. */
import { href } from '../href.ts';

/** How far below the window a diagram is drawn before it is seen. */
const AHEAD = '600px 0px';

const frames = new Map<MessageEventSource, HTMLElement>();

/** Colours and type of the page for the drawing, as CSS values; sRGB, which is all that Mermaid reads. */
function look(): Readonly<Record<string, string | boolean>> {
	const { style, value } = probe();
	const at = (name: string) => {
		style.color = `var(${name})`;
		return value();
	};
	const [paper, panel, ink, line] = ['--paper', '--paper-2', '--ink', '--line-strong'].map(at);
	return {
		dark: isDark(paper ?? ''),
		font: getComputedStyle(document.body).fontFamily,
		background: paper ?? '',
		primaryColor: panel ?? '',
		primaryTextColor: ink ?? '',
		primaryBorderColor: line ?? '',
		lineColor: line ?? '',
		textColor: ink ?? '',
	};
}

/** Reads a colour as the browser paints it. */
function probe() {
	const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
	const element = document.body.appendChild(document.createElement('i'));
	const { style } = element;
	return {
		style,
		value: () => {
			if (!canvas) return '#888888';
			canvas.fillStyle = getComputedStyle(element).color;
			canvas.fillRect(0, 0, 1, 1);
			const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
			return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
		},
	};
}

const isDark = (hex: string): boolean => parseInt(hex.slice(3, 5), 16) < 128;

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
	(window as Window).postMessage({ source, look: look() }, location.origin);
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
