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
	| { readonly type: 'groups'; readonly groups: readonly Group[] }
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

/** Rows of one answer that are shown; the rest is counted. */
export const MAX_ROWS = 500;

/** The rows that are shown. */
export function bounded<T>(rows: readonly T[]): {
	readonly rows: readonly T[];
	readonly more: number;
} {
	return { rows: rows.slice(0, MAX_ROWS), more: Math.max(0, rows.length - MAX_ROWS) };
}
