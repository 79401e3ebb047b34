/** Filters of Tasks' queries: a line is a condition that every task shown must meet. */
import { refuse } from './fault.ts';
import type { Run } from './run.ts';
import { readPattern } from './safe-regex.ts';
import { statusTypeOf } from './status.ts';
import { readSpan } from './tasks-date.ts';
import { readPriority } from './priority.ts';
import { plainText } from './text.ts';
import { tasksOf } from './tasks-of.ts';
import { isA, type Task } from './value.ts';

/** Whether a task is shown. */
export type TaskFilter = (task: Task) => boolean;

const MAX_DEPTH = 20;

/** Reads a line that is a filter; gives up on one that is not understood. */
export function readTaskFilter(line: string, run: Run, depth = 0): TaskFilter {
	if (depth > MAX_DEPTH) refuse('The filter is nested too deeply', 'Split it up.');
	return (
		readCombined(line, run, depth) ??
		readStatus(line) ??
		readBlocking(line, run) ??
		readDateFilter(line, run) ??
		readTextFilter(line) ??
		readPriority(line) ??
		refuse(
			`The instruction “${line.slice(0, 80)}” is not supported here`,
			'Use filters such as “not done”, “due before tomorrow”, “path includes x”.',
		)
	);
}

const MARKS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '"': '"' };

/** `(a) AND (b)`, `NOT (a)`; operators stand between what is bracketed, from left to right. */
function readCombined(line: string, run: Run, depth: number): TaskFilter | undefined {
	const parts = splitCombined(line);
	if (!parts) return undefined;
	const [first, ...rest] = parts;
	const filterOf = ({ not, text }: Part): TaskFilter => {
		const inner = readTaskFilter(text, run, depth + 1);
		return not ? (task) => !inner(task) : inner;
	};
	return (
		first &&
		rest.reduce<TaskFilter>((left, part) => {
			const right = filterOf(part);
			if (part.operator === 'and') return (task) => left(task) && right(task);
			if (part.operator === 'or') return (task) => left(task) || right(task);
			return (task) => left(task) !== right(task);
		}, filterOf(first))
	);
}

interface Part {
	readonly operator: string | undefined;
	readonly not: boolean;
	readonly text: string;
}

function splitCombined(line: string): readonly Part[] | undefined {
	const parts: Part[] = [];
	let at = 0;
	while (at < line.length) {
		const head = /^\s*(?:(AND|OR|XOR)\s+)?(NOT\s+)?(?=[([{"])/i.exec(line.slice(at, at + 40));
		const operator = head?.[1]?.toLowerCase();
		if (!head || parts.length > 0 !== (operator !== undefined)) return undefined;
		const start = at + head[0].length;
		const end = closingOf(line, start);
		if (end === undefined) return undefined;
		parts.push({ operator, not: head[2] !== undefined, text: line.slice(start + 1, end).trim() });
		at = end + 1 + (/^\s*/.exec(line.slice(end + 1))?.[0].length ?? 0);
	}
	return parts;
}

function closingOf(line: string, start: number): number | undefined {
	const open = line.charAt(start);
	const close = MARKS[open];
	let depth = 0;
	for (let at = start; at < line.length; at += 1) {
		const char = line.charAt(at);
		if (char === close && at > start && (open === close || depth === 1)) return at;
		if (char === open) depth += 1;
		else if (char === close) depth -= 1;
	}
	return undefined;
}

function readStatus(line: string): TaskFilter | undefined {
	const word = line.toLowerCase();
	const isOver = (task: Task): boolean => /^(?:DONE|CANCELLED|NON_TASK)$/.test(statusTypeOf(task));
	switch (word) {
		case 'done':
			return isOver;
		case 'not done':
			return (task) => !isOver(task);
		case 'is recurring':
			return ({ fields }) => fields.has('recurrence');
		case 'is not recurring':
			return ({ fields }) => !fields.has('recurrence');
		case 'exclude sub-items':
			return ({ parent }) => parent === undefined;
		case 'has tags':
		case 'has tag':
			return ({ tags }) => tags.length > 0;
		case 'no tags':
		case 'no tag':
			return ({ tags }) => tags.length === 0;
	}
	const type = /^status\.type is (not )?(\w+)$/.exec(word);
	if (!type) return undefined;
	const wanted = type[2]?.toUpperCase();
	return (task) => (statusTypeOf(task) === wanted) === (type[1] === undefined);
}

const OVER = /^(?:DONE|CANCELLED)$/;
const isOpen = (task: Task): boolean => !OVER.test(statusTypeOf(task));

/** Tasks that wait for others (`⛔ id`), or that others wait for. */
function readBlocking(line: string, { world }: Run): TaskFilter | undefined {
	const match = /^is (not )?(blocked|blocking)$/i.exec(line);
	if (!match) return undefined;
	const open = world.pages.flatMap((page) => tasksOf(world, page)).filter(isOpen);
	const ids = new Set(open.flatMap((task) => idsIn(task, 'id')));
	const wanted = new Set(open.flatMap((task) => idsIn(task, 'dependson')));
	const isBlocked = match[2]?.toLowerCase() === 'blocked';
	const holds = (task: Task): boolean =>
		isOpen(task) &&
		(isBlocked
			? idsIn(task, 'dependson').some((id) => ids.has(id))
			: idsIn(task, 'id').some((id) => wanted.has(id)));
	return (task) => holds(task) === (match[1] === undefined);
}

const idsIn = ({ fields }: Task, name: string): readonly string[] =>
	plainText(fields.get(name) ?? null)
		.split(',')
		.map((id) => id.trim())
		.filter((id) => id !== '');

const DATES: Readonly<Record<string, readonly string[]>> = {
	due: ['due'],
	scheduled: ['scheduled'],
	starts: ['start'],
	start: ['start'],
	created: ['created'],
	done: ['completion', 'done'],
	cancelled: ['cancelled'],
	happens: ['due', 'scheduled', 'start'],
};
const HAS = /^(has|no) (due|scheduled|start|created|done|cancelled|happens) date$/;
const DATE =
	/^(due|scheduled|starts|created|done|cancelled|happens)(?: date)?(?: (on or before|on or after|before|after|on|in))? (.{1,60})$/;

/** The dates of a task by what a query calls them, milliseconds. */
export function datesOf({ fields }: Task, name: string): readonly number[] {
	return (DATES[name] ?? []).flatMap((field) => {
		const value = fields.get(field) ?? null;
		return isA(value, 'date') ? value.ms : [];
	});
}

function readDateFilter(line: string, { today }: Run): TaskFilter | undefined {
	const word = line.toLowerCase();
	const has = HAS.exec(word);
	if (has) return (task) => datesOf(task, has[2] ?? '').length > 0 === (has[1] === 'has');
	const match = DATE.exec(word);
	const [, name = '', how = 'on', when = ''] = match ?? [];
	const length = how === 'in' ? readSpan(`in ${when}`, today) : undefined;
	const span = length ?? readSpan(when, today);
	if (!span) return undefined;
	const meets = (day: number): boolean => {
		if (how === 'before') return day < span.from;
		if (how === 'after') return day > span.to;
		if (how === 'on or before') return day <= span.to;
		if (how === 'on or after') return day >= span.from;
		return day >= span.from && day <= span.to;
	};
	// A task without a start may be begun at any time.
	const free = name === 'starts';
	return (task) => {
		const days = datesOf(task, name);
		return days.length === 0 ? free : days.some(meets);
	};
}

const TEXTS: Readonly<Record<string, (task: Task) => readonly string[]>> = {
	path: ({ page }) => [page.path],
	folder: ({ page }) => [`${page.folder}/`],
	root: ({ page }) => [page.path.includes('/') ? `${page.path.split('/')[0] ?? ''}/` : '/'],
	filename: ({ page }) => [page.path.split('/').at(-1) ?? page.path],
	heading: ({ heading }) => [heading?.text ?? ''],
	description: ({ text }) => [text],
	tag: ({ tags }) => tags,
	tags: ({ tags }) => tags,
	recurrence: ({ fields }) => [plainText(fields.get('recurrence') ?? null)],
	id: ({ fields }) => [plainText(fields.get('id') ?? null)],
};
const TEXT =
	/^(path|folder|root|filename|heading|description|tags?|recurrence|id) (includes?|do(?:es)? not include|doesn't include|regex matches|regex does not match) (.{1,300})$/i;

function readTextFilter(line: string): TaskFilter | undefined {
	const match = TEXT.exec(line);
	if (!match) return undefined;
	const [, field = '', how = '', wanted = ''] = match;
	const read = TEXTS[field.toLowerCase()];
	const folded = wanted.trim().toLowerCase();
	const positive = how.toLowerCase().startsWith('include');
	if (/ regex /i.test(` ${how} `)) return byPattern(read, wanted, !/not/i.test(how));
	return (task) =>
		(read?.(task) ?? []).some((text) => text.toLowerCase().includes(folded)) === positive;
}

function byPattern(
	read: ((task: Task) => readonly string[]) | undefined,
	pattern: string,
	positive: boolean,
): TaskFilter {
	if (!pattern.trim().startsWith('/')) {
		refuse(`“${pattern.slice(0, 60)}” is no pattern`, 'Put it between two slashes: /pattern/.');
	}
	const matches = readPattern(pattern);
	return (task) => (read?.(task) ?? []).some(matches) === positive;
}
