/** One query being answered. */
import type { Note } from '../vault/note.ts';
import type { Dialect } from './lexer.ts';
import type { DateValue, Value } from './value.ts';
import type { World } from './world.ts';

/** What expressions of one query share. */
export interface Run {
	readonly world: World;
	readonly dialect: Dialect;
	/** The note that asks. */
	readonly note: Note;
	readonly today: DateValue;
	/** Steps taken so far. */
	steps: number;
}

/** What a name means. */
export type Lookup = (name: string) => Value;
