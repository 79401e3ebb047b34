/** Inputs that are known to within a range only. */
import type { NumberField } from './input.ts';

/** Nine in ten are between these two: 5 % lie below `low`, 5 % above `high`. `low` is at most `high`. */
export interface Interval {
	readonly low: number;
	readonly high: number;
}

/** By input id; inputs without one are known exactly. */
export type Intervals = Readonly<Record<string, Interval>>;

/** Standard deviations from the median to either end of a 90 % interval. */
const Z = 3.28971 / 2;

/** Whether values spread by factors (lognormal) and not by differences (normal). */
function isLognormal({ scale }: NumberField, { low }: Interval): boolean {
	return scale === 'log' && low > 0;
}

/** The value within the input's range, whole where the input is. */
function allowed({ min, max, step }: NumberField, value: number): number {
	const held = Math.min(max, Math.max(min, value));
	return step === 1 ? Math.round(held) : held;
}

/** The value that stands for the interval where one is needed: its median, `√(low × high)` or `(low + high) ÷ 2`. */
export function medianOf(field: NumberField, interval: Interval): number {
	const { low, high } = interval;
	if (low === high) return low;
	const middle = isLognormal(field, interval) ? Math.sqrt(low) * Math.sqrt(high) : (low + high) / 2;
	return allowed(field, middle);
}

/**
 * The values that lie so many standard deviations above the median (below it where negative). Lognormal with `μ = ½ ln(low × high)` and
 * `σ = ln(high ÷ low) ÷ 3.28971` on logarithmic inputs, else normal; held within the input's range.
 */
export function drawFrom(
	field: NumberField,
	interval: Interval,
	deviations: Float64Array,
): Float64Array {
	const { low, high } = interval;
	if (low === high) return new Float64Array(deviations.length).fill(low);
	if (isLognormal(field, interval)) {
		const middle = (Math.log(low) + Math.log(high)) / 2;
		const spread = (Math.log(high) - Math.log(low)) / (2 * Z);
		return deviations.map((z) => allowed(field, Math.exp(middle + spread * z)));
	}
	const middle = (low + high) / 2;
	const spread = (high - low) / (2 * Z);
	return deviations.map((z) => allowed(field, middle + spread * z));
}
