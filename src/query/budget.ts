/** What answering a query may cost: steps are counted, and handling large lists costs as many as they are long. */
import { refuse } from './fault.ts';
import type { Run } from './run.ts';
import { isList, isMap, type Value } from './value.ts';

const MAX_STEPS = 5_000_000;
/** Items of a list that one step handles. */
const ITEMS_PER_STEP = 8;

const sizes = new WeakMap<object, number>();

/** Takes steps off a query's budget; gives up when it is used. */
export function spend(run: Run, steps: number): void {
	run.steps += steps;
	if (run.steps > MAX_STEPS) {
		refuse('The query takes too much work', 'Ask for fewer notes at a time.');
	}
}

/** Pays for handling a value before it is handled. */
export function payFor(run: Run, value: Value): void {
	if (typeof value === 'string') spend(run, value.length / 200);
	else if (isList(value) || isMap(value)) spend(run, sizeOf(value) / ITEMS_PER_STEP);
}

/** Items of a list, with those of the lists in it; each list is counted once and remembered. */
function sizeOf(value: Value): number {
	if (!isList(value) && !isMap(value)) return 1;
	const known = sizes.get(value);
	if (known !== undefined) return known;
	let size = 1;
	for (const one of value.values()) size += sizeOf(one);
	sizes.set(value, size);
	return size;
}
