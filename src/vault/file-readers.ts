/**
 * Files that are notes without being Markdown: each format has a reader that says what a page of it shows.
 * Adding a format is one file beside this and one line in the table.
 */
import { readBaseFile } from './base-file.ts';
import { readCanvasFile } from './canvas-file.ts';
import type { FileReader } from './file-note.ts';
import type { Note } from './note.ts';

/** A format by its extension. Such a note keeps the extension in its name, as links to it do. */
export interface FileFormat {
	readonly format: Exclude<Note['format'], 'md' | 'mdx' | 'txt'>;
	readonly read: FileReader;
}

const FORMATS: ReadonlyMap<string, FileFormat> = new Map([
	['base', { format: 'base', read: readBaseFile }],
	['canvas', { format: 'canvas', read: readCanvasFile }],
]);

/** The format of a file; `undefined` for Markdown, text and attachments. */
export function fileFormatOf(path: string): FileFormat | undefined {
	return FORMATS.get(/\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '');
}
