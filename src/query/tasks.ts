/** Queries of the Tasks plugin: a line an instruction. */
import { spend } from './budget.ts';
import { compareValues } from './compare.ts';
import { dateText } from './dates.ts';
import { priorityName, priorityOf } from './priority.ts';
import { bounded, type Answer, type Answered, type Remark, type TaskGroup } from './result.ts';
import type { Run } from './run.ts';
import { statusTypeOf } from './status.ts';
import { instructionsOf } from './tasks-lines.ts';
import { datesOf, readTaskFilter, type TaskFilter } from './tasks-filter.ts';
import { tasksOf } from './tasks-of.ts';
import type { Task, Value } from './value.ts';
import { pageLink } from './world.ts';

type Key = (task: Task) => Value;

interface Order {
	/** What tasks are compared by. */
	readonly key: Key;
	/** What a group of them is called. */
	readonly title: Key;
	readonly sign: 1 | -1;
}

interface Plan {
	readonly filters: TaskFilter[];
	readonly orders: Order[];
	readonly groups: Order[];
	readonly remarks: Remark[];
	limit: number;
	groupLimit: number;
	tree: boolean;
	backlinks: boolean;
}

/** Filters are simpler than expressions. */
const TESTS_PER_STEP = 4;
const DEFAULT_ORDER = ['status.type', 'due', 'priority', 'path'];

/** Answers a query; gives up on filters that are not understood, as it would show too much. */
export function answerTasks(run: Run, text: string): Answered {
	const plan: Plan = {
		filters: [],
		orders: [],
		groups: [],
		remarks: [],
		limit: Infinity,
		groupLimit: Infinity,
		tree: false,
		backlinks: true,
	};
	for (const line of instructionsOf(text, run.note)) readLine(plan, line, run);
	const all = run.world.pages.flatMap((page) => (page.note ? tasksOf(run.world, page) : []));
	spend(run, (all.length * plan.filters.length) / TESTS_PER_STEP);
	const tasks = all.filter((task) => plan.filters.every((filter) => filter(task)));
	const orders = [...plan.orders, ...DEFAULT_ORDER.map((name) => orderBy(name))];
	const sorted = sortTasks(tasks, orders).slice(0, plan.limit);
	return { answer: shape(plan, sorted), remarks: plan.remarks };
}

const LOOKS =
	/^(?:short(?: mode)?|full(?: mode)?|explain|ignore global query|(?:hide|show) .{1,60}|view list)$/i;

function readLine(plan: Plan, line: string, run: Run): void {
	const word = line.toLowerCase();
	if (LOOKS.test(line)) {
		if (word === 'show tree') plan.tree = true;
		if (/^(?:short|hide backlinks?)/.test(word)) plan.backlinks = false;
		return;
	}
	if (word.startsWith('view columns')) {
		unsupported(plan, line, 'Group by it instead.');
		return;
	}
	const limit = /^limit (groups )?(?:to )?(\d{1,6})(?: tasks?)?$/.exec(word);
	if (limit) {
		if (limit[1]) plan.groupLimit = Number(limit[2]);
		else plan.limit = Number(limit[2]);
		return;
	}
	const order = /^(sort|group) by ([\w.]{1,40})( reverse)?(.*)$/.exec(word);
	if (order) readOrder(plan, line, order);
	else plan.filters.push(readTaskFilter(line, run));
}

function readOrder(plan: Plan, line: string, match: RegExpExecArray): void {
	const [, what, name = '', reverse, rest = ''] = match;
	if (!Object.hasOwn(KEYS, name) || rest.trim() !== '') {
		const verb = what === 'sort' ? 'Sort' : 'Group';
		unsupported(plan, line, `${verb} by path, filename, folder, heading, due, priority or status.`);
		return;
	}
	const orders = what === 'sort' ? plan.orders : plan.groups;
	orders.push(orderBy(name, reverse ? -1 : 1));
}

function unsupported({ remarks }: Plan, line: string, hint: string): void {
	const message = `“${line.slice(0, 80)}” is not supported here; the tasks are shown without it.`;
	remarks.push({ message, hint });
}

const day =
	(name: string): Key =>
	(task) => {
		const [ms] = datesOf(task, name);
		return ms === undefined ? null : dateText({ type: 'date', ms, time: false });
	};

const KEYS: Readonly<Record<string, Key>> = {
	path: ({ page }) => page.path,
	folder: ({ page }) => page.folder,
	root: ({ page }) => (page.folder === '' ? '/' : (page.folder.split('/')[0] ?? '')),
	filename: ({ page }) => pageLink(page, page.name),
	backlink: ({ page, heading }) =>
		pageLink(page, heading ? `${page.name} > ${heading.text}` : page.name),
	heading: ({ heading }) => heading?.text ?? null,
	description: ({ text }) => text,
	status: (task) => (statusTypeOf(task) === 'DONE' ? 'Done' : 'Todo'),
	'status.type': (task) => statusTypeOf(task),
	'status.name': (task) => statusTypeOf(task),
	priority: priorityName,
	urgency: priorityName,
	due: day('due'),
	scheduled: day('scheduled'),
	start: day('start'),
	created: day('created'),
	done: day('done'),
	cancelled: day('cancelled'),
	happens: day('happens'),
	tags: ({ tags }) => tags.join(' ') || null,
	tag: ({ tags }) => tags[0] ?? null,
	id: ({ fields }) => fields.get('id') ?? null,
	recurring: ({ fields }) => (fields.has('recurrence') ? 'Recurring' : 'Not Recurring'),
	recurrence: ({ fields }) => fields.get('recurrence') ?? null,
};

/** Where names are not in the order of what they mean. */
const RANKS: Readonly<Record<string, Key>> = {
	'status.type': (task) => STATUS_ORDER.indexOf(statusTypeOf(task)),
	'status.name': (task) => STATUS_ORDER.indexOf(statusTypeOf(task)),
	status: (task) => STATUS_ORDER.indexOf(statusTypeOf(task)),
	priority: priorityOf,
	urgency: priorityOf,
};
const STATUS_ORDER = ['IN_PROGRESS', 'TODO', 'DONE', 'CANCELLED', 'NON_TASK'];

function orderBy(name: string, sign: 1 | -1 = 1): Order {
	const title = KEYS[name] ?? ((): Value => null);
	return { key: RANKS[name] ?? title, title, sign };
}

/** What is missing comes last. */
function sortTasks(tasks: readonly Task[], orders: readonly Order[]): readonly Task[] {
	const keyed = tasks.map((task) => ({ task, by: orders.map(({ key }) => key(task)) }));
	keyed.sort((a, b) => {
		for (const [index, { sign }] of orders.entries()) {
			const [left, right] = [a.by[index] ?? null, b.by[index] ?? null];
			const missing = Number(left === null) - Number(right === null);
			const order = missing === 0 ? compareValues(left, right) : missing;
			if (order !== 0) return order * sign;
		}
		return a.task.line - b.task.line;
	});
	return keyed.map(({ task }) => task);
}

function shape({ groups, groupLimit, tree, backlinks }: Plan, tasks: readonly Task[]): Answer {
	const { rows, more } = bounded(tasks);
	const common = { type: 'tasks', tree, backlinks, more } as const;
	if (groups.length === 0) return { ...common, groups: [{ title: undefined, tasks: rows }] };
	const found: { readonly titles: readonly Value[]; readonly tasks: Task[] }[] = [];
	for (const task of sortTasks(rows, groups)) {
		const titles = groups.map(({ title }) => title(task));
		const open = found.at(-1);
		if (open && compareValues(open.titles, titles) === 0) open.tasks.push(task);
		else found.push({ titles, tasks: [task] });
	}
	const shown = found.map(({ titles, tasks: inside }): TaskGroup => {
		const [only = null, ...more] = titles.map((title) => title ?? 'None');
		const title = more.length === 0 ? only : [only, ...more];
		return { title, tasks: inside.slice(0, groupLimit) };
	});
	return { ...common, groups: shown };
}
