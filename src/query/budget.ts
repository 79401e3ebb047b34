/** What answering a query may cost: steps are counted, and handling large lists costs as many as they are long. */
import { refuse } from './fault.ts';
import type { Run } from './run.ts';
import { sizeOf } from './size.ts';
import { isList, isMap, type Value } from './value.ts';

const MAX_STEPS = 2_000_000;
/** Items of a list that one step handles. */
const ITEMS_PER_STEP = 8;

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
