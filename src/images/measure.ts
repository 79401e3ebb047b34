/** The bytes of an image → how large it is shown and whether smaller copies of it can be made. */
import type { Sharp } from 'sharp';
import { PNG_HEAD, startsWith, view } from './bytes.ts';

/** What the head of an image says. */
export interface Measure {
	/** CSS pixels, turned the right way up. */
	readonly width: number;
	readonly height: number;
	/** A still photograph or screenshot; drawings and animations are shown as they are. */
	readonly still: boolean;
}

/** Pixels of the largest image that copies are made of; decoding a larger one takes memory by the gigabyte. */
export const MAX_PIXELS = 120_000_000;

/**
 * Opens an image for reading; a broken part of one is better than none of it.
 *
 * @param most Pixels; a larger image cannot be decoded. Default: {@link MAX_PIXELS}.
 */
export async function open(bytes: Uint8Array, most: number | false = MAX_PIXELS): Promise<Sharp> {
	const { default: sharp } = await import('sharp');
	// Given bytes, not a path, a drawing cannot name files beside it.
	return sharp(bytes, { failOn: 'none', limitInputPixels: most, sequentialRead: true });
}

/** The size of an image; `undefined` where its bytes are none that we can read. */
export async function measure(bytes: Uint8Array): Promise<Measure | undefined> {
	const own = icon(bytes) ?? bitmap(bytes);
	if (own) return sound(own);
	try {
		const { autoOrient, format, pages = 1 } = await (await open(bytes, false)).metadata();
		const still = format !== 'svg' && pages === 1 && !isAnimatedPng(bytes);
		return sound({ ...autoOrient, still });
	} catch {
		return undefined;
	}
}

const sound = ({ width, height, still }: Measure): Measure | undefined =>
	width > 0 && height > 0
		? { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)), still }
		: undefined;

/** The first image of an icon; 0 stands for 256. */
function icon(bytes: Uint8Array): Measure | undefined {
	if (bytes.length < 22 || !startsWith(bytes, [0, 0, 1, 0])) return undefined;
	const side = (at: number): number => (bytes[at] === 0 ? 256 : (bytes[at] ?? 0));
	return { width: side(6), height: side(7), still: false };
}

function bitmap(bytes: Uint8Array): Measure | undefined {
	if (bytes.length < 26 || !startsWith(bytes, [0x42, 0x4d])) return undefined;
	const data = view(bytes);
	const [width, height] = [data.getInt32(18, true), Math.abs(data.getInt32(22, true))];
	return { width, height, still: false };
}

const ANIMATION = 0x6163544c;
const PIXELS = 0x49444154;

/** The mark of an animated PNG stands before its pixels. */
function isAnimatedPng(bytes: Uint8Array): boolean {
	if (!startsWith(bytes, PNG_HEAD)) return false;
	const data = view(bytes);
	for (let at = PNG_HEAD.length; at + 8 <= bytes.length;) {
		const type = data.getUint32(at + 4);
		if (type === ANIMATION || type === PIXELS) return type === ANIMATION;
		at += 12 + data.getUint32(at);
	}
	return false;
}
