/** Chance that a link reproduces: every draw follows from a text, and from nothing else. */

/** A 32-bit number from a text (FNV-1a, 32 bits, with a final mix). */
export function seedOf(text: string): number {
	let hash = 0x811c9dc5;
	for (let at = 0; at < text.length; at++) {
		hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	}
	hash = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad);
	return (hash ^ (hash >>> 15)) >>> 0;
}

/** A generator of numbers from 0 up to but not including 1: a Weyl sequence, mixed (splitmix32). */
export function generator(seed: number): () => number {
	let state = seed | 0;
	return () => {
		state = (state + 0x9e3779b9) | 0;
		let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
		mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
		return ((mixed ^ (mixed >>> 15)) >>> 0) / 4_294_967_296;
	};
}

/** The same numbers in an order that the seed decides. */
export function shuffled(seed: number, numbers: Float64Array): Float64Array {
	const next = generator(seed);
	const mixed = numbers.slice();
	for (let last = mixed.length - 1; last > 0; last--) {
		const other = Math.floor(next() * (last + 1));
		const kept = mixed[last] ?? 0;
		mixed[last] = mixed[other] ?? 0;
		mixed[other] = kept;
	}
	return mixed;
}

/**
 * Standard normal values, one from the middle of each of so many equally likely parts. Several inputs that draw
 * them in orders of their own make a Latin hypercube, whose quantiles are steadier than those of independent draws.
 */
export function normalScores(count: number): Float64Array {
	return Float64Array.from({ length: count }, (_, index) => normalQuantile((index + 0.5) / count));
}

// P. J. Acklam's rational approximation of the normal quantile; relative error below 1.15e-9.
const CENTRE = [
	-3.969683028665376e1, 2.209460984245205e2, -2.759285104469687e2, 1.38357751867269e2,
	-3.066479806614716e1, 2.506628277459239,
];
const CENTRE_BELOW = [
	-5.447609879822406e1, 1.615858368580409e2, -1.556989798598866e2, 6.680131188771972e1,
	-1.328068155288572e1, 1,
];
const TAIL = [
	-7.784894002430293e-3, -3.223964580411365e-1, -2.400758277161838, -2.549732539343734,
	4.374664141464968, 2.938163982698783,
];
const TAIL_BELOW = [
	7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416, 1,
];
const TAIL_FROM = 0.02425;

function polynomial(coefficients: readonly number[], x: number): number {
	let sum = 0;
	for (const coefficient of coefficients) sum = sum * x + coefficient;
	return sum;
}

/** The standard normal value below which a share (above 0 and below 1) of all values lies. */
export function normalQuantile(share: number): number {
	if (share > 1 - TAIL_FROM) return -normalQuantile(1 - share);
	if (share < TAIL_FROM) {
		const x = Math.sqrt(-2 * Math.log(share));
		return polynomial(TAIL, x) / polynomial(TAIL_BELOW, x);
	}
	const x = share - 0.5;
	return (polynomial(CENTRE, x * x) * x) / polynomial(CENTRE_BELOW, x * x);
}
