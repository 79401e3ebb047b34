/** The methods of Bases: `file.hasTag("x")`, `title.contains("y")`, `price.toFixed(2)`. */
import { foldCase } from '../graph/fold.ts';
import { compareValues, identityOf, sameValue } from './compare.ts';
import { dateText, dayOf } from './dates.ts';
import type { Run } from './run.ts';
import { refuse } from './fault.ts';
import { formatDate } from './format-date.ts';
import { contains } from './builtin.ts';
import { callFunction } from './functions.ts';
import { unique } from './list-functions.ts';
import { memberOf } from './member.ts';
import { numberText, plainText } from './text.ts';
import { isA, isList, isMap, isTrue, typeOf, type Page, type Value } from './value.ts';
import { pageLink } from './world.ts';

/** A method as it is called. */
export interface MethodCall {
	readonly target: Value;
	readonly name: string;
	readonly args: () => readonly Value[];
	/** The first argument worked out for an item, as `filter(value > 2)` needs it. */
	readonly lazy: (item: Value, index: number, sum: Value) => Value;
}

type Method = (target: Value, args: readonly Value[], run: Run) => Value;

/** Calls a method; gives up on one that is not known. */
export function callMethod(run: Run, { target, name, args, lazy }: MethodCall): Value {
	const list = isList(target) ? target : target === null ? [] : [target];
	switch (name) {
		case 'filter':
			return list.filter((item, index) => isTrue(lazy(item, index, null)));
		case 'map':
			return list.map((item, index) => lazy(item, index, null));
		case 'reduce':
			return list.reduce<Value>((sum, item, index) => lazy(item, index, sum), args()[1] ?? null);
	}
	const method = METHODS.get(name);
	if (method) return method(target, args(), run);
	return refuse(`The function .${name}() is not known here`, 'Leave it out, or write its result.');
}

const text = plainText;
const onText =
	(change: (value: string, args: readonly Value[]) => Value): Method =>
	(target, args) =>
		target === null ? null : change(text(target), args);
const onNumber =
	(change: (value: number, args: readonly Value[]) => Value): Method =>
	(target, args) =>
		typeof target === 'number' ? change(target, args) : null;
/** The same as the function of that name with the target first. */
const asFunction =
	(name: string): Method =>
	(target, args, run) =>
		callFunction(run, name, [target, ...args]);

const isEmpty = (value: Value): boolean =>
	value === null ||
	value === '' ||
	(isList(value) && value.length === 0) ||
	(isMap(value) && value.size === 0);

const within = (target: Value, wanted: Value): boolean =>
	isList(target) ? target.some((one) => sameLoosely(one, wanted)) : contains(target, wanted);

/** Texts in lists mean links of that name, too. */
function sameLoosely(a: Value, b: Value): boolean {
	if (sameValue(a, b)) return true;
	const [left, right] = [identityOf(a), identityOf(b)];
	return left !== undefined && left === right;
}

const pageOf = (value: Value): Page | undefined =>
	isA(value, 'file') || isA(value, 'page') ? value.page : undefined;

const tagOf = (value: Value): string => foldCase(text(value).replace(/^#/, ''));

function hasTag(target: Value, wanted: readonly Value[]): boolean {
	const tags = pageOf(target)?.note?.tags.map(foldCase) ?? [];
	return wanted
		.map(tagOf)
		.some((tag) => tags.some((one) => one === tag || one.startsWith(`${tag}/`)));
}

function inFolder(target: Value, [folder = null]: readonly Value[]): boolean {
	const wanted = text(folder).replace(/^\/+|\/+$/g, '');
	const page = pageOf(target);
	if (!page) return false;
	return wanted === '' || page.folder === wanted || page.folder.startsWith(`${wanted}/`);
}

function hasLink(target: Value, [wanted = null]: readonly Value[], run: Run): boolean {
	const page = pageOf(target);
	const aim = typeof wanted === 'string' ? callFunction(run, 'link', [wanted]) : wanted;
	const identity = identityOf(aim);
	if (!page || identity === undefined) return false;
	const links = memberOf(run.world, { type: 'file', page }, 'outlinks');
	return isList(links) && links.some((one) => identityOf(one) === identity);
}

function relative(target: Value, { today }: Run): Value {
	if (!isA(target, 'date')) return null;
	const days = Math.round((dayOf(target.ms).ms - today.ms) / 86_400_000);
	if (days === 0) return 'today';
	const count = `${String(Math.abs(days))} day${Math.abs(days) === 1 ? '' : 's'}`;
	return days < 0 ? `${count} ago` : `in ${count}`;
}

const METHODS: ReadonlyMap<string, Method> = new Map<string, Method>([
	['hasTag', hasTag],
	['inFolder', inFolder],
	['hasLink', hasLink],
	[
		'hasProperty',
		(target, [name = null]) => Object.hasOwn(pageOf(target)?.note?.frontmatter ?? {}, text(name)),
	],
	[
		'asLink',
		(target, [shown]) => {
			const page = pageOf(target);
			return page ? pageLink(page, shown === undefined ? undefined : text(shown)) : null;
		},
	],
	['asFile', (target, _, run) => callFunction(run, 'file', [target])],
	[
		'linksTo',
		(target, args, run) => {
			const file = callFunction(run, 'file', [target]);
			return hasLink(file, args, run);
		},
	],
	['isEmpty', (target) => isEmpty(target)],
	['isTruthy', (target) => isTrue(target)],
	['isType', (target, [name = null]) => typeOf(target) === text(name).replace('list', 'array')],
	['contains', (target, [wanted = null]) => within(target, wanted)],
	[
		'containsAny',
		(target, wanted) =>
			wanted.flatMap((one) => (isList(one) ? one : [one])).some((one) => within(target, one)),
	],
	[
		'containsAll',
		(target, wanted) =>
			wanted.flatMap((one) => (isList(one) ? one : [one])).every((one) => within(target, one)),
	],
	['startsWith', onText((value, [start = null]) => value.startsWith(text(start)))],
	['endsWith', onText((value, [end = null]) => value.endsWith(text(end)))],
	['lower', onText((value) => value.toLowerCase())],
	['upper', onText((value) => value.toUpperCase())],
	[
		'title',
		onText((value) => value.replace(/(?<![\p{L}\p{N}])\p{L}/gu, (letter) => letter.toUpperCase())),
	],
	['trim', onText((value) => value.trim())],
	['split', onText((value, [mark = null]) => value.split(text(mark)).slice(0, 1000))],
	['replace', asFunction('replace')],
	[
		'repeat',
		onText((value, [count = null]) =>
			value.repeat(Math.max(0, Math.min(Number(count), 20_000 / Math.max(1, value.length)))),
		),
	],
	['toString', (target) => text(target)],
	[
		'slice',
		(target, args) => {
			const [from = 0, to] = args.map(Number);
			return isList(target) ? target.slice(from, to) : text(target).slice(from, to);
		},
	],
	[
		'reverse',
		(target) => (isList(target) ? [...target].reverse() : [...text(target)].reverse().join('')),
	],
	['round', asFunction('round')],
	['floor', asFunction('floor')],
	['ceil', asFunction('ceil')],
	['abs', onNumber((value) => Math.abs(value))],
	[
		'toFixed',
		onNumber((value, [digits = 0]) =>
			value.toFixed(Math.max(0, Math.min(20, Number(digits) || 0))),
		),
	],
	['join', asFunction('join')],
	['flat', asFunction('flat')],
	['unique', (target) => unique(isList(target) ? target : [])],
	['sort', (target) => (isList(target) ? [...target].sort(compareValues) : target)],
	['sum', asFunction('sum')],
	['mean', asFunction('average')],
	['average', asFunction('average')],
	['min', asFunction('min')],
	['max', asFunction('max')],
	['keys', (target) => (isMap(target) ? [...target.keys()] : [])],
	['values', (target) => (isMap(target) ? [...target.values()] : [])],
	[
		'format',
		(target, [pattern = null]) =>
			isA(target, 'date')
				? formatDate(target, text(pattern))
				: typeof target === 'number'
					? numberText(target)
					: text(target),
	],
	['date', (target) => (isA(target, 'date') ? dayOf(target.ms) : null)],
	[
		'time',
		(target) => (isA(target, 'date') ? dateText({ ...target, time: true }).slice(11) : null),
	],
	['relative', (target, _, run) => relative(target, run)],
]);
