/** A folder as one `.zip`: the same files give the same bytes. */
import { closeSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { filesOf } from './files.ts';

/** A day for all entries: those of a build would make two archives of one site differ. */
const DAY = new Date(1980, 0, 2);
/** What is packed already. */
const PACKED = /\.(?:png|jpe?g|webp|avif|gif|woff2|mp[34]|webm|zip|pdf)$/i;

/**
 * Packs a folder, one file at a time, under its own name.
 *
 * @param folder Absolute path.
 * @param file Absolute path of the archive; it is there when it is whole.
 * @throws Where a file cannot be read or the archive not be written.
 */
export function zipFolder(folder: string, file: string): void {
	const making = `${file}.new`;
	const handle = openSync(making, 'w');
	try {
		const zip = new Zip((error, chunk) => {
			if (error) throw error;
			writeSync(handle, chunk);
		});
		for (const path of filesOf(folder, ['**/*', '**/.*'])) {
			const name = `${basename(folder)}/${path}`;
			const entry = PACKED.test(path)
				? new ZipPassThrough(name)
				: new ZipDeflate(name, { level: 6 });
			entry.mtime = DAY;
			zip.add(entry);
			entry.push(readFileSync(join(folder, path)), true);
		}
		zip.end();
	} finally {
		closeSync(handle);
	}
	renameSync(making, file);
}
