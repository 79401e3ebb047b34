/** Which labels of a crowded drawing are shown, and where: none covers another, and few cover points. */
import { widthOfText } from './fit-text.ts';

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

interface Box {
	readonly x: number;
	readonly y: number;
	/** Half of its width. */
	readonly half: number;
	/** Of its letters. */
	readonly size: number;
}

/** Sizes of labels, in units: those of the first points are kept clear of each other at their largest. */
const SIZE = 19;
const MAJOR_SIZE = 36;
/** Units of a line, for each unit of size. */
const LINE = 1.35;
/** Between two labels. */
const SPACE = 8;
/** Between a point and its label. */
const GAP = 22;
/** Half of the room that a point takes. */
const POINT = 6;
const MOST = 24;
/** Labels of so many first points are shown in a narrow window too, larger; see graph.css. */
export const MAJOR = 8;
/** Points that a label of another point may cover. */
const MOST_COVERED = 2;
/** Points that are asked, the first ones. */
const ASKED = 80;

/** Places labels below or above their points, the first points first, where they cover the fewest points. */
export function placeLabels(points: readonly Labelled[]): PlacedLabel[] {
	const placed: (PlacedLabel & Box)[] = [];
	for (const [rank, { x, y, text }] of points.slice(0, ASKED).entries()) {
		if (placed.length >= MOST) break;
		const size = rank < MAJOR ? MAJOR_SIZE : SIZE;
		const half = ((widthOfText(text) * size) / 13 + SPACE) / 2;
		const [best] = [y + GAP + (LINE * SIZE) / 2, y - GAP]
			.map((line) => ({ x, y: line, half, size }))
			.filter((box) => !placed.some((other) => overlap(box, other)))
			.map((box) => ({ box, covered: coveredBy(box, points) }))
			.sort((a, b) => a.covered - b.covered);
		if (best && (rank < MAJOR || best.covered <= MOST_COVERED)) {
			placed.push({ ...best.box, text, rank });
		}
	}
	return placed.map(({ x, y, text, rank }) => ({ x, y, text, rank }));
}

const overlap = (a: Box, b: Box): boolean =>
	Math.abs(a.y - b.y) < LINE * Math.max(a.size, b.size) && Math.abs(a.x - b.x) < a.half + b.half;

/** Points that lie behind the letters, which stand on the line `y`. */
const coveredBy = ({ x, y, half }: Box, points: readonly Labelled[]): number =>
	points.filter(
		(point) =>
			Math.abs(point.x - x) < half + POINT && Math.abs(point.y - y + SIZE / 3) < SIZE / 3 + POINT,
	).length;
