/**
 * Images of the vault that published notes show: how large each is, and which smaller copies of it the site has.
 * A page can only reserve the right space, and offer a small file to a small screen, if it knows both.
 */
import type { Diagnostic } from '../diagnostic.ts';
import type { VaultPath } from '../vault/note.ts';

/** One image as it is shown, turned the right way up. */
export interface Picture {
	/** CSS pixels. */
	readonly width: number;
	/** CSS pixels. */
	readonly height: number;
	/** Of the file's bytes, hexadecimal; names the copies. */
	readonly digest: string;
	/** Widths of its copies in pixels, ascending; none where it is shown as it is. */
	readonly widths: readonly number[];
}

/** By path; an image that could not be read is not in it. */
export type Pictures = ReadonlyMap<VaultPath, Picture>;

/** What is known of a vault's images. */
export interface Gallery {
	readonly pictures: Pictures;
	/** Images that cannot be read or are too large to be made smaller. */
	readonly diagnostics: readonly Diagnostic[];
}

/** Folder of the copies, in the site. */
export const COPIES = '_images';

/** File name of a copy. */
export const copyName = (digest: string, width: number): string =>
	`${digest}-${String(width)}.webp`;

/** What to copy into a site: each copy's path there, and the file of the folder that holds it. */
export function imageCopies(
	gallery: Gallery | undefined,
	folder: string,
): readonly { readonly path: string; readonly file: string }[] {
	const names = [...(gallery?.pictures.values() ?? [])].flatMap(({ digest, widths }) =>
		widths.map((width) => copyName(digest, width)),
	);
	return [...new Set(names)]
		.sort()
		.map((name) => ({ path: `${COPIES}/${name}`, file: `${folder}/${name}` }));
}
