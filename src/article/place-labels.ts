/** Which labels of a crowded drawing are shown, and where: none covers another. */

/** A point that wants a label; the first points are the most important. */
export interface Labelled {
	readonly x: number;
	readonly y: number;
	readonly text: string;
}

/** A label that found room; text is centred on `x`, its baseline at `y`. */
export interface PlacedLabel extends Labelled {
	/** Of its point among all, from 0. */
	readonly rank: number;
}

/** Units of a letter and of a line at the size of the drawing's labels. */
const LETTER = 10;
const LINE = 26;
/** Between a point and its label. */
const GAP = 22;
const MOST = 24;
/** Points that are asked, the first ones. */
const ASKED = 80;

/** Places labels below their points, the first points first. */
export function placeLabels(points: readonly Labelled[]): PlacedLabel[] {
	const placed: PlacedLabel[] = [];
	for (const [rank, { x, y, text }] of points.slice(0, ASKED).entries()) {
		const label = { x, y: y + GAP + LINE / 2, text, rank };
		if (placed.length >= MOST) break;
		if (!placed.some((other) => overlap(label, other))) placed.push(label);
	}
	return placed;
}

const overlap = (a: Labelled, b: Labelled): boolean =>
	Math.abs(a.y - b.y) < LINE &&
	Math.abs(a.x - b.x) < ((a.text.length + b.text.length) * LETTER) / 2;
