/** The picture that a reader moves about in, and what happens in it. */
import type { Words } from '../../messages/browser.ts';
import type { Summary } from '../../schema.ts';
import { href } from '../href.ts';
import { filter, type Shown } from './filter.ts';
import type { Model } from './model.ts';
import { drawAround } from './overlay.ts';
import { readPaint, type Paint } from './paint.ts';
import { createScene, type Scene } from './scene.ts';
import type { ViewState } from './view-state.ts';

/** What the picture is made in. */
export interface Place {
	readonly model: Model;
	readonly say: Words;
	/** Takes the focus and holds the canvases. */
	readonly picture: HTMLElement;
	/** Lies above them. */
	readonly canvas: HTMLCanvasElement;
	/** Read aloud when it changes. */
	readonly status: HTMLElement;
}

/** The picture and where its reader is. */
export interface Explorer extends Place {
	readonly scene: Scene;
	state: ViewState;
	shown: Shown;
	paint: Paint;
	/** The point that stands out. */
	current: number | undefined;
	/** The keyboard chose it. */
	ring: boolean;
}

/** @throws Where there is no WebGL. */
export function createExplorer(place: Place, state: ViewState): Explorer {
	const paint = readPaint(place.picture);
	const shown = filter(place.model, state);
	const scene = createScene(place.model, place.picture, { shown, paint });
	const explorer = { ...place, scene, state, shown, paint, current: undefined, ring: false };
	scene.sigma.on('afterRender', () => redraw(explorer));
	return explorer;
}

/** Shows what a state says and moves to it. */
export function apply(explorer: Explorer, state: ViewState): void {
	explorer.state = state;
	explorer.shown = filter(explorer.model, state);
	if (explorer.current !== undefined && !explorer.shown.nodes[explorer.current]) {
		explorer.current = undefined;
	}
	explorer.scene.show(explorer.shown, explorer.paint);
	fit(explorer);
	const all = new Intl.NumberFormat(explorer.say.lang).format(explorer.model.size);
	explorer.status.textContent = explorer.say.graphShown(explorer.shown.count, { all });
}

/** Takes up the colours of the page anew. */
export function repaint(explorer: Explorer): void {
	explorer.paint = readPaint(explorer.picture);
	explorer.scene.show(explorer.shown, explorer.paint);
}

/** Lets a point stand out, or none. */
export function pointAt(explorer: Explorer, node: number | undefined, ring: boolean): void {
	explorer.current = node;
	explorer.ring = ring && node !== undefined;
	explorer.picture.classList.toggle('has-current', node !== undefined);
	redraw(explorer);
	if (node === undefined) return;
	if (ring) bringIntoView(explorer, node);
	explorer.status.textContent = sentenceOf(explorer, node);
}

/** Goes to the page of a point. */
export function openPoint({ model }: Explorer, node: number, elsewhere = false): void {
	const url = href(model.columns.nodes.url[node] ?? '/');
	if (elsewhere) open(url, '_blank');
	else location.assign(url);
}

/** Zooms by a factor; above 1 nearer. */
export function zoom({ scene }: Explorer, factor: number): void {
	const camera = scene.sigma.getCamera();
	const { minCameraRatio, maxCameraRatio } = scene.sigma.getSettings();
	const ratio = camera.getState().ratio / factor;
	move(scene, {
		ratio: Math.min(maxCameraRatio ?? ratio, Math.max(minCameraRatio ?? ratio, ratio)),
	});
}

/** Shows everything that is not filtered away. */
export function fit({ scene, shown }: Explorer): void {
	const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
	for (const [node, isShown] of shown.nodes.entries()) {
		const place = isShown ? scene.sigma.getNodeDisplayData(String(node)) : undefined;
		if (!place) continue;
		box.left = Math.min(box.left, place.x);
		box.right = Math.max(box.right, place.x);
		box.top = Math.min(box.top, place.y);
		box.bottom = Math.max(box.bottom, place.y);
	}
	if (box.left > box.right) return;
	const side = Math.max(box.right - box.left, box.bottom - box.top);
	const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
	move(scene, { ...middle, ratio: Math.min(1, Math.max(0.08, side * 1.25)) });
}

function bringIntoView({ scene }: Explorer, node: number): void {
	const { sigma } = scene;
	const { x = 0.5, y = 0.5 } = sigma.getNodeDisplayData(String(node)) ?? {};
	const seen = sigma.framedGraphToViewport({ x, y });
	const { width, height } = sigma.getDimensions();
	const inside = seen.x > 40 && seen.y > 40 && seen.x < width - 40 && seen.y < height - 40;
	if (!inside) move(scene, { x, y });
}

/** Goes there, at once where the reader wants no motion. */
function move({ sigma }: Scene, to: Readonly<{ x?: number; y?: number; ratio?: number }>): void {
	const camera = sigma.getCamera();
	if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
		camera.setState({ ...camera.getState(), ...to });
	} else {
		void camera.animate(to, { duration: 250 });
	}
}

function redraw({ canvas, current, scene, model, shown, paint, ring }: Explorer): void {
	drawAround(canvas, current, { sigma: scene.sigma, model, shown, paint, ring });
}

function sentenceOf({ model, say }: Explorer, node: number): string {
	const { columns, outbound } = model;
	const kind = columns.kinds[columns.nodes.kind[node] ?? 0] ?? 'note';
	const name = kind === 'ghost' ? say.notWritten : say[`kind_${kind as Summary['kind']}`];
	const linked = say.linkedFrom(columns.nodes.inbound[node] ?? 0);
	const links = say.graphLinksTo(outbound[node] ?? 0);
	return new Intl.ListFormat(say.lang, { type: 'unit' }).format([
		columns.nodes.title[node] ?? '',
		name,
		linked,
		links,
	]);
}
