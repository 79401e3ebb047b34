/** What stands out above the dimmed picture: a point, its links with their patterns and arrows, its neighbours. */
import type Sigma from 'sigma';
import { CORNERS, type PointKind } from '../../article/shape.ts';
import type { Shown } from './filter.ts';
import { drawLabel } from './label.ts';
import type { Model, Tie } from './model.ts';
import type { Paint } from './paint.ts';
import { radiusOf } from './scene.ts';

/** Neighbours that are named. */
const NAMED = 12;
/** Links that are drawn. */
const MOST = 1_500;

/** What the picture is drawn from. */
export interface Picture {
	readonly sigma: Sigma;
	readonly model: Model;
	readonly shown: Shown;
	readonly paint: Paint;
	/** Draw the ring of the keyboard's focus. */
	readonly ring: boolean;
}

interface Spot {
	readonly x: number;
	readonly y: number;
	readonly size: number;
}

/** Draws around a point; without one it only clears. */
export function drawAround(
	canvas: HTMLCanvasElement,
	node: number | undefined,
	picture: Picture,
): void {
	const context = canvas.getContext('2d');
	if (!context) return;
	const { width, height } = picture.sigma.getDimensions();
	const ratio = devicePixelRatio;
	canvas.width = width * ratio;
	canvas.height = height * ratio;
	context.scale(ratio, ratio);
	if (node === undefined) return;
	const ties = (picture.model.ties[node] ?? [])
		.filter(({ other, edge }) => picture.shown.nodes[other] && picture.shown.edges[edge])
		.slice(0, MOST);
	for (const tie of ties) drawLine(context, { node, tie, picture });
	const others = [...new Set(ties.map(({ other }) => other))].sort((a, b) => a - b);
	for (const other of others) drawPoint(context, other, picture);
	drawPoint(context, node, picture);
	if (picture.ring) drawRing(context, node, picture);
	for (const other of others.slice(0, NAMED)) name(context, other, { picture, bold: false });
	name(context, node, { picture, bold: true });
}

function spotOf({ sigma, model }: Picture, node: number): Spot {
	const { x = 0, y = 0 } = sigma.getNodeDisplayData(String(node)) ?? {};
	const place = sigma.framedGraphToViewport({ x, y });
	return { ...place, size: sigma.scaleSize(radiusOf(model, node)) };
}

function drawLine(
	context: CanvasRenderingContext2D,
	{ node, tie, picture }: { node: number; tie: Tie; picture: Picture },
): void {
	const { model, paint } = picture;
	const outward = model.from[tie.edge] === node;
	const [from, to] = [
		spotOf(picture, outward ? node : tie.other),
		spotOf(picture, outward ? tie.other : node),
	];
	const stroke = paint.roles[model.columns.roles[model.columns.edges.role[tie.edge] ?? 0] ?? ''];
	const angle = Math.atan2(to.y - from.y, to.x - from.x);
	const tip = {
		x: to.x - Math.cos(angle) * (to.size + 2),
		y: to.y - Math.sin(angle) * (to.size + 2),
	};
	context.strokeStyle = context.fillStyle = stroke?.colour ?? paint.ink;
	context.lineWidth = stroke?.width ?? 1;
	context.setLineDash([...(stroke?.dash ?? [])]);
	context.beginPath();
	context.moveTo(from.x, from.y);
	context.lineTo(tip.x, tip.y);
	context.stroke();
	context.setLineDash([]);
	context.beginPath();
	context.moveTo(tip.x, tip.y);
	for (const side of [0.4, -0.4]) {
		context.lineTo(tip.x - 9 * Math.cos(angle + side), tip.y - 9 * Math.sin(angle + side));
	}
	context.fill();
}

function kindOf({ columns }: Model, node: number): PointKind {
	return (columns.kinds[columns.nodes.kind[node] ?? 0] ?? 'note') as PointKind;
}

function drawPoint(context: CanvasRenderingContext2D, node: number, picture: Picture): void {
	const { x, y, size } = spotOf(picture, node);
	const kind = kindOf(picture.model, node);
	const corners = CORNERS[kind];
	context.beginPath();
	if (corners) for (const [dx, dy] of corners) context.lineTo(x + dx * size, y + dy * size);
	else context.arc(x, y, size, 0, 2 * Math.PI);
	context.closePath();
	context.fillStyle = kind === 'ghost' ? picture.paint.paper : (picture.paint.kinds[kind] ?? '');
	context.fill();
	context.lineWidth = 1.5;
	context.strokeStyle = kind === 'ghost' ? picture.paint.ink : picture.paint.paper;
	context.stroke();
}

function drawRing(context: CanvasRenderingContext2D, node: number, picture: Picture): void {
	const { x, y, size } = spotOf(picture, node);
	context.beginPath();
	context.arc(x, y, size * 1.4 + 5, 0, 2 * Math.PI);
	context.lineWidth = 3;
	context.strokeStyle = picture.paint.accent;
	context.stroke();
}

function name(
	context: CanvasRenderingContext2D,
	node: number,
	{ picture, bold }: { picture: Picture; bold: boolean },
): void {
	const settings = picture.sigma.getSettings();
	const tag = { ...spotOf(picture, node), label: picture.model.columns.nodes.title[node] ?? '' };
	drawLabel(context, tag, { settings, colours: picture.paint, bold });
}
