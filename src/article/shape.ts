/** The shape of a note in drawings of the graph: one a kind, so that nothing hangs on colour alone. */
import type { GraphPage } from '../schema.ts';

/** Kind of a point; `ghost` is a note that nobody has written. */
export type PointKind = GraphPage['points'][number]['kind'];

/** Where a shape stands. */
export interface Spot {
	readonly x: number;
	readonly y: number;
	/** Of a circle; other shapes cover about the same area. */
	readonly radius: number;
}

/** The shape as SVG: triangles for thoughts and critiques, a diamond, a square, a circle, a ring for a ghost. */
export function shape(kind: PointKind, { x, y, radius }: Spot): string {
	const corners = CORNERS[kind];
	if (!corners) {
		return `<circle data-kind="${kind}" cx="${number(x)}" cy="${number(y)}" r="${number(radius)}"/>`;
	}
	const points = corners.map(([dx, dy]) => `${number(x + dx * radius)} ${number(y + dy * radius)}`);
	return `<path data-kind="${kind}" d="M${points.join('L')}z"/>`;
}

type Corners = readonly (readonly [x: number, y: number])[];

/** Corners around the middle, in radii, y downwards; a kind without corners is round. */
export const CORNERS: Readonly<Partial<Record<PointKind, Corners>>> = {
	thought: [
		[-1.25, -0.9],
		[1.25, -0.9],
		[0, 1.35],
	],
	critique: [
		[-1.25, 0.9],
		[1.25, 0.9],
		[0, -1.35],
	],
	tradeoff: [
		[0, -1.35],
		[1.35, 0],
		[0, 1.35],
		[-1.35, 0],
	],
	source: [
		[-0.9, -0.9],
		[0.9, -0.9],
		[0.9, 0.9],
		[-0.9, 0.9],
	],
};

const number = (value: number): string => String(Math.round(value * 10) / 10);

/** The shape of a kind as a small picture, for legends. */
export const legend = (kind: PointKind): string =>
	`<svg class="graph-mark" viewBox="-8 -8 16 16" aria-hidden="true">${shape(kind, { x: 0, y: 0, radius: 5 })}</svg>`;
