/** Markdown twins: which notes have one. */
import type { Note } from '../vault/note.ts';

/**
 * Whether a note has a Markdown twin: its source is text. `.mdx` is code, whose comments and expressions are for
 * its author alone; canvases and bases are data.
 */
export const hasTwin = ({ format }: Pick<Note, 'format'>): boolean =>
	format === 'md' || format === 'txt';
