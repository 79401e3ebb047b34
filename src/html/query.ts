/** `query` → what it finds in the vault as a list, table or tasks; or its source as labelled code. */
import type { Element, ElementContent } from 'hast';
import type { RootContent } from 'mdast';
import type { Messages } from '../messages/messages.ts';
import type { Query } from '../markdown/document.ts';
import type { QueryNode } from '../markdown/nodes.ts';
import { answerQuery } from '../query/answer.ts';
import type { Answer, Group, PaidAnswer } from '../query/result.ts';
import type { Task, Value } from '../query/value.ts';
import type { Note } from '../vault/note.ts';
import type { BodyContext } from './context.ts';
import { h, text } from './element.ts';
import type { RenderNodes } from './embed.ts';
import { queryCode } from './query-code.ts';
import { pageAnchor, valueNodes } from './query-value.ts';

const NAMES: Readonly<Record<Query['language'], string>> = {
	dataview: 'Dataview',
	tasks: 'Tasks',
	base: 'Base',
};

/** Steps that the queries of one body may take together. */
const MAX_WORK = 20_000_000;
const TOO_MUCH: PaidAnswer = {
	answer: {
		type: 'refused',
		message: 'The queries of this note take too much work',
		hint: 'Spread them over several notes.',
	},
	remarks: [],
	cost: 0,
};

/** What showing answers needs. */
interface Showing {
	readonly context: BodyContext;
	readonly renderNodes: RenderNodes;
}

/** Handler of `query`. What a query finds is shown as it is: queries in it are not answered again. */
export function query(
	context: BodyContext,
	node: QueryNode,
	renderNodes: RenderNodes,
): ElementContent | ElementContent[] {
	const { query: asked, value, inline = false } = node;
	const { say } = context;
	const program = node.shown ?? (asked ? NAMES[asked.language] : '');
	if (!asked || context.inAnswer) return queryCode({ program, source: value, inline, say });
	const { graph, today } = context.site;
	const { collected } = context;
	const { answer, remarks, cost } =
		collected.asked < MAX_WORK
			? answerQuery(asked, { graph, note: asker(context, asked), today })
			: TOO_MUCH;
	collected.asked += cost;
	for (const remark of remarks) report(context, asked, { code: 'query-part', ...remark });
	if (answer.type === 'refused') {
		const message = `The query (${program}) is not run: ${answer.message}.`;
		report(context, asked, { code: 'query-not-run', message, hint: answer.hint });
		return queryCode({
			program,
			source: value,
			inline,
			say,
			reason: withReason(`${say.queryNotRun}.`, answer.message, say),
		});
	}
	const showing = { context: { ...context, inAnswer: true as const }, renderNodes };
	if (answer.type === 'value') return inlineAnswer(showing, { value: answer.value, asked });
	return h('div', { className: ['query'] }, shown(showing, answer));
}

/** A base asks for the note that it is shown in. */
function asker({ site, trail, note }: BodyContext, { language }: Query): Note {
	const host = language === 'base' && note.format === 'base' ? trail.at(-2) : undefined;
	return (host === undefined ? undefined : site.graph.notes.get(host)) ?? note;
}

/** What is wrong with an embedded note's queries is told where that note is rendered. */
function report(
	context: BodyContext,
	{ line, column }: Query,
	said: { readonly code: string; readonly message: string; readonly hint: string },
): void {
	if (context.embeddedAt) return;
	context.collected.findings.push({ level: 'info', line, column, ...said });
}

function inlineAnswer(
	showing: Showing,
	{ value, asked }: { readonly value: Value; readonly asked: Query },
): ElementContent[] {
	const nodes = valueNodes(showing, value);
	if (nodes.length > 0) return nodes;
	report(showing.context, asked, {
		code: 'query-empty',
		message: `“= ${asked.text.slice(0, 80)}” has no value here; a dash is shown.`,
		hint: 'Give the note that property, or take the expression out.',
	});
	const title = showing.context.say.queryNoValue({ text: asked.text });
	return [h('span', { className: ['computed', 'is-unknown'], title }, [text('–')])];
}

function shown(showing: Showing, answer: Answer): ElementContent[] {
	const { say } = showing.context;
	const more = (count: number) => (count === 0 ? [] : [remark(say.moreLinks(count))]);
	switch (answer.type) {
		case 'list':
			return [...listOf(showing, answer.items), ...more(answer.more)];
		case 'table':
			return [...tableOf(showing, answer), ...more(answer.more)];
		case 'tasks':
			return [...tasksOf(showing, answer), ...more(answer.more)];
		case 'views':
			return answer.views.flatMap(({ name, result }) => [
				h('p', { className: ['query-title'] }, [text(name)]),
				...shown(showing, result),
			]);
		case 'groups':
			return [...groupsOf(showing, answer.groups), ...more(answer.more)];
		case 'refused':
			return [remark(withReason(`${say.queryNotShown}:`, answer.message, say))];
		default:
			return [];
	}
}

function groupsOf(showing: Showing, groups: readonly Group[]): ElementContent[] {
	if (groups.length === 0) return nothing(showing);
	return groups.flatMap(({ title, result }) => [
		h('p', { className: ['query-title'] }, valueNodes(showing, title)),
		...shown(showing, result),
	]);
}

const remark = (said: string): Element => h('p', { className: ['query-note'] }, [text(said)]);

const nothing = ({ context }: Showing): ElementContent[] => [remark(context.say.queryEmpty)];

/** Reasons are known in English alone. */
const withReason = (said: string, reason: string, { lang }: Messages): string =>
	lang === 'en' ? `${said} ${reason}.` : said.replace(/[.:]$/, '');

function listOf(showing: Showing, items: readonly (readonly Value[])[]): ElementContent[] {
	if (items.length === 0) return nothing(showing);
	const lines = items.map((values) => {
		const parts = values.map((value) => valueNodes(showing, value));
		const known = parts.filter((nodes) => nodes.length > 0);
		const children = known.flatMap((nodes, index) =>
			index === 0 ? nodes : [text(': '), ...nodes],
		);
		return h('li', {}, children.length > 0 ? children : [text('–')]);
	});
	return [h('ul', {}, lines)];
}

function tableOf(
	showing: Showing,
	{ columns, rows }: Extract<Answer, { type: 'table' }>,
): ElementContent[] {
	if (rows.length === 0) return nothing(showing);
	const head = columns.map((name, index) => {
		const align = isNumeric(rows, index) ? { dataAlign: 'right' } : {};
		return h('th', { scope: 'col', ...align }, [text(name)]);
	});
	const body = rows.map((cells) =>
		h(
			'tr',
			{},
			cells.map((value) => cell(showing, value)),
		),
	);
	const table = h('table', {}, [h('thead', {}, [h('tr', {}, head)]), h('tbody', {}, body)]);
	const name = showing.context.say.table;
	const scrolls = { className: ['table-scroll'], role: 'group', tabIndex: 0, ariaLabel: name };
	return [h('div', scrolls, [table])];
}

/** Nothing but numbers stand in the column. */
function isNumeric(rows: readonly (readonly Value[])[], index: number): boolean {
	const values = rows.map((row) => row[index] ?? null).filter((one) => one !== null);
	return values.length > 0 && values.every((one) => typeof one === 'number');
}

function cell(showing: Showing, value: Value): Element {
	const align = typeof value === 'number' ? { dataAlign: 'right' } : {};
	return h('td', align, valueNodes(showing, value));
}

function tasksOf(showing: Showing, answer: Extract<Answer, { type: 'tasks' }>): ElementContent[] {
	const full = answer.groups.filter(({ tasks }) => tasks.length > 0);
	if (full.length === 0) return nothing(showing);
	return full.flatMap(({ title, tasks }) => {
		const heading = title === undefined ? [] : valueNodes(showing, title);
		const items = tasks.flatMap((task) => taskItem(showing, answer, task));
		return [
			...(heading.length > 0 ? [h('p', { className: ['query-title'] }, heading)] : []),
			h('ul', { className: ['contains-task-list'] }, items),
		];
	});
}

/** A task as it is shown in its own note, without ids, which belong there. */
function taskItem(
	showing: Showing,
	{ tree, backlinks }: Extract<Answer, { type: 'tasks' }>,
	{ node, page }: Task,
): ElementContent[] {
	if (!page.note) return [];
	const inner = { ...showing.context, note: page.note };
	const children = tree ? node.children : node.children.filter(({ type }) => type !== 'list');
	const list: RootContent = {
		type: 'list',
		spread: false,
		ordered: false,
		children: [{ ...node, spread: false, children }],
	};
	const made = showing
		.renderNodes(inner, [list])
		.flatMap((one) => (one.type === 'element' ? one.children : []))
		.filter((one): one is Element => one.type === 'element')
		.map(withoutIds);
	if (backlinks) for (const item of made) item.children.push(text(' '), pageAnchor(showing, page));
	return made;
}

function withoutIds(node: Element): Element {
	const kept = Object.entries(node.properties).filter(([name]) => name !== 'id');
	const children = node.children.map((child) =>
		child.type === 'element' ? withoutIds(child) : child,
	);
	return { ...node, properties: Object.fromEntries(kept), children };
}
