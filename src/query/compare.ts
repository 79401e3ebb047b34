/** Order and sameness of values. */
import { milliseconds } from './dates.ts';
import { isA, isList, isMap, typeOf, type Value } from './value.ts';

const collator = new Intl.Collator('en');

/** Negative where `a` comes first; nothing comes before anything, other types by their names. */
export function compareValues(a: Value, b: Value): number {
	if (a === null || b === null) return Number(a !== null) - Number(b !== null);
	const [left, right] = [identityOf(a), identityOf(b)];
	if (left !== undefined && right !== undefined) return collator.compare(left, right);
	if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b);
	if (typeof a === 'number' && typeof b === 'number') return a - b;
	if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
	if (isA(a, 'date') && isA(b, 'date')) return a.ms - b.ms;
	if (isA(a, 'duration') && isA(b, 'duration')) return milliseconds(a) - milliseconds(b);
	if (isA(a, 'task') && isA(b, 'task')) return a.task.line - b.task.line;
	if (isList(a) && isList(b)) return compareLists(a, b);
	if (isMap(a) && isMap(b))
		return compareLists([...a.keys(), ...a.values()], [...b.keys(), ...b.values()]);
	return collator.compare(typeOf(a), typeOf(b));
}

/** Whether two values say the same; a link and the page it leads to do. */
export function sameValue(a: Value, b: Value): boolean {
	if (isA(a, 'task') && isA(b, 'task')) return a.task === b.task;
	return typeof a === typeof b ? compareValues(a, b) === 0 : false;
}

/** What links and pages are compared by. */
export function identityOf(value: Value): string | undefined {
	if (isA(value, 'link')) return value.note ?? `?${value.target.toLowerCase()}`;
	if (isA(value, 'page') || isA(value, 'file')) return value.page.note?.id ?? value.page.path;
	if (isA(value, 'row')) return identityOf(value.base);
	return undefined;
}

function compareLists(a: readonly Value[], b: readonly Value[]): number {
	for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
		const order = compareValues(a[index] ?? null, b[index] ?? null);
		if (order !== 0) return order;
	}
	return a.length - b.length;
}
