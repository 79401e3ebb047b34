/** How much a value holds. */
import { isList, isMap, type Value } from './value.ts';

/** Items that are written out; larger values are only counted. */
export const MAX_SHOWN = 2000;

const sizes = new WeakMap<object, number>();

/** Items of a list, with those of the lists in it; each list is counted once and remembered. */
export function sizeOf(value: Value): number {
	if (!isList(value) && !isMap(value)) return 1;
	const known = sizes.get(value);
	if (known !== undefined) return known;
	let size = 1;
	for (const one of value.values()) size += sizeOf(one);
	sizes.set(value, size);
	return size;
}
