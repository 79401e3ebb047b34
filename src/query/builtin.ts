/** What the functions of expressions are written with. */
import { sameValue } from './compare.ts';
import type { Run } from './run.ts';
import { plainText } from './text.ts';
import { isA, isList, isMap, type Value } from './value.ts';

/** Arguments of a call. */
export type Args = readonly Value[];
/** A function of expressions. */
export type Builtin = (args: Args, run: Run) => Value;

/** An argument, nothing where it is missing. */
export const arg = (args: Args, index: number): Value => args[index] ?? null;
/** A list as it is, anything else as a list of one. */
export const listOf = (value: Value): Args =>
	isList(value) ? value : value === null ? [] : [value];
/** An argument as text. */
export const textOf = (args: Args, index: number): string => plainText(arg(args, index));
/** All numbers among values and lists of values. */
export const numbers = (args: Args): number[] =>
	args.flatMap((one) => listOf(one)).filter((one): one is number => typeof one === 'number');

/** Applies to a text, or to each of a list. */
export const onTexts =
	(change: (text: string, args: Args) => Value): Builtin =>
	(args) =>
		each(arg(args, 0), (value) => (value === null ? null : change(plainText(value), args)));

/** Applies to a number, or to each of a list. */
export const onNumbers =
	(change: (value: number, args: Args) => number): Builtin =>
	(args) =>
		each(arg(args, 0), (value) => (typeof value === 'number' ? change(value, args) : null));

/** Changes a value, or each of a list. */
export const each = (value: Value, change: (one: Value) => Value): Value =>
	isList(value) ? value.map(change) : change(value);

/** Calls a function that was given as an argument. */
export const apply = (by: Value, args: Args): Value => (isA(by, 'lambda') ? by.call(args) : null);
/** Whether something is in a text, a list or a map. */
export function contains(
	within: Value,
	wanted: Value,
	fold = (text: string): string => text,
): boolean {
	if (isMap(within)) return typeof wanted === 'string' && within.has(wanted);
	if (isList(within)) {
		return within.some((one) => sameValue(one, wanted) || contains(one, wanted, fold));
	}
	if (typeof within !== 'string') return sameValue(within, wanted);
	return typeof wanted === 'string' && fold(within).includes(fold(wanted));
}
