/** What a query finds, ready to be shown. */
import type { Task, Value } from './value.ts';

/** Tasks under one heading. */
export interface TaskGroup {
	/** `undefined`: they are not grouped. */
	readonly title: Value | undefined;
	readonly tasks: readonly Task[];
}

/** One view of a base. */
export interface View {
	readonly name: string;
	readonly result: Answer;
}

/** Rows under one heading. */
export interface Group {
	readonly title: Value;
	readonly result: Answer;
}

/** An answer. `more` says how many rows are not shown. */
export type Answer =
	| { readonly type: 'value'; readonly value: Value }
	/** Each item is a link, a value, or both. */
	| { readonly type: 'list'; readonly items: readonly (readonly Value[])[]; readonly more: number }
	| {
			readonly type: 'table';
			readonly columns: readonly string[];
			readonly rows: readonly (readonly Value[])[];
			readonly more: number;
	  }
	| {
			readonly type: 'tasks';
			readonly groups: readonly TaskGroup[];
			/** Sub-tasks stand below their tasks. */
			readonly tree: boolean;
			/** Each task says where it stands. */
			readonly backlinks: boolean;
			readonly more: number;
	  }
	| { readonly type: 'groups'; readonly groups: readonly Group[]; readonly more: number }
	| { readonly type: 'views'; readonly views: readonly View[] }
	/** It cannot be answered; a sentence why, and what to write instead. */
	| { readonly type: 'refused'; readonly message: string; readonly hint: string };

/** What was left out of an answer, for the report. */
export interface Remark {
	readonly message: string;
	readonly hint: string;
}

/** An answer and what is to be said about it. */
export interface Answered {
	readonly answer: Answer;
	readonly remarks: readonly Remark[];
}

/** An answer and what it cost. */
export interface PaidAnswer extends Answered {
	/** Steps of working it out and, counted as many each, of showing its rows. */
	readonly cost: number;
}

/** Rows of one answer that are shown; the rest is counted. */
export const MAX_ROWS = 500;

/** The rows that are shown. */
export function bounded<T>(rows: readonly T[]): {
	readonly rows: readonly T[];
	readonly more: number;
} {
	return { rows: rows.slice(0, MAX_ROWS), more: Math.max(0, rows.length - MAX_ROWS) };
}

/** Groups of tasks whose tasks together are no more than are shown. */
export function boundedGroups(groups: readonly TaskGroup[]): {
	readonly groups: readonly TaskGroup[];
	readonly more: number;
} {
	let left = MAX_ROWS;
	let more = 0;
	const shown = groups.map(({ title, tasks }) => {
		const kept = tasks.slice(0, left);
		left -= kept.length;
		more += tasks.length - kept.length;
		return { title, tasks: kept };
	});
	return { groups: shown.filter(({ tasks }) => tasks.length > 0), more };
}

const STEPS_PER_ROW = 1000;

/** What showing an answer costs, in steps. */
export function costOf(answer: Answer): number {
	switch (answer.type) {
		case 'list':
			return answer.items.length * STEPS_PER_ROW;
		case 'table':
			return answer.rows.length * STEPS_PER_ROW;
		case 'tasks':
			return answer.groups.reduce((sum, { tasks }) => sum + tasks.length * STEPS_PER_ROW, 0);
		case 'groups':
			return answer.groups.reduce((sum, { result }) => sum + costOf(result), 0);
		case 'views':
			return answer.views.reduce((sum, { result }) => sum + costOf(result), 0);
		default:
			return 0;
	}
}
