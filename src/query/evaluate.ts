/** The value of an expression. Nothing in it can loop or reach outside; work is counted and bounded. */
import { payFor, spend } from './budget.ts';
import { compareValues, sameValue } from './compare.ts';
import { namedDate, readDate, readDuration, shift } from './dates.ts';
import type { Expression } from './expression.ts';
import { refuse } from './fault.ts';
import { callFunction } from './functions.ts';
import { memberOf } from './member.ts';
import { callMethod } from './methods.ts';
import type { Lookup, Run } from './run.ts';
import { plainText } from './text.ts';
import {
	isA,
	isList,
	isMap,
	isTrue,
	type DateValue,
	type DurationValue,
	type Value,
} from './value.ts';
import { linkValue } from './world.ts';

/** Works an expression out; gives up (see `fault.ts`) on what is not supported. */
export function evaluate(run: Run, node: Expression, lookup: Lookup): Value {
	spend(run, 1);
	switch (node.type) {
		case 'literal':
			return node.value;
		case 'date':
			return namedDate(node.text, run.today) ?? readDate(node.text) ?? lookup(node.text);
		case 'duration':
			return (
				readDuration(node.text) ?? refuse(`“${node.text}” is no duration`, 'Write dur(2 days).')
			);
		case 'link':
			return linkValue(run.world, node.text, run.note);
		case 'name':
			return lookup(node.name);
		case 'member':
			if (isFormula(run, node.of)) return lookup(`formula.${node.name}`);
			return memberOf(run.world, paid(run, node.of, lookup), node.name);
		case 'index':
			return itemOf(run, evaluate(run, node.of, lookup), evaluate(run, node.at, lookup));
		case 'call':
			return call(run, node, lookup);
		case 'not':
			return !isTrue(evaluate(run, node.of, lookup));
		case 'minus':
			return negative(evaluate(run, node.of, lookup));
		case 'binary':
			return binary(run, node, lookup);
		case 'lambda':
			return lambda(run, node, lookup);
		case 'list':
			return node.items.map((item) => evaluate(run, item, lookup));
		case 'object':
			return new Map(node.entries.map(([key, item]) => [key, evaluate(run, item, lookup)]));
	}
}

/** The value of an expression that something is done with. */
function paid(run: Run, node: Expression, lookup: Lookup): Value {
	const value = evaluate(run, node, lookup);
	payFor(run, value);
	return value;
}

/** `formula.x` of a base is worked out when it is asked for. */
const isFormula = ({ dialect }: Run, of: Expression): boolean =>
	dialect === 'base' && of.type === 'name' && of.name === 'formula';

type Node<Type extends Expression['type']> = Extract<Expression, { type: Type }>;

function call(run: Run, { of, name, args }: Node<'call'>, lookup: Lookup): Value {
	if (of) {
		const target = paid(run, of, lookup);
		const lazy = (item: Value, index: number, sum: Value): Value => {
			const inner: Lookup = (word) =>
				word === 'value' ? item : word === 'index' ? index : word === 'acc' ? sum : lookup(word);
			const [body] = args;
			return body ? evaluate(run, body, inner) : null;
		};
		return callMethod(run, {
			target,
			name,
			args: () => args.map((arg) => paid(run, arg, lookup)),
			lazy,
		});
	}
	if (name === 'if' || name === 'choice') {
		const [condition, then, other] = args;
		const isSo = condition ? isTrue(evaluate(run, condition, lookup)) : false;
		const taken = isSo ? then : other;
		return taken ? evaluate(run, taken, lookup) : null;
	}
	const values = args.map((arg) => paid(run, arg, lookup));
	return callFunction(run, name, values);
}

function lambda(run: Run, { names, body }: Node<'lambda'>, lookup: Lookup): Value {
	return {
		type: 'lambda',
		call: (args) =>
			evaluate(run, body, (name) => {
				const at = names.indexOf(name);
				return at < 0 ? lookup(name) : (args[at] ?? null);
			}),
	};
}

function itemOf({ world }: Run, of: Value, at: Value): Value {
	if (typeof at === 'number' && isList(of)) return of[at] ?? null;
	if (typeof at === 'number' && typeof of === 'string') return of.charAt(at);
	return typeof at === 'string' ? memberOf(world, of, at) : null;
}

function negative(value: Value): Value {
	if (typeof value === 'number') return -value;
	if (isA(value, 'duration')) return { ...value, months: -value.months, ms: -value.ms };
	return null;
}

function binary(run: Run, { operator, left, right }: Node<'binary'>, lookup: Lookup): Value {
	const a = paid(run, left, lookup);
	if (operator === '&&' && !isTrue(a)) return false;
	if (operator === '||' && isTrue(a)) return true;
	const b = paid(run, right, lookup);
	switch (operator) {
		case '&&':
		case '||':
			return isTrue(b);
		case '==':
			return sameValue(a, b);
		case '!=':
			return !sameValue(a, b);
		case '+':
		case '-':
			return run.dialect === 'base' ? addInBase(a, b, operator) : add(a, b, operator);
		case '*':
		case '/':
		case '%':
			return scale(a, b, operator);
		default:
			return compared(run, a, b)(operator);
	}
}

function compared({ dialect }: Run, a: Value, b: Value): (operator: string) => boolean {
	if (dialect === 'base' && (a === null || b === null)) return () => false;
	const order = compareValues(dated(a, b), dated(b, a));
	return (operator) =>
		operator === '<'
			? order < 0
			: operator === '>'
				? order > 0
				: operator === '<='
					? order <= 0
					: order >= 0;
}

/** A text beside a date is read as a date. */
const dated = (value: Value, other: Value): Value =>
	typeof value === 'string' && isA(other, 'date') ? (readDate(value) ?? value) : value;

/** Bases take a text beside a date for a duration. */
function addInBase(a: Value, b: Value, operator: '+' | '-'): Value {
	const length = isA(a, 'date') && typeof b === 'string' ? readDuration(b) : undefined;
	return add(a, length ?? b, operator);
}

function add(a: Value, b: Value, operator: '+' | '-'): Value {
	const sign = operator === '+' ? 1 : -1;
	if (typeof a === 'number' && typeof b === 'number') return a + sign * b;
	if (isA(a, 'date') && isA(b, 'duration')) return moved(a, b, sign);
	if (isA(a, 'duration') && isA(b, 'date') && sign === 1) return moved(b, a, 1);
	if (isA(a, 'date') && isA(b, 'date') && sign === -1) {
		return { type: 'duration', months: 0, ms: a.ms - b.ms };
	}
	if (isA(a, 'duration') && isA(b, 'duration')) return addDurations(a, b, sign);
	if (sign === -1) return null;
	if (isList(a) && isList(b)) return [...a, ...b];
	if (isMap(a) && isMap(b)) return new Map([...a, ...b]);
	if (typeof a === 'string' || typeof b === 'string') return joinText(a, b);
	return null;
}

/** Nothing where the calendar ends. */
function moved(date: DateValue, by: DurationValue, sign: 1 | -1): Value {
	const found = shift(date, by, sign);
	return Math.abs(found.ms) < 8e15 ? found : null;
}

const addDurations = (a: DurationValue, b: DurationValue, sign: 1 | -1): Value => ({
	type: 'duration',
	months: a.months + sign * b.months,
	ms: a.ms + sign * b.ms,
});

const MAX_TEXT = 20_000;

function joinText(a: Value, b: Value): string {
	const text = plainText(a) + plainText(b);
	return text.length > MAX_TEXT ? text.slice(0, MAX_TEXT) : text;
}

function scale(a: Value, b: Value, operator: string): Value {
	if (isA(a, 'duration') && typeof b === 'number' && operator !== '%') {
		const factor = operator === '*' ? b : 1 / b;
		return { type: 'duration', months: a.months * factor, ms: a.ms * factor };
	}
	if (typeof a === 'number' && isA(b, 'duration') && operator === '*') return scale(b, a, '*');
	if (typeof a === 'string' && typeof b === 'number' && operator === '*') {
		return a.repeat(Math.max(0, Math.min(b, MAX_TEXT / Math.max(1, a.length))));
	}
	if (typeof a !== 'number' || typeof b !== 'number') return null;
	const result = operator === '*' ? a * b : operator === '/' ? a / b : a % b;
	return Number.isFinite(result) ? result : null;
}
