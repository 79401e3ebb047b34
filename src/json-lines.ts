/** Files of JSON, one value a line: read and written a piece at a time, however large they are. */
import { closeSync, existsSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { StringDecoder } from 'node:string_decoder';

/** Bytes read, and characters written, at a time. */
const CHUNK = 1 << 20;

/** Writes a file of these values, in the order given. */
export function writeLines(path: string, values: Iterable<unknown>): void {
	mkdirSync(dirname(path), { recursive: true });
	const file = openSync(path, 'w');
	try {
		let piece = '';
		for (const value of values) {
			piece += `${JSON.stringify(value)}\n`;
			if (piece.length < CHUNK) continue;
			writeSync(file, piece);
			piece = '';
		}
		writeSync(file, piece);
	} finally {
		closeSync(file);
	}
}

/**
 * The values of a file, one after another; an absent file holds none.
 *
 * @throws SyntaxError at a line that is no JSON.
 */
export function* readLines(path: string): Generator {
	if (!existsSync(path)) return;
	const file = openSync(path, 'r');
	try {
		const decoder = new StringDecoder('utf8');
		const buffer = Buffer.alloc(CHUNK);
		let begun: string[] = [];
		for (let size = readSync(file, buffer); size > 0; size = readSync(file, buffer)) {
			const [first = '', ...lines] = decoder.write(buffer.subarray(0, size)).split('\n');
			begun.push(first);
			const rest = lines.pop();
			if (rest === undefined) continue;
			yield JSON.parse(begun.join(''));
			for (const line of lines) yield JSON.parse(line);
			begun = [rest];
		}
		const cut = begun.join('');
		if (cut !== '') yield JSON.parse(cut);
	} finally {
		closeSync(file);
	}
}
