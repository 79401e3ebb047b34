/** What expressions of queries compute with: plain data, dates, durations, links, pages and tasks. */
import type { ListItem } from 'mdast';
import type { Note, NoteId } from '../vault/note.ts';

/** A moment or a day; no zone. */
export interface DateValue {
	readonly type: 'date';
	/** Milliseconds since 1970, as if written in UTC. */
	readonly ms: number;
	/** It names a time of the day, too. */
	readonly time: boolean;
}

/** A length of time; months are kept apart, as they differ in length. */
export interface DurationValue {
	readonly type: 'duration';
	readonly months: number;
	/** Milliseconds. */
	readonly ms: number;
}

/** A link to a note, written or not. */
export interface LinkValue {
	readonly type: 'link';
	/** `undefined`: not a note of the vault. */
	readonly note: NoteId | undefined;
	readonly target: string;
	readonly display: string | undefined;
}

/** A note or file as its properties. */
export interface PageValue {
	readonly type: 'page';
	readonly page: Page;
}

/** What `file.` means on a page. */
export interface FileValue {
	readonly type: 'file';
	readonly page: Page;
}

/** A list item of a note. */
export interface TaskValue {
	readonly type: 'task';
	readonly task: Task;
}

/** A value with more fields on top. */
export interface RowValue {
	readonly type: 'row';
	readonly base: Value;
	readonly extra: ReadonlyMap<string, Value>;
}

/** `(x) => …` */
export interface LambdaValue {
	readonly type: 'lambda';
	readonly call: (args: readonly Value[]) => Value;
}

/** A map of keys. */
export type MapValue = ReadonlyMap<string, Value>;

/** Any value. */
export type Value =
	| null
	| boolean
	| number
	| string
	| DateValue
	| DurationValue
	| LinkValue
	| PageValue
	| FileValue
	| TaskValue
	| RowValue
	| LambdaValue
	| MapValue
	| readonly Value[];

/** A note of the vault, or a file that its notes show. */
export interface Page {
	/** From the vault's root, with extension. */
	readonly path: string;
	/** Without extension. */
	readonly name: string;
	readonly extension: string;
	/** Empty for the root. */
	readonly folder: string;
	/** `undefined` for attachments. */
	readonly note: Note | undefined;
}

/** A list item, with or without a box. */
export interface Task {
	readonly page: Page;
	readonly node: ListItem;
	/** Plain text of its first paragraph. */
	readonly text: string;
	/** What stands in its box, a blank for an open task; `undefined` without a box. */
	readonly status: string | undefined;
	/** Line of the file. */
	readonly line: number;
	/** Text and id of the heading above. */
	readonly heading: { readonly text: string; readonly id: string } | undefined;
	readonly children: readonly Task[];
	readonly parent: Task | undefined;
	/** Dates and fields by name, in lower case. */
	readonly fields: ReadonlyMap<string, Value>;
	readonly tags: readonly string[];
}

/** The name of a value's type, as Dataview's `typeof` gives it. */
export function typeOf(value: Value): string {
	if (value === null) return 'null';
	if (Array.isArray(value)) return 'array';
	if (value instanceof Map) return 'object';
	if (typeof value !== 'object') return typeof value;
	const { type } = value as { readonly type: string };
	return type === 'lambda' ? 'function' : type === 'page' || type === 'row' ? 'object' : type;
}

/** Narrows to a list. */
export const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

/** Narrows to a map of keys. */
export const isMap = (value: Value): value is MapValue => value instanceof Map;

/** Narrows to one of the kinds that say their type. */
export function isA<Type extends Tagged['type']>(
	value: Value,
	type: Type,
): value is Extract<Tagged, { type: Type }> {
	return (
		typeof value === 'object' &&
		value !== null &&
		!isList(value) &&
		!isMap(value) &&
		value.type === type
	);
}

type Tagged = Extract<Value, { readonly type: string }>;

/** Empty values are false, as is zero. */
export function isTrue(value: Value): boolean {
	if (isList(value)) return value.length > 0;
	if (isMap(value)) return value.size > 0;
	if (isA(value, 'duration')) return value.ms !== 0 || value.months !== 0;
	return Boolean(value);
}
