/** Data of sheets on disk, one line of JSON each: what the loader made, for the pages to be written from. */
import { readLines, writeLines } from './json-lines.ts';
import type { SheetData } from './schema.ts';

/** Names of the shells that sheets are put into: those with a video need what plays it. */
export const SHEET_SHELLS = ['sheet', 'sheet-player'] as const;

/** Writes the sheets, in the order given. */
export const writeSheets: (path: string, sheets: Iterable<SheetData>) => void = writeLines;

/** Reads them again, one after another; an absent file holds none. */
export const readSheets = (path: string): Iterable<SheetData> =>
	readLines(path) as Iterable<SheetData>;
