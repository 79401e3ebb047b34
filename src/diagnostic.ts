/**
 * What is wrong with a vault, as data. Every room below the command line reports this way;
 * none of them prints, and none throws for bad input.
 */

/** How bad it is: an `error` fails the build, a `warning` fails it only under `--strict`. */
export type Level = 'error' | 'warning' | 'info';

/**
 * A place in a file as editors show it: both numbers start at 1. Columns are UTF-16 units, a tab is one, and a byte
 * order mark is not counted.
 */
export interface Place {
	readonly line: number;
	readonly column: number;
}

/** Something found inside one note, by code that does not know the note's path. */
export interface Finding extends Place {
	readonly level: Level;
	/** Stable kebab-case name, for example `suspect-encoding`. */
	readonly code: string;
	/** One sentence that says what is wrong, naming the text it is about. */
	readonly message: string;
	/** One sentence that says what to do about it, with the corrected text where there is one. */
	readonly hint: string;
}

/** A finding together with the file it was made in. */
export interface Diagnostic extends Finding {
	/** Path from the vault's root with `/` between folders. */
	readonly path: string;
}

/** Code of the finding that a diagram is left to the reader's browser; the site then brings what draws it. */
export const DIAGRAM_LATER = 'diagram-later';
