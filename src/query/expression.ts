/** Expressions of Dataview and Bases as trees. The grammar is one for both; only names differ. */
import type { Cursor } from './cursor.ts';
import { refuse } from './fault.ts';

/** An expression. */
export type Expression =
	| { readonly type: 'literal'; readonly value: null | boolean | number | string }
	| { readonly type: 'date'; readonly text: string }
	| { readonly type: 'duration'; readonly text: string }
	| { readonly type: 'link'; readonly text: string }
	| { readonly type: 'name'; readonly name: string }
	| { readonly type: 'member'; readonly of: Expression; readonly name: string }
	| { readonly type: 'index'; readonly of: Expression; readonly at: Expression }
	| {
			readonly type: 'call';
			/** What stands before the dot, where it is a method. */
			readonly of: Expression | undefined;
			readonly name: string;
			readonly args: readonly Expression[];
	  }
	| { readonly type: 'not' | 'minus'; readonly of: Expression }
	| {
			readonly type: 'binary';
			readonly operator: string;
			readonly left: Expression;
			readonly right: Expression;
	  }
	| { readonly type: 'lambda'; readonly names: readonly string[]; readonly body: Expression }
	| { readonly type: 'list'; readonly items: readonly Expression[] }
	| { readonly type: 'object'; readonly entries: readonly (readonly [string, Expression])[] };

const LEVELS: readonly ReadonlyMap<string, string>[] = [
	new Map([
		['or', '||'],
		['||', '||'],
		['|', '||'],
	]),
	new Map([
		['and', '&&'],
		['&&', '&&'],
		['&', '&&'],
	]),
	new Map(['==', '!=', '<=', '>=', '<', '>'].map((one) => [one, one] as const)).set('=', '=='),
	new Map(['+', '-'].map((one) => [one, one] as const)),
	new Map(['*', '/', '%'].map((one) => [one, one] as const)),
];
const MAX_DEPTH = 40;
const RAW_DATE =
	/date\(\s*(\d{4}-\d{2}[\w:.+-]{0,30}|today|now|tomorrow|yesterday|[se]o[wmy]|(?:start|end)-of-(?:week|month|year))\s*\)/iy;
const RAW_DURATION = /dur\(\s*([\d.]+\s*[A-Za-z][\w\s.,]{0,60})\)/iy;

/** Reads one expression and leaves the cursor behind it. */
export function readExpression(cursor: Cursor, depth = 0): Expression {
	if (depth > MAX_DEPTH) refuse('The expression is nested too deeply', 'Split it up.');
	return readLevel(cursor, 0, depth);
}

function readLevel(cursor: Cursor, level: number, depth: number): Expression {
	const operators = LEVELS[level];
	if (!operators) return readUnary(cursor, depth);
	let left = readLevel(cursor, level + 1, depth);
	for (;;) {
		const { kind, text } = cursor.peek();
		const known = kind === 'operator' || kind === 'name';
		const operator = known ? operators.get(text.toLowerCase()) : undefined;
		if (operator === undefined) return left;
		cursor.take();
		left = { type: 'binary', operator, left, right: readLevel(cursor, level + 1, depth) };
	}
}

function readUnary(cursor: Cursor, depth: number): Expression {
	if (depth > MAX_DEPTH) refuse('The expression is nested too deeply', 'Split it up.');
	if (cursor.skip('!')) return { type: 'not', of: readUnary(cursor, depth + 1) };
	if (cursor.skip('-')) return { type: 'minus', of: readUnary(cursor, depth + 1) };
	return readPostfix(cursor, depth);
}

function readPostfix(cursor: Cursor, depth: number): Expression {
	let of = readPrimary(cursor, depth);
	for (;;) {
		if (cursor.skip('.')) {
			const { text } = cursor.need('name');
			of = cursor.skip('(')
				? { type: 'call', of, name: text, args: readList(cursor, ')', depth) }
				: { type: 'member', of, name: text };
		} else if (cursor.skip('[')) {
			const at = readExpression(cursor, depth + 1);
			cursor.need('operator', ']');
			of = { type: 'index', of, at };
		} else return of;
	}
}

function readPrimary(cursor: Cursor, depth: number): Expression {
	const special = readRaw(cursor) ?? readLambda(cursor, depth);
	if (special) return special;
	const { kind, text } = cursor.take();
	switch (kind) {
		case 'number':
			return { type: 'literal', value: Number(text) };
		case 'string':
		case 'tag':
			return { type: 'literal', value: text };
		case 'link':
		case 'embed':
			return { type: 'link', text };
		case 'name':
			return readName(cursor, text, depth);
		case 'operator':
			return readBracket(cursor, text, depth);
		default:
			return refuse('The expression ends too early', 'Complete it, or leave the last word out.');
	}
}

function readName(cursor: Cursor, name: string, depth: number): Expression {
	const word = name.toLowerCase();
	if (word === 'true' || word === 'false') return { type: 'literal', value: word === 'true' };
	if (word === 'null') return { type: 'literal', value: null };
	if (!cursor.skip('(')) return { type: 'name', name };
	return { type: 'call', of: undefined, name, args: readList(cursor, ')', depth) };
}

function readBracket(cursor: Cursor, text: string, depth: number): Expression {
	if (text === '(') {
		const inner = readExpression(cursor, depth + 1);
		cursor.need('operator', ')');
		return inner;
	}
	if (text === '[') return { type: 'list', items: readList(cursor, ']', depth) };
	if (text === '{') return { type: 'object', entries: readEntries(cursor, depth) };
	return refuse(`“${text}” stands where a value is expected`, 'Check the word before it.');
}

function readList(cursor: Cursor, close: string, depth: number): Expression[] {
	const items: Expression[] = [];
	while (!cursor.skip(close)) {
		if (items.length > 0) cursor.need('operator', ',');
		items.push(readExpression(cursor, depth + 1));
	}
	return items;
}

function readEntries(cursor: Cursor, depth: number): [string, Expression][] {
	const entries: [string, Expression][] = [];
	while (!cursor.skip('}')) {
		if (entries.length > 0) cursor.need('operator', ',');
		const { text } = cursor.take();
		cursor.need('operator', ':');
		entries.push([text, readExpression(cursor, depth + 1)]);
	}
	return entries;
}

/** `date(2024-05-01)` and `dur(2 days)`, whose insides are no expressions. */
function readRaw(cursor: Cursor): Expression | undefined {
	const date = cursor.match(RAW_DATE);
	if (date !== undefined) return { type: 'date', text: date };
	const duration = cursor.match(RAW_DURATION);
	return duration === undefined ? undefined : { type: 'duration', text: duration };
}

const LAMBDA = /\(([\p{L}\p{N}_, ]{0,80})\)\s{0,20}=>/uy;

function readLambda(cursor: Cursor, depth: number): Expression | undefined {
	const names = cursor.match(LAMBDA);
	if (names === undefined) return undefined;
	const body = readExpression(cursor, depth + 1);
	return { type: 'lambda', names: names.split(',').map((name) => name.trim()), body };
}
