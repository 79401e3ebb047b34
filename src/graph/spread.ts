/** Fits a layout to whole numbers, and puts the points that nothing is linked with around it. */

/** A place on the plane, in any unit. */
export interface Place {
	readonly x: number;
	readonly y: number;
}

/** Whole numbers from 0 to {@link EXTENT}, one entry a point; y grows downwards. */
export interface Layout {
	readonly x: readonly number[];
	readonly y: readonly number[];
}

/** Largest coordinate of a layout. */
export const EXTENT = 10_000;

/** Share of the points that lie within radius 1; those further out are drawn in. */
const INSIDE = 0.98;
/** Radius of the ring of unlinked points, at most. */
const RING = 1.5;
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/**
 * @param places By index; points without a place are put on a ring, in the order of their indexes.
 * @param count How many points there are.
 */
export function spread(places: ReadonlyMap<number, Place>, count: number): Layout {
	const unit = normalise(places);
	const lone = [...Array(count).keys()].filter((index) => !unit.has(index));
	const first = unit.size > 0 ? 1.12 : 0;
	const area = Math.min(
		0.5 / Math.max(1, unit.size),
		(RING ** 2 - first ** 2) / Math.max(1, lone.length),
	);
	const all = new Map(unit);
	for (const [order, index] of lone.entries()) {
		const radius = Math.sqrt(first ** 2 + (order + (first > 0 ? 0.5 : 0)) * area);
		const angle = order * GOLDEN;
		all.set(index, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) });
	}
	return fit(all, count);
}

/** Centred, with most points within radius 1 and none beyond 1.1. */
function normalise(places: ReadonlyMap<number, Place>): Map<number, Place> {
	const known = [...places.values()];
	const centre = { x: median(known.map(({ x }) => x)), y: median(known.map(({ y }) => y)) };
	const radii = known.map(({ x, y }) => Math.hypot(x - centre.x, y - centre.y));
	const radius = radii.toSorted((a, b) => a - b)[Math.ceil((radii.length - 1) * INSIDE)] ?? 0;
	const scale = radius > 0 ? 1 / radius : 0;
	return new Map(
		[...places].map(([index, { x, y }]) => {
			const far = Math.hypot(x - centre.x, y - centre.y) * scale;
			const drawnIn = far > 1 ? (1 + 0.1 * (1 - 1 / far)) / far : 1;
			const by = scale * drawnIn;
			return [index, { x: (x - centre.x) * by, y: (y - centre.y) * by }];
		}),
	);
}

const median = (values: readonly number[]): number =>
	values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The larger side of the picture becomes {@link EXTENT}, the smaller one is centred. */
function fit(places: ReadonlyMap<number, Place>, count: number): Layout {
	const box = { left: 0, right: 0, top: 0, bottom: 0 };
	for (const { x, y } of places.values()) {
		box.left = Math.min(box.left, x);
		box.right = Math.max(box.right, x);
		box.top = Math.min(box.top, y);
		box.bottom = Math.max(box.bottom, y);
	}
	const side = Math.max(box.right - box.left, box.bottom - box.top);
	const scale = side > 0 ? EXTENT / side : 0;
	const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
	const whole = (value: number, centre: number): number =>
		Math.round(EXTENT / 2 + (value - centre) * scale);
	const indexes = [...Array(count).keys()];
	return {
		x: indexes.map((index) => whole(places.get(index)?.x ?? 0, middle.x)),
		y: indexes.map((index) => whole(places.get(index)?.y ?? 0, middle.y)),
	};
}
