/** Queries of Dataview: `TABLE … FROM … WHERE … SORT …`. */
import { compareValues } from './compare.ts';
import { cursorOver, type Cursor } from './cursor.ts';
import { evaluate } from './evaluate.ts';
import { readExpression, type Expression } from './expression.ts';
import { refuse } from './fault.ts';
import { memberOf } from './member.ts';
import { bounded, boundedGroups, type Answer, type TaskGroup } from './result.ts';
import type { Lookup, Run } from './run.ts';
import { readSource } from './source.ts';
import { tasksOf } from './tasks-of.ts';
import { isA, isList, isMap, isTrue, type Task, type Value } from './value.ts';
import { pageLink } from './world.ts';

type Kind = 'table' | 'list' | 'task';

interface Column {
	readonly name: string;
	readonly value: Expression;
}

interface Head {
	readonly kind: Kind;
	readonly withId: boolean;
	readonly columns: readonly Column[];
}

/** What is asked on the way from pages to rows. */
interface State {
	readonly run: Run;
	readonly head: Head;
	rows: readonly Value[];
	grouped: boolean;
	limit: number | undefined;
}

const CLAUSE = /^(?:from|where|sort|limit|group|flatten)$/i;
const COMMENT = /^[ \t]*\/\/[^\n]*$/gm;
const MAX_FLAT = 100_000;

/** The value of `` `= expression` ``. */
export function answerInline(run: Run, text: string): Answer {
	const cursor = cursorOver(text, 'dataview');
	const expression = readExpression(cursor);
	cursor.need('end');
	const page = run.world.byId.get(run.note.id);
	const own: Value = page ? { type: 'page', page } : null;
	const lookup: Lookup = (name) => (name === 'this' ? own : memberOf(run.world, own, name));
	return { type: 'value', value: evaluate(run, expression, lookup) };
}

/** The answer to a fence. */
export function answerDataview(run: Run, text: string): Answer {
	const asked = text.replace(COMMENT, '');
	const cursor = cursorOver(asked, 'dataview');
	const head = readHead(cursor, asked);
	const source = cursor.skip('from') ? readSource(cursor, run) : () => true;
	const pages = run.world.pages.filter(
		(page) =>
			page.note !== undefined && !/^(?:base|canvas)$/.test(page.note.format) && source(page),
	);
	const rows: readonly Value[] =
		head.kind === 'task'
			? pages.flatMap((page) =>
					tasksOf(run.world, page).map((task) => ({ type: 'task', task }) as const),
				)
			: pages.map((page) => ({ type: 'page', page }) as const);
	const state: State = { run, head, rows, grouped: false, limit: undefined };
	while (cursor.peek().kind !== 'end') readClause(cursor, state);
	return shape(state);
}

function readHead(cursor: Cursor, text: string): Head {
	const { text: word } = cursor.take();
	const kind = word.toLowerCase();
	if (kind === 'calendar') {
		refuse('CALENDAR is not drawn here', 'Write TABLE with the date as a column.');
	}
	if (kind !== 'table' && kind !== 'list' && kind !== 'task') {
		refuse(`“${word}” is no kind of query`, 'Begin with LIST, TABLE or TASK.');
	}
	const withId = !skipWithout(cursor);
	const columns: Column[] = [];
	while (cursor.peek().kind !== 'end' && !CLAUSE.test(cursor.peek().text)) {
		if (columns.length > 0) cursor.need('operator', ',');
		const from = cursor.peek().start;
		const value = readExpression(cursor);
		const name = text.slice(from, cursor.peek().start).trim();
		columns.push({ name: cursor.skip('as') ? cursor.take().text : name, value });
	}
	return { kind, withId, columns };
}

function skipWithout(cursor: Cursor): boolean {
	if (!cursor.skip('without')) return false;
	if (!cursor.skip('id')) refuse('WITHOUT stands without ID', 'Write WITHOUT ID.');
	return true;
}

function readClause(cursor: Cursor, state: State): void {
	const { run } = state;
	const { text } = cursor.take();
	switch (text.toLowerCase()) {
		case 'where': {
			const condition = readExpression(cursor);
			state.rows = state.rows.filter((row) => isTrue(evaluate(run, condition, lookupIn(run, row))));
			return;
		}
		case 'sort':
			sortRows(cursor, state);
			return;
		case 'limit': {
			const value = evaluate(run, readExpression(cursor), () => null);
			state.rows = state.rows.slice(0, typeof value === 'number' ? value : 0);
			return;
		}
		case 'group':
			if (!cursor.skip('by')) refuse('GROUP stands without BY', 'Write GROUP BY.');
			groupRows(cursor, state);
			return;
		case 'flatten':
			flattenRows(cursor, state);
			return;
		default:
			refuse(
				text.toLowerCase() === 'from'
					? 'FROM stands behind another clause'
					: `“${text}” is no clause`,
				'Put FROM first, then WHERE, SORT, GROUP BY, FLATTEN and LIMIT.',
			);
	}
}

function lookupIn(run: Run, row: Value): Lookup {
	return (name) => {
		if (name === 'this') {
			const page = run.world.byId.get(run.note.id);
			return page ? { type: 'page', page } : null;
		}
		const value = memberOf(run.world, row, name);
		return value === null && name === 'row' ? row : value;
	};
}

/** An expression with the name it gives. */
function readNamed(cursor: Cursor): {
	readonly value: Expression;
	readonly name: string | undefined;
} {
	const value = readExpression(cursor);
	const own = value.type === 'name' ? value.name : value.type === 'member' ? value.name : undefined;
	return { value, name: cursor.skip('as') ? cursor.take().text : own };
}

function sortRows(cursor: Cursor, state: State): void {
	const keys: { readonly value: Expression; readonly sign: 1 | -1 }[] = [];
	do {
		const value = readExpression(cursor);
		const down = cursor.skip('desc') || cursor.skip('descending');
		if (!down && !cursor.skip('asc')) cursor.skip('ascending');
		keys.push({ value, sign: down ? -1 : 1 });
	} while (cursor.skip(','));
	const { run } = state;
	const sorted = state.rows.map((row) => ({
		row,
		by: keys.map(({ value }) => evaluate(run, value, lookupIn(run, row))),
	}));
	sorted.sort((a, b) => {
		for (const [index, { sign }] of keys.entries()) {
			const order = sign * compareValues(a.by[index] ?? null, b.by[index] ?? null);
			if (order !== 0) return order;
		}
		return 0;
	});
	state.rows = sorted.map(({ row }) => row);
}

function groupRows(cursor: Cursor, state: State): void {
	const { run } = state;
	const { value, name } = readNamed(cursor);
	const keyed = state.rows.map((row) => ({ row, key: evaluate(run, value, lookupIn(run, row)) }));
	keyed.sort((a, b) => compareValues(a.key, b.key));
	const groups: { readonly key: Value; readonly rows: Value[] }[] = [];
	for (const { row, key } of keyed) {
		const open = groups.at(-1);
		if (open && compareValues(open.key, key) === 0) open.rows.push(row);
		else groups.push({ key, rows: [row] });
	}
	state.rows = groups.map(({ key, rows }) => {
		const fields = new Map<string, Value>([
			['key', key],
			['rows', rows],
		]);
		return name === undefined ? fields : fields.set(name, key);
	});
	state.grouped = true;
}

function flattenRows(cursor: Cursor, state: State): void {
	const { run } = state;
	const { value, name = 'item' } = readNamed(cursor);
	state.rows = state.rows.flatMap((base): readonly Value[] => {
		const found = evaluate(run, value, lookupIn(run, base));
		const parts = isList(found) ? found : [found];
		return parts.map((part) => ({ type: 'row', base, extra: new Map([[name, part]]) }));
	});
	if (state.rows.length > MAX_FLAT) refuse('FLATTEN gives too many rows', 'Ask for fewer notes.');
}

function shape(state: State): Answer {
	const { run, head, grouped } = state;
	if (head.kind === 'task') return taskAnswer(state);
	const { rows, more } = bounded(state.rows);
	const cells = (row: Value): readonly Value[] => {
		const lookup = lookupIn(run, row);
		return [
			...(head.withId ? [idOf(row)] : []),
			...head.columns.map(({ value }) => evaluate(run, value, lookup)),
		];
	};
	if (head.kind === 'list') return { type: 'list', items: rows.map(cells), more };
	const id = head.withId ? [grouped ? 'Group' : 'File'] : [];
	const columns = [...id, ...head.columns.map(({ name }) => name)];
	return { type: 'table', columns, rows: rows.map(cells), more };
}

/** What stands first in a row: the page, or what the group is called. */
function idOf(row: Value): Value {
	if (isMap(row)) return row.get('key') ?? null;
	if (isA(row, 'row')) return idOf(row.base);
	return isA(row, 'page') ? pageLink(row.page) : row;
}

function taskIn(row: Value): Task | undefined {
	if (isA(row, 'task')) return row.task;
	return isA(row, 'row') ? taskIn(row.base) : undefined;
}

/** Tasks stand under their notes, or under what they are grouped by; a sub-task stands with its parent. */
function taskAnswer({ rows, grouped }: State): Answer {
	const found = grouped
		? rows.filter(isMap).map((row) => {
				const inner = row.get('rows') ?? [];
				return { title: row.get('key') ?? null, tasks: outermost(isList(inner) ? inner : []) };
			})
		: byNote(outermost(rows));
	return { type: 'tasks', ...boundedGroups(found), tree: true, backlinks: false };
}

function byNote(tasks: readonly Task[]): readonly TaskGroup[] {
	const groups = new Map<string, Task[]>();
	for (const task of tasks) {
		const open = groups.get(task.page.path);
		if (open) open.push(task);
		else groups.set(task.page.path, [task]);
	}
	return [...groups.values()].map((inside) => ({
		title: inside[0] ? pageLink(inside[0].page) : undefined,
		tasks: inside,
	}));
}

function outermost(rows: readonly Value[]): readonly Task[] {
	const found = new Set(rows.flatMap((row) => taskIn(row) ?? []));
	const isBelow = (task: Task): boolean =>
		task.parent !== undefined && (found.has(task.parent) || isBelow(task.parent));
	return [...found].filter((task) => !isBelow(task));
}
