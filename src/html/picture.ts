/** How an image of the vault is shown: as large as its author wants it, its space kept, a copy for each screen. */
import { COPIES, copyName, type Picture } from '../images/picture.ts';
import { encodePath, withBase } from './url.ts';

/** CSS pixels of the column that text stands in. */
const COLUMN = 608;
/** The largest copy serves a fine screen as wide as the column; what is not much larger may as well be whole. */
const ENOUGH = 1600;

/** Attributes of an image; a size is in CSS pixels. */
export interface Shown {
	readonly width?: number | string | undefined;
	readonly height?: number | string | undefined;
	readonly srcSet?: string;
	readonly sizes?: string;
}

/** What an author wrote of a size: a number, `300px`, `50%`. */
export interface Wanted {
	readonly width?: unknown;
	readonly height?: unknown;
}

/**
 * @param picture What is known of the image; undefined where it could not be read.
 * @param src Its address, with base.
 * @param wanted The author's size: of a box that it is to fit into, or of one side.
 * @param base Of the site.
 */
export function shownPicture(
	picture: Picture | undefined,
	{ src, wanted, base }: { src: string; wanted: Wanted; base: string },
): Shown {
	const width = pixels(wanted.width);
	const height = pixels(wanted.height);
	if (!picture) return { width, height };
	const scale = scaleOf(picture, width, height);
	const size = {
		width: Math.max(1, Math.round(picture.width * scale)),
		height: Math.max(1, Math.round(picture.height * scale)),
	};
	if (picture.widths.length === 0) return size;
	const copies = picture.widths.map((wide) => {
		const name = encodePath(`${COPIES}/${copyName(picture.digest, wide)}`);
		return `${withBase(base, name)} ${String(wide)}w`;
	});
	const whole = picture.width <= ENOUGH ? [`${src} ${String(picture.width)}w`] : [];
	const sizes = `min(${String(Math.min(size.width, COLUMN))}px, 94vw)`;
	return { ...size, srcSet: [...copies, ...whole].join(', '), sizes };
}

function scaleOf(picture: Picture, width: number | undefined, height: number | undefined): number {
	const scales = [
		...(width === undefined ? [] : [width / picture.width]),
		...(height === undefined ? [] : [height / picture.height]),
	];
	return scales.length > 0 ? Math.min(...scales) : 1;
}

/** Whole pixels of a size as HTML and Markdown write it; a part of the width is one of the column's. */
function pixels(size: unknown): number | undefined {
	const [, digits, unit = 'px'] =
		/^\s*(\d{1,5}(?:\.\d{1,9})?)\s*(px|%)?\s*$/i.exec(String(size)) ?? [];
	const number = Math.round(unit === '%' ? (Number(digits) / 100) * COLUMN : Number(digits));
	return number > 0 ? number : undefined;
}
