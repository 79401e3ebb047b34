/** From values to places on paper. */
import type { Axis } from '../cost-model/chart.ts';

/** Maps a value of the axis to a coordinate between `from` and `to`; values outside are held at the ends. */
export function scaleOf(axis: Axis, from: number, to: number): (value: number) => number {
	const position = axis.scale === 'log' ? Math.log10 : (value: number) => value;
	const [low, high] = [position(axis.min), position(axis.max)];
	const span = high - low || 1;
	return (value) => {
		const held = Math.min(axis.max, Math.max(axis.min, value));
		return from + ((position(held) - low) / span) * (to - from);
	};
}

/** Powers of ten within the axis times `unit`, at most `most` of them. */
export function decades(axis: Axis, most: number, unit = 1): readonly number[] {
	const first = Math.ceil(Math.log10(axis.min / unit) - 1e-9);
	const last = Math.floor(Math.log10(axis.max / unit) + 1e-9);
	const step = Math.max(1, Math.ceil((last - first + 1) / most));
	const count = Math.floor((last - first) / step) + 1;
	return Array.from({ length: Math.max(0, count) }, (_, index) => 10 ** (first + index * step));
}
