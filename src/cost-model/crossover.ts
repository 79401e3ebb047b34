/** A rising cost curve made of straight pieces. */
export interface Curve {
	/** Cost before rounding at x ≥ 0; never falls. */
	readonly costAt: (x: number) => number;
	/** Where the slope changes, ascending, from 0. */
	readonly kinks: readonly number[];
}

/**
 * The x at which the curve first costs as much as `cost`, exact on each straight piece; `undefined` when it never
 * does.
 */
export function reach(curve: Curve, cost: number): number | undefined {
	const starts = curve.kinks[0] === 0 ? curve.kinks : [0, ...curve.kinks];
	for (const [index, start] of starts.entries()) {
		const end = starts[index + 1];
		if (end !== undefined && curve.costAt(end) < cost) continue;
		const slope = slopeOf(curve, start, end);
		const before = curve.costAt(start);
		if (cost <= before) return start;
		return slope > 0 ? start + (cost - before) / slope : undefined;
	}
	return undefined;
}

/** Cost of one more unit right after x. */
export function slopeAfter(curve: Curve, x: number): number {
	const end = curve.kinks.find((kink) => kink > x);
	return slopeOf(curve, x, end);
}

function slopeOf(curve: Curve, start: number, end: number | undefined): number {
	const stop = end ?? Math.max(start * 2, 1e6);
	return (curve.costAt(stop) - curve.costAt(start)) / (stop - start);
}
