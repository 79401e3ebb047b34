/** The slider of a number field: positions 0 to 1000, logarithmic where the input spans decades. */
import type { NumberField } from '../cost-model/input.ts';

/** Steps of a slider from end to end. */
export const SLIDER_STEPS = 1000;

/** Where a logarithmic slider starts when the input may be 0: position 0 is 0, position 1 is this. */
function floorOf(spec: NumberField): number {
	return spec.min > 0 ? spec.min : Math.max(spec.step ?? 0, Math.min(1, spec.max / 1e6));
}

/** The slider position of a value. */
export function positionOf(spec: NumberField, value: number): number {
	const held = Math.min(spec.max, Math.max(spec.min, value));
	if (spec.scale === 'linear') {
		return Math.round(((held - spec.min) / (spec.max - spec.min)) * SLIDER_STEPS);
	}
	const floor = floorOf(spec);
	if (held < floor) return 0;
	return Math.round((Math.log(held / floor) / Math.log(spec.max / floor)) * SLIDER_STEPS);
}

/** The value at a slider position, to two digits that count and the input's own step. */
export function valueAt(spec: NumberField, position: number): number {
	const part = Math.min(1, Math.max(0, position / SLIDER_STEPS));
	if (part === 0) return spec.min;
	if (part === 1) return spec.max;
	const floor = floorOf(spec);
	const exact =
		spec.scale === 'linear'
			? spec.min + part * (spec.max - spec.min)
			: floor * (spec.max / floor) ** part;
	const rounded = Number(exact.toPrecision(2));
	const stepped = spec.step === 1 ? Math.round(rounded) : rounded;
	return Math.min(spec.max, Math.max(spec.min, stepped));
}
