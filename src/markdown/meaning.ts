/** The shape of one meaning: what a file of this folder contributes to reading a note. */
import type { PhrasingContent } from 'mdast';
import type { Finding } from '../diagnostic.ts';
import type { Line } from './lines.ts';
import type { Handlers, Reading, Scope, Span, TextMeaning } from './reading.ts';

/** Rewrites source lines before parsing; lines keep their origin. */
export type PrepareLines = (lines: readonly Line[], findings: Finding[]) => readonly Line[];

/** One meaning. Every part is optional; an absent syntax costs a substring search at most. */
export interface Meaning {
	readonly name: string;
	/** In MDX its characters mean something else. */
	readonly notInMdx?: true;
	readonly prepare?: PrepareLines;
	/** A note without this string anywhere in its source has nothing to prepare. */
	readonly needs?: string;
	/** Finds source that the Markdown parser must take as one word. Sorted, without overlaps. */
	readonly mask?: (text: string) => readonly Span[];
	/** Called on a node before its children are read. */
	readonly enter?: Handlers;
	/** Called on the inline children of a block before they are read. */
	readonly inline?: (
		children: readonly PhrasingContent[],
		reading: Reading,
		scope: Scope,
	) => readonly PhrasingContent[];
	readonly text?: TextMeaning;
	/** Called on a node after its children were read. */
	readonly leave?: Handlers;
	/** Called once, when the whole note was read. */
	readonly finish?: (reading: Reading) => void;
}
