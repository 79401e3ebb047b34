/** Data of sheets on disk, one line of JSON each: what the loader made, for the pages to be written from. */
import { closeSync, existsSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import type { SheetData } from './schema.ts';

/** Names of the shells that sheets are put into: those with a video need what plays it. */
export const SHEET_SHELLS = ['sheet', 'sheet-player'] as const;

/** Name of the shell of a sheet. */
export const sheetShell = (sheet: SheetData): (typeof SHEET_SHELLS)[number] =>
	sheet.type === 'subject' && sheet.page.video ? 'sheet-player' : 'sheet';

/** Writes the sheets, in the order given. */
export function writeSheets(path: string, sheets: Iterable<SheetData>): void {
	mkdirSync(dirname(path), { recursive: true });
	const file = openSync(path, 'w');
	try {
		for (const sheet of sheets) writeSync(file, `${JSON.stringify(sheet)}\n`);
	} finally {
		closeSync(file);
	}
}

const CHUNK = 1 << 20;

/** Reads them again, a piece of the file at a time; an absent file holds none. */
export function* readSheets(path: string): Generator<SheetData> {
	if (!existsSync(path)) return;
	const file = openSync(path, 'r');
	try {
		const decoder = new StringDecoder('utf8');
		const buffer = Buffer.alloc(CHUNK);
		let rest = '';
		for (let size = readSync(file, buffer); size > 0; size = readSync(file, buffer)) {
			const lines = (rest + decoder.write(buffer.subarray(0, size))).split('\n');
			rest = lines.pop() ?? '';
			for (const line of lines) yield JSON.parse(line) as SheetData;
		}
	} finally {
		closeSync(file);
	}
}
