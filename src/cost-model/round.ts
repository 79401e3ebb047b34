/** Relative error that a few multiplications leave, and no more: at millions of USD a larger one would be cents. */
const NUDGE = 2 ** -49;

/**
 * Rounds half away from zero to a number of decimals, after a nudge that lifts what binary fractions put a hair
 * below the half: 730 × 0.0225 gives 16.43 and not 16.42.
 */
export function roundHalfUp(value: number, decimals: number): number {
	const scale = 10 ** decimals;
	const scaled = Math.abs(value) * scale;
	if (!Number.isFinite(scaled)) return value;
	const rounded = Math.floor(scaled * (1 + NUDGE) + 0.5) / scale;
	return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** Rounds up to a multiple of `step`, forgiving a relative error of 1e-12 above a multiple. */
export function ceilTo(value: number, step: number): number {
	const steps = value / step;
	return Math.ceil(steps * (1 - 1e-12)) * step;
}

/** Adds amounts that are whole cents, in USD, without the drift of binary fractions. */
export function sumCents(amounts: readonly number[]): number {
	return amounts.reduce((cents, amount) => cents + Math.round(amount * 100), 0) / 100;
}
