/** The functions of Dataview's expressions and the global ones of Bases, by name. */
import {
	apply,
	arg,
	contains,
	each,
	listOf,
	onTexts,
	textOf,
	type Args,
	type Builtin,
} from './builtin.ts';
import { sameValue } from './compare.ts';
import { DATES } from './date-functions.ts';
import { refuse } from './fault.ts';
import { LISTS } from './list-functions.ts';
import { NUMBERS } from './number-functions.ts';
import type { Run } from './run.ts';
import { compile } from './safe-regex.ts';
import { TEXT } from './text-functions.ts';
import { isList, isTrue, typeOf, type Value } from './value.ts';

/** Calls a function; gives up on one that is not known. */
export function callFunction(run: Run, name: string, args: Args): Value {
	const builtin = FUNCTIONS.get(name.toLowerCase());
	if (!builtin) {
		return refuse(`The function ${name}() is not known here`, 'Leave it out, or write its result.');
	}
	return builtin(args, run);
}

const lower = (text: string): string => text.toLowerCase();

const LOGIC: readonly (readonly [string, Builtin])[] = [
	['contains', ([within = null, ...wanted]) => wanted.some((one) => contains(within, one))],
	['icontains', ([within = null, ...wanted]) => wanted.some((one) => contains(within, one, lower))],
	[
		'econtains',
		([within = null, ...wanted]) =>
			wanted.some(
				(one) =>
					listOf(within).some((value) => sameValue(value, one)) ||
					(typeof within === 'string' && contains(within, one)),
			),
	],
	[
		'containsword',
		onTexts((text, args) =>
			text
				.toLowerCase()
				.split(/[^\p{L}\p{N}]+/u)
				.includes(textOf(args, 1).toLowerCase()),
		),
	],
	['startswith', onTexts((text, args) => text.startsWith(textOf(args, 1)))],
	['endswith', onTexts((text, args) => text.endsWith(textOf(args, 1)))],
	['default', (args) => each(arg(args, 0), (one) => one ?? arg(args, 1))],
	['ldefault', (args) => arg(args, 0) ?? arg(args, 1)],
	['empty', (args) => !isTrue(arg(args, 0)) && arg(args, 0) !== false && arg(args, 0) !== 0],
	['regextest', (args) => compile(textOf(args, 0)).test(textOf(args, 1).slice(0, 500))],
	['regexmatch', (args) => compile(`^(?:${textOf(args, 0)})$`).test(textOf(args, 1).slice(0, 500))],
	['not', (args) => !isTrue(arg(args, 0))],
	['typeof', (args) => typeOf(arg(args, 0))],
	['any', (args) => tested(args).some(isTrue)],
	['all', (args) => tested(args).every(isTrue)],
	['none', (args) => !tested(args).some(isTrue)],
	['firstvalue', (args) => args.find((one) => one !== null) ?? null],
];

/** The items of a list, or what a function makes of them; without a list, the arguments. */
function tested(args: Args): Args {
	const [list = null, by] = args;
	if (!isList(list)) return args;
	return by === undefined ? list : list.map((one) => apply(by, [one]));
}

const FUNCTIONS: ReadonlyMap<string, Builtin> = new Map<string, Builtin>([
	...LOGIC,
	...[TEXT, NUMBERS, LISTS, DATES].flatMap((functions) => Object.entries(functions)),
]);
