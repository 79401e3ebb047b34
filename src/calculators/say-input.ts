/** Values of inputs as readers say them. */
import { withUnit } from '../cost-model/input.ts';
import type { Field, Value } from '../cost-model/input.ts';
import type { Interval } from '../cost-model/intervals.ts';

/** `200 ms`, `1,000 to 5,000`, `yes`, `arm (Graviton)`. */
export function sayInput(spec: Field, value: Value, interval?: Interval): string {
	if (spec.type === 'boolean') return value === true ? 'yes' : 'no';
	if (spec.type === 'choice') {
		return spec.choices.find((choice) => choice.value === value)?.label ?? String(value);
	}
	if (interval === undefined) return withUnit(spec, Number(value));
	return `${withUnit({ ...spec, unit: '' }, interval.low)} to ${withUnit(spec, interval.high)}`;
}
