/** Functions of lists, maps and links. */
import { apply, arg, each, listOf, textOf, type Args, type Builtin } from './builtin.ts';
import { compareValues } from './compare.ts';
import { memberOf } from './member.ts';
import type { Run } from './run.ts';
import { plainText } from './text.ts';
import { isA, isList, isTrue, type MapValue, type Value } from './value.ts';
import { linkValue } from './world.ts';

/** By name. */
export const LISTS: Readonly<Record<string, Builtin>> = {
	list: (args) =>
		args.length === 1 && isList(arg(args, 0))
			? arg(args, 0)
			: [...args].filter((one, _, all) => one !== null || all.length > 1),
	array: (args) => (args.length === 1 && isList(arg(args, 0)) ? arg(args, 0) : [...args]),
	object: (args) =>
		new Map(
			args.flatMap((key, at): [string, Value][] =>
				at % 2 === 0 ? [[plainText(key), arg(args, at + 1)]] : [],
			),
		),
	map: (args) => listOf(arg(args, 0)).map((one) => apply(arg(args, 1), [one])),
	filter: (args) => listOf(arg(args, 0)).filter((one) => isTrue(apply(arg(args, 1), [one]))),
	reduce: (args) => {
		const [first = null, ...rest] = listOf(arg(args, 0));
		return rest.reduce<Value>((sum, one) => apply(arg(args, 1), [sum, one]), first);
	},
	nonnull: (args) =>
		(isList(arg(args, 0)) ? listOf(arg(args, 0)) : args).filter((one) => one !== null),
	unique: (args) => unique(listOf(arg(args, 0))),
	reverse: (args) => [...listOf(arg(args, 0))].reverse(),
	sort: (args) => sorted(listOf(arg(args, 0)), arg(args, 1)),
	flat: (args) => listOf(arg(args, 0)).flatMap((one) => listOf(one)),
	slice: (args) => listOf(arg(args, 0)).slice(...args.slice(1).map(Number)),
	minby: (args) => sorted(listOf(arg(args, 0)), arg(args, 1))[0] ?? null,
	maxby: (args) => sorted(listOf(arg(args, 0)), arg(args, 1)).at(-1) ?? null,
	extract: ([of = null, ...names], { world }) =>
		new Map(names.map((name) => [plainText(name), memberOf(world, of, plainText(name))])),
	elink: (args) =>
		args[1] === undefined ? textOf(args, 0) : `[${textOf(args, 1)}](${textOf(args, 0)})`,
	image: (args) => arg(args, 0),
	icon: () => null,
	link: (args, { world, note }) =>
		each(arg(args, 0), (one) => toLink({ world, note }, one, args[1])),
	file: (args, { world, note }) => {
		const link = toLink({ world, note }, arg(args, 0), undefined);
		const page =
			isA(link, 'link') && link.note !== undefined ? world.byId.get(link.note) : undefined;
		return page ? { type: 'file', page } : null;
	},
	meta: (args) => metaOf(arg(args, 0)),
};

/** The items without what is there already. */
export function unique(list: Args): Args {
	const sortedItems = list
		.map((value, at) => ({ value, at }))
		.sort((a, b) => compareValues(a.value, b.value) || a.at - b.at);
	const kept = sortedItems.filter(
		({ value }, at) => at === 0 || compareValues(value, sortedItems[at - 1]?.value ?? null) !== 0,
	);
	return kept.sort((a, b) => a.at - b.at).map(({ value }) => value);
}

const sorted = (list: Args, by: Value): Args =>
	[...list].sort((a, b) =>
		isA(by, 'lambda') ? compareValues(by.call([a]), by.call([b])) : compareValues(a, b),
	);

function toLink(
	{ world, note }: Pick<Run, 'world' | 'note'>,
	value: Value,
	display: Value | undefined,
): Value {
	const shown = display === undefined || display === null ? undefined : plainText(display);
	if (isA(value, 'link')) return { ...value, display: shown ?? value.display };
	if (isA(value, 'file') || isA(value, 'page'))
		return { type: 'link', note: value.page.note?.id, target: value.page.path, display: shown };
	if (value === null) return null;
	const made = linkValue(world, plainText(value).replace(/^\[\[|\]\]$/g, ''), note);
	return { ...made, display: shown ?? made.display };
}

function metaOf(value: Value): MapValue {
	const link = isA(value, 'link') ? value : undefined;
	return new Map<string, Value>([
		['display', link?.display ?? null],
		['subpath', link?.display ?? null],
		['path', link?.target ?? null],
		['type', 'header'],
		['embed', false],
	]);
}
