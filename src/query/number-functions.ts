/** Functions of numbers. */
import { arg, listOf, numbers, onNumbers, type Args, type Builtin } from './builtin.ts';
import { compareValues } from './compare.ts';
import { isList, isMap, type Value } from './value.ts';

const digits = (value: Value): number =>
	typeof value === 'number' ? Math.min(12, Math.max(0, value)) : 0;
const rounded = (value: number, to: number): number => Math.round(value * 10 ** to) / 10 ** to;

/** By name. */
export const NUMBERS: Readonly<Record<string, Builtin>> = {
	round: onNumbers((value, args) => rounded(value, digits(arg(args, 1)))),
	trunc: onNumbers((value) => Math.trunc(value)),
	floor: onNumbers((value) => Math.floor(value)),
	ceil: onNumbers((value) => Math.ceil(value)),
	abs: onNumbers((value) => Math.abs(value)),
	min: (args) => extreme(args, -1),
	max: (args) => extreme(args, 1),
	sum: (args) => numbers(args).reduce((sum, one) => sum + one, 0),
	product: (args) => numbers(args).reduce((sum, one) => sum * one, 1),
	average: (args) => average(numbers(args)),
	length: (args) => lengthOf(arg(args, 0)),
};

const average = (values: readonly number[]): Value =>
	values.length === 0 ? null : values.reduce((sum, one) => sum + one, 0) / values.length;

function extreme(args: Args, sign: 1 | -1): Value {
	const values = args.flatMap((one) => listOf(one)).filter((one) => one !== null);
	return values.reduce<Value>(
		(best, one) => (best === null || sign * compareValues(one, best) > 0 ? one : best),
		null,
	);
}

function lengthOf(value: Value): number {
	if (typeof value === 'string' || isList(value)) return value.length;
	return isMap(value) ? value.size : value === null ? 0 : 1;
}
