/** Smaller copies of an image as WebP, without the metadata of its camera. */
import { existsSync } from 'node:fs';
import { rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Measure } from './measure.ts';
import { open } from './measure.ts';
import { copyName } from './picture.ts';

/** Widths of copies in pixels: a phone, the column, and both on fine screens. */
export const WIDTHS = [480, 800, 1200, 1600] as const;

const QUALITY = 78;

/**
 * Makes the copies that a folder does not hold.
 *
 * @returns Widths of the copies worth having: those smaller than the original, in pixels and in bytes.
 * @throws Error where the image cannot be decoded.
 */
export async function makeCopies(
	bytes: Uint8Array,
	{ digest, measure, folder }: { digest: string; measure: Measure; folder: string },
): Promise<readonly number[]> {
	const widths: number[] = [];
	for (const width of WIDTHS.filter((wanted) => wanted < measure.width)) {
		const file = join(folder, copyName(digest, width));
		if (!existsSync(file)) await make(bytes, width, file);
		if ((await stat(file)).size >= bytes.length) break;
		widths.push(width);
	}
	return widths;
}

async function make(bytes: Uint8Array, width: number, file: string): Promise<void> {
	const image = (await open(bytes)).autoOrient().resize({ width });
	const made = await image.webp({ quality: QUALITY, effort: 4, smartSubsample: true }).toBuffer();
	// A build that is cut short leaves no half of a file under the name of a whole one.
	const half = `${file}.${String(process.pid)}`;
	await writeFile(half, made);
	await rename(half, file);
}
