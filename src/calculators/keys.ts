/** Arrow keys in a number field: a step that suits the size of the number. */
import type { NumberField } from '../cost-model/input.ts';
import { tidy } from './amount-text.ts';

const STEPS: ReadonlyMap<string, number> = new Map([
	['ArrowUp', 1],
	['ArrowDown', -1],
	['PageUp', 10],
	['PageDown', -10],
]);

/** The value after a key, in the input's own unit; `undefined` for keys that do nothing to a number. */
export function valueAfter(spec: NumberField, value: number, key: string): number | undefined {
	const steps = STEPS.get(key);
	if (steps === undefined) return undefined;
	const size = spec.scale === 'log' ? Math.abs(value) : spec.max - spec.min;
	const tenth = 10 ** (Math.floor(Math.log10(size || spec.min || 1)) - 1);
	const step = Math.max(tenth, spec.step ?? 0);
	const next = tidy(Math.round(value / step + steps) * step);
	return Math.min(spec.max, Math.max(spec.min, next));
}
