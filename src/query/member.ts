/** `x.name`: what each kind of value has by a name. What nothing has is nothing, never a fault. */
import { foldCase } from '../graph/fold.ts';
import { datePart, dayOf, readDate } from './dates.ts';
import { fieldsOf, frontmatterOf, toValue } from './fields.ts';
import { itemsOf, tasksOf } from './tasks-of.ts';
import { isA, isList, isMap, type Page, type Task, type Value } from './value.ts';
import { pageLink, type World } from './world.ts';

/** The member of a value; of a list, that of each item. */
export function memberOf(world: World, of: Value, name: string): Value {
	if (of === null || typeof of !== 'object')
		return name === 'length' && typeof of === 'string' ? of.length : null;
	if (isList(of)) return name === 'length' ? of.length : projected(world, of, name);
	if (isMap(of)) return of.get(name) ?? of.get(name.toLowerCase()) ?? null;
	switch (of.type) {
		case 'page':
			return pageMember(world, of.page, name);
		case 'file':
			return fileMember(world, of.page, name);
		case 'task':
			return taskMember(world, of.task, name);
		case 'row':
			return of.extra.get(name) ?? memberOf(world, of.base, name);
		case 'link': {
			const page = of.note === undefined ? undefined : world.byId.get(of.note);
			return page ? pageMember(world, page, name) : null;
		}
		case 'date':
			return datePart(of, name) ?? null;
		case 'duration':
			return durationPart(of, name);
		default:
			return null;
	}
}

const projected = (world: World, list: readonly Value[], name: string): Value =>
	list.flatMap((one) => {
		const value = memberOf(world, one, name);
		return isList(value) ? value : [value];
	});

function pageMember(world: World, page: Page, name: string): Value {
	if (name === 'file') return { type: 'file', page };
	const fields = fieldsOf(world, page);
	return fields.get(name) ?? fields.get(name.toLowerCase()) ?? null;
}

type FileReader = (world: World, page: Page) => Value;

const date = (text: string | undefined): Value =>
	text === undefined ? null : (readDate(text) ?? null);
const day = (value: Value): Value => (isA(value, 'date') ? dayOf(value.ms) : null);
const created: FileReader = (_, { note }) => date(note?.date ?? note?.updated);
const modified: FileReader = (_, { note }) => date(note?.updated ?? note?.date);

/** Dates are those that the note gives: a build on another machine must come out the same. */
const FILE: ReadonlyMap<string, FileReader> = new Map<string, FileReader>([
	['name', (_, { name }) => name],
	['basename', (_, { name }) => name],
	['fullname', (_, { path }) => path.split('/').at(-1) ?? path],
	['path', (_, { path }) => path],
	['folder', (_, { folder }) => folder],
	['ext', (_, { extension }) => extension],
	['extension', (_, { extension }) => extension],
	['link', (_, page) => pageLink(page)],
	['file', (_, page) => ({ type: 'file', page })],
	['size', (_, { note }) => (note ? Buffer.byteLength(note.body) : null)],
	['ctime', created],
	['mtime', modified],
	['cday', (world, page) => day(created(world, page))],
	['mday', (world, page) => day(modified(world, page))],
	['day', (_, page) => dayOfFile(page)],
	['tags', (_, { note }) => parentTags(note?.tags ?? [])],
	['etags', (_, { note }) => (note?.tags ?? []).map((tag) => `#${tag}`)],
	['aliases', (_, { note }) => note?.aliases ?? []],
	['links', outlinks],
	['outlinks', outlinks],
	[
		'embeds',
		(world, { note }) =>
			(note?.links ?? [])
				.filter(({ syntax }) => syntax === 'embed')
				.map((link) => toValue(world, link)),
	],
	['inlinks', inlinks],
	['backlinks', inlinks],
	['frontmatter', frontmatterOf],
	['properties', frontmatterOf],
	['tasks', (world, page) => tasksOf(world, page).map((task) => ({ type: 'task', task }) as const)],
	['lists', (world, page) => itemsOf(world, page).map((task) => ({ type: 'task', task }) as const)],
	['starred', () => false],
]);

/** Names of what a file has. */
export const isFileMember = (name: string): boolean => FILE.has(name);

function fileMember(world: World, page: Page, name: string): Value {
	return (FILE.get(name) ?? FILE.get(name.toLowerCase()))?.(world, page) ?? null;
}

/** A day in the file's name, else in its date. */
function dayOfFile({ name, note }: Page): Value {
	const written = /\d{4}-\d{2}-\d{2}/.exec(name) ?? /\d{8}/.exec(name);
	const text = written?.[0].replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
	return day(date(text) ?? date(note?.date));
}

/** `a/b` → `#a/b`, `#a`. */
function parentTags(tags: readonly string[]): readonly string[] {
	const all = tags.flatMap((tag) => {
		const parts = tag.split('/');
		return parts.map((_, index) => `#${parts.slice(0, parts.length - index).join('/')}`);
	});
	return [...new Map(all.map((tag) => [foldCase(tag), tag])).values()];
}

/** Where a link leads that is no link to a note. */
const NO_PAGES: ReadonlySet<string> = new Set(['attachment', 'tag', 'partial']);

function outlinks(world: World, { note }: Page): Value {
	const found = new Map<string, Value>();
	for (const link of note?.links ?? []) {
		const resolution = world.graph.resolutions.get(link);
		if (resolution && NO_PAGES.has(resolution.status)) continue;
		if (resolution && 'note' in resolution && link.target === '') continue;
		const key = resolution && 'note' in resolution ? resolution.note : `?${link.target}`;
		if (!found.has(key))
			found.set(key, { ...(toValue(world, link) as object), display: undefined } as Value);
	}
	return [...found.values()];
}

function inlinks({ graph, byId }: World, { note }: Page): Value {
	const from = new Set((note ? (graph.backlinks.get(note.id) ?? []) : []).map((link) => link.from));
	const pages = [...from].flatMap((id) => byId.get(id) ?? []);
	return pages.sort((a, b) => (a.path < b.path ? -1 : 1)).map((page) => pageLink(page));
}

/** Whether a task is done: `x`, in any case. */
export const isDone = ({ status }: Task): boolean => status === 'x' || status === 'X';

const isWholeDone = (task: Task): boolean =>
	(task.status === undefined || isDone(task)) && task.children.every(isWholeDone);

type TaskReader = (world: World, task: Task) => Value;
const wrap = (task: Task): Value => ({ type: 'task', task });
const section: TaskReader = ({ graph: _ }, { page, heading }) => pageLink(page, heading?.text);

const TASK: ReadonlyMap<string, TaskReader> = new Map<string, TaskReader>([
	['text', (_, { text }) => text],
	['visual', (_, { text }) => text],
	['status', (_, { status }) => status ?? null],
	['task', (_, { status }) => status !== undefined],
	['checked', (_, { status }) => status !== undefined && status !== ' '],
	['completed', (_, task) => isDone(task)],
	['fullycompleted', (_, task) => isWholeDone(task)],
	['annotated', (_, { fields }) => fields.size > 0],
	['line', (_, { line }) => line - 1],
	['path', (_, { page }) => page.path],
	['link', section],
	['section', section],
	['header', section],
	['tags', (_, { tags }) => tags],
	['children', (_, { children }) => children.map(wrap)],
	[
		'subtasks',
		(_, { children }) => children.filter(({ status }) => status !== undefined).map(wrap),
	],
	['parent', (_, { parent }) => (parent ? parent.line - 1 : null)],
]);

/** A task has its own fields, and behind them those of its page. */
function taskMember(world: World, task: Task, name: string): Value {
	const key = name.toLowerCase();
	const own = task.fields.get(key) ?? TASK.get(key)?.(world, task);
	if (own !== undefined) return own;
	return pageMember(world, task.page, name);
}

const DAY = 86_400_000;
const PARTS: Readonly<Record<string, number>> = {
	weeks: 7 * DAY,
	days: DAY,
	hours: 3_600_000,
	minutes: 60_000,
	seconds: 1000,
	milliseconds: 1,
};

/** `duration.days`: the whole length in that unit. */
function durationPart(value: Extract<Value, { type: 'duration' }>, name: string): Value {
	const unit = name.replace(/s?$/, 's');
	if (unit === 'years') return value.months / 12 + value.ms / (365 * DAY);
	if (unit === 'months') return value.months + value.ms / (30.4375 * DAY);
	const size = Object.hasOwn(PARTS, unit) ? PARTS[unit] : undefined;
	return size === undefined ? null : (value.ms + value.months * 30.4375 * DAY) / size;
}
