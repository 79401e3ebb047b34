/** Bases: each view is a table or list of the files that pass its filters. */
import {
	propertyName,
	readBase,
	readFormula,
	type Base,
	type BaseView,
	type Filter,
	type Order,
} from './base-file.ts';
import { compareValues } from './compare.ts';
import { evaluate } from './evaluate.ts';
import type { Expression } from './expression.ts';
import { QueryFault } from './fault.ts';
import { memberOf } from './member.ts';
import { bounded, type Answer, type Remark, type View } from './result.ts';
import type { Lookup, Run } from './run.ts';
import { isTrue, type Page, type Value } from './value.ts';
import { pageLink } from './world.ts';

/** A base being answered. */
interface State {
	readonly run: Run;
	readonly base: Base;
	/** The note that the base is shown in. */
	readonly host: Value;
	readonly parsed: Map<string, Expression | undefined>;
	/** Formulas being worked out: one that needs itself is nothing. */
	readonly open: Set<string>;
	readonly remarks: Map<string, Remark>;
}

/**
 * Answers a base.
 *
 * @param view Index of the one view that is wanted; all without it.
 */
export function answerBase(
	run: Run,
	{ text, view }: { readonly text: string; readonly view: number | undefined },
): { readonly answer: Answer; readonly remarks: readonly Remark[] } {
	const base = readBase(text);
	const page = run.world.byId.get(run.note.id);
	const state: State = {
		run,
		base,
		host: page ? { type: 'page', page } : null,
		parsed: new Map(),
		open: new Set(),
		remarks: new Map(),
	};
	const wanted = base.views.filter((_, index) => view === undefined || index === view);
	const views = wanted.map((one): View => ({
		name: one.name,
		result: answerView(state, one, wanted.length > 1),
	}));
	const [only, ...more] = views;
	const single = only && more.length === 0;
	const answer: Answer = single ? only.result : { type: 'views', views };
	return { answer, remarks: [...state.remarks.values()] };
}

function answerView(state: State, view: BaseView, several: boolean): Answer {
	try {
		const rows = state.run.world.pages.filter(
			(page) => passes(state, state.base.filter, page) && passes(state, view.filter, page),
		);
		const sorted = sortPages(state, rows, view.sort);
		const kept = view.limit === undefined ? sorted : sorted.slice(0, view.limit);
		if (view.summaries)
			note(state, 'Summaries below columns are not shown', 'Leave them; they count in Obsidian.');
		return view.group ? grouped(state, view, kept) : shape(state, view, kept);
	} catch (error) {
		if (!(error instanceof QueryFault)) throw error;
		const { message, hint } = error;
		if (several) note(state, `The view “${view.name}” is not shown: ${message}`, hint);
		return { type: 'refused', message, hint };
	}
}

function passes(state: State, filter: Filter | undefined, page: Page): boolean {
	if (!filter) return true;
	switch (filter.type) {
		case 'test':
			return isTrue(evaluate(state.run, filter.test, lookupIn(state, page)));
		case 'and':
			return filter.parts.every((part) => passes(state, part, page));
		case 'or':
			return filter.parts.length === 0 || filter.parts.some((part) => passes(state, part, page));
		case 'not':
			return !filter.parts.some((part) => passes(state, part, page));
	}
}

function lookupIn(state: State, page: Page): Lookup {
	const { world } = state.run;
	const own: Value = { type: 'page', page };
	return (name) => {
		if (name === 'file') return { type: 'file', page };
		if (name === 'this') return state.host;
		if (name === 'note') return own;
		if (name.startsWith('formula.')) return formula(state, page, name.slice(8));
		return memberOf(world, own, name);
	};
}

function formula(state: State, page: Page, name: string): Value {
	const written = state.base.formulas.get(name);
	if (written === undefined || state.open.has(name)) return null;
	state.open.add(name);
	try {
		const expression = state.parsed.get(name) ?? readFormula(written);
		state.parsed.set(name, expression);
		return evaluate(state.run, expression, lookupIn(state, page));
	} catch (error) {
		if (!(error instanceof QueryFault)) throw error;
		note(state, `The formula “${name}” is not computed: ${error.message}`, error.hint);
		return 'not computed';
	} finally {
		state.open.delete(name);
	}
}

function note({ remarks }: State, message: string, hint: string): void {
	remarks.set(message, { message: `${message}.`, hint });
}

/** What a page has by the full name of a property. */
function valueOf(state: State, page: Page, property: string): Value {
	const dot = property.indexOf('.');
	const [room, name] = [property.slice(0, dot), property.slice(dot + 1)];
	if (room === 'formula') return formula(state, page, name);
	const of: Value = room === 'file' ? { type: 'file', page } : { type: 'page', page };
	return memberOf(state.run.world, of, name);
}

function sortPages(
	state: State,
	pages: readonly Page[],
	orders: readonly Order[],
): readonly Page[] {
	const keyed = pages.map((page) => ({
		page,
		by: orders.map(({ property }) => valueOf(state, page, property)),
	}));
	keyed.sort((a, b) => {
		for (const [index, { down }] of orders.entries()) {
			const [left, right] = [a.by[index] ?? null, b.by[index] ?? null];
			const order = emptyLast(left, right) ?? compareValues(left, right) * (down ? -1 : 1);
			if (order !== 0) return order;
		}
		return 0;
	});
	return keyed.map(({ page }) => page);
}

function emptyLast(a: Value, b: Value): number | undefined {
	return a === null || b === null ? Number(a === null) - Number(b === null) : undefined;
}

/** One table for each value, under it. */
function grouped(state: State, view: BaseView, pages: readonly Page[]): Answer {
	const order = view.group;
	if (!order) return shape(state, view, pages);
	const { rows, more } = bounded(sortPages(state, pages, [order]));
	const groups: { readonly title: Value; readonly pages: Page[] }[] = [];
	for (const page of rows) {
		const title = valueOf(state, page, order.property);
		const open = groups.at(-1);
		if (open && compareValues(open.title, title) === 0) open.pages.push(page);
		else groups.push({ title, pages: [page] });
	}
	return {
		type: 'groups',
		more,
		groups: groups.map((group) => ({
			title: group.title ?? 'None',
			result: shape(state, view, group.pages),
		})),
	};
}

function shape(state: State, view: BaseView, pages: readonly Page[]): Answer {
	const { rows, more } = bounded(pages);
	const image = view.image === undefined ? [] : [propertyName(view.image)];
	const columns = [
		...new Set([...image, ...(view.columns.length > 0 ? view.columns : ['file.name'])]),
	];
	const cells = rows.map((page) => columns.map((property) => cellOf(state, page, property)));
	if (view.type === 'list') return { type: 'list', items: cells, more };
	return {
		type: 'table',
		columns: columns.map((one) => headingOf(state.base, one)),
		rows: cells,
		more,
	};
}

/** The name of a file is the way to it. */
function cellOf(state: State, page: Page, property: string): Value {
	if (property === 'file.name' || property === 'file.basename') return pageLink(page, page.name);
	return valueOf(state, page, property);
}

function headingOf({ names }: Base, property: string): string {
	const own = names.get(property);
	if (own !== undefined) return own;
	if (property === 'file.name') return 'Name';
	return property.startsWith('file.') ? property : property.replace(/^(?:note|formula)\./, '');
}
