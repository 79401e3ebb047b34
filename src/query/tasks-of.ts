/** The list items of a note, with the dates and fields that stand in them. */
import type { Heading, ListItem, Nodes, Parents } from 'mdast';
import { toPlainText } from '../markdown/plain.ts';
import { readDate } from './dates.ts';
import { foldKey, inlineValue } from './fields.ts';
import { statusOf } from './task-box.ts';
import type { Page, Task, Value } from './value.ts';
import { keep, type World } from './world.ts';

/** Dates that the Tasks plugin writes as an emoji and a day. */
const EMOJI: readonly (readonly [string, string])[] = [
	['📅', 'due'],
	['📆', 'due'],
	['🗓', 'due'],
	['⏳', 'scheduled'],
	['⌛', 'scheduled'],
	['🛫', 'start'],
	['➕', 'created'],
	['✅', 'completion'],
	['❌', 'cancelled'],
];
const PRIORITIES: readonly (readonly [string, string])[] = [
	['🔺', 'highest'],
	['⏫', 'high'],
	['🔼', 'medium'],
	['🔽', 'low'],
	['⏬', 'lowest'],
];
const TAG = /(?:^|\s)(#[\p{L}\p{N}_][\p{L}\p{M}\p{N}_/-]*)/gu;
const MAX_DEPTH = 60;

/** All list items of a page in the order of the file, sub-items behind their parents. */
export function itemsOf(world: World, page: Page): readonly Task[] {
	return keep(world, `items ${page.path}`, () => {
		const items: Task[] = [];
		if (page.note)
			collect(
				{ world, page, items, heading: undefined, depth: 0 },
				page.note.document.tree,
				undefined,
			);
		return items;
	});
}

/** The items with a box. */
export const tasksOf = (world: World, page: Page): readonly Task[] =>
	itemsOf(world, page).filter(({ status }) => status !== undefined);

interface Walk {
	readonly world: World;
	readonly page: Page;
	readonly items: Task[];
	heading: Task['heading'];
	depth: number;
}

function collect(walk: Walk, parent: Parents, within: Draft | undefined): void {
	if (walk.depth > MAX_DEPTH) return;
	walk.depth += 1;
	for (const child of parent.children as readonly Nodes[]) {
		if (child.type === 'heading' && parent.type === 'root') walk.heading = headingOf(child);
		if (child.type === 'listItem') addItem(walk, child, within);
		else if ('children' in child) collect(walk, child, within);
	}
	walk.depth -= 1;
}

const headingOf = (node: Heading): Task['heading'] => ({
	text: toPlainText(node.children),
	id: node.data?.hProperties?.id?.toString() ?? '',
});

type Draft = Task & { readonly children: Task[] };

function addItem(walk: Walk, node: ListItem, parent: Draft | undefined): void {
	const { world, page } = walk;
	const text = textOf(node);
	const line = node.position?.start.line ?? 1;
	const task: Draft = {
		page,
		node,
		text,
		status: statusOf(node),
		line,
		heading: walk.heading,
		children: [],
		parent,
		fields: fieldsAt(world, page, { text, line }),
		tags: [...text.matchAll(TAG)].map(([, tag = '']) => tag),
	};
	walk.items.push(task);
	parent?.children.push(task);
	collect(walk, node, task);
}

function textOf(node: ListItem): string {
	const [first] = node.children;
	return first?.type === 'paragraph' ? toPlainText(first.children).trim() : '';
}

function fieldsAt(
	world: World,
	page: Page,
	{ text, line }: { readonly text: string; readonly line: number },
): ReadonlyMap<string, Value> {
	const fields = new Map<string, Value>();
	for (const [sign, name] of EMOJI) {
		const at = text.indexOf(sign);
		const day =
			at < 0 ? undefined : /\d{4}-\d{2}-\d{2}/.exec(text.slice(at, at + sign.length + 14));
		const date = day ? readDate(day[0]) : undefined;
		if (date && !fields.has(name)) fields.set(name, date);
	}
	const priority = PRIORITIES.find(([sign]) => text.includes(sign));
	if (priority) fields.set('priority', priority[1]);
	if (text.includes('🔁')) fields.set('recurrence', (text.split('🔁')[1] ?? '').trim());
	const id = /🆔\s*([\w-]{1,60})/u.exec(text)?.[1];
	if (id !== undefined) fields.set('id', id);
	const needed = /⛔\s*([\w-]{1,60}(?:\s*,\s*[\w-]{1,60}){0,20})/u.exec(text)?.[1];
	if (needed !== undefined) fields.set('dependson', needed);
	for (const field of page.note?.document.fields ?? []) {
		if (field.line === line) fields.set(foldKey(field.key), inlineValue(world, page, field));
	}
	return fields;
}
