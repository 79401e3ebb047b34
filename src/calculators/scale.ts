/** From values to places on paper, and the values worth a tick. */
import type { Axis } from '../cost-model/chart.ts';
import { sayShort } from '../cost-model/say.ts';

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

/** Round values within the axis times `unit`, about `most` of them: decades, or 1, 2 and 5 where the span is small. */
export function ticksOf(axis: Axis, most: number, unit = 1): readonly number[] {
	const [min, max] = [axis.min / unit, axis.max / unit];
	if (axis.scale === 'linear' || max / min < 5) return evenTicks(min, max, most);
	const first = Math.floor(Math.log10(min) + 1e-9);
	const last = Math.floor(Math.log10(max) + 1e-9);
	const step = Math.max(1, Math.ceil((last - first + 1) / most));
	const parts = Math.log10(max / min) < 2 ? [1, 2, 5] : [1];
	const ticks: number[] = [];
	for (let exponent = first; exponent <= last; exponent += step) {
		ticks.push(...parts.map((part) => Number(`${String(part)}e${String(exponent)}`)));
	}
	return ticks.filter((tick) => tick >= min * (1 - 1e-9) && tick <= max * (1 + 1e-9));
}

function evenTicks(min: number, max: number, most: number): readonly number[] {
	const rough = (max - min || 1) / most;
	const ten = 10 ** Math.floor(Math.log10(rough));
	const step = [1, 2, 5, 10].map((part) => part * ten).find((size) => size >= rough * 0.999) ?? ten;
	const first = Math.ceil(min / step - 1e-9);
	const count = Math.floor(max / step + 1e-9) - first + 1;
	return Array.from({ length: Math.max(0, count) }, (_, index) =>
		Number(((first + index) * step).toPrecision(12)),
	);
}

/** A value of an axis as it stands at a tick: `$0.10`, `50%`, `100K`. */
export function tickText({ unit }: Pick<Axis, 'unit'>, value: number): string {
	if (unit === '%') return `${sayShort(value * 100)}%`;
	if (!unit.startsWith('USD')) return sayShort(value);
	const size = Math.abs(value);
	const cents = size < 10 && size >= 0.1 && size % 1 !== 0 ? size.toFixed(2) : sayShort(size);
	return `${value < 0 ? '−' : ''}$${cents}`;
}
