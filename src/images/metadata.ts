/**
 * What cameras and programs write into images beside the picture (the place, the time, the owner of the camera),
 * taken out without touching the picture. A file that is not understood to its end stays as it is.
 */
import { PNG_HEAD, startsWith, view } from './bytes.ts';

/** Left out: text that programs write, the camera's data, the time. */
const PNG_DROPPED = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME']);
const WEBP_DROPPED = new Set(['EXIF', 'XMP ']);

/** Whether a file may be one whose metadata we know how to take out. */
export const mayHoldMetadata = (path: string): boolean =>
	/\.(?:jpe?g|jfif|a?png|webp)$/i.test(path);

/**
 * The bytes of a JPEG, PNG or WebP without metadata; which way up it is shown stays.
 *
 * @returns The same bytes where there is nothing to take out.
 */
export function withoutMetadata(bytes: Uint8Array): Uint8Array {
	if (startsWith(bytes, [0xff, 0xd8])) return join(bytes, jpegParts(bytes));
	if (startsWith(bytes, PNG_HEAD)) return join(bytes, pngParts(bytes));
	const isWebp = text(bytes, 0) === 'RIFF' && text(bytes, 8) === 'WEBP';
	return isWebp ? webp(bytes) : bytes;
}

type Parts = readonly Uint8Array[] | undefined;

function join(bytes: Uint8Array, parts: Parts): Uint8Array {
	const size = parts?.reduce((sum, part) => sum + part.length, 0);
	if (!parts || size === undefined || size === bytes.length) return bytes;
	const joined = new Uint8Array(size);
	let at = 0;
	for (const part of parts) {
		joined.set(part, at);
		at += part.length;
	}
	return joined;
}

const text = (bytes: Uint8Array, at: number): string =>
	String.fromCharCode(...bytes.subarray(at, at + 4));

/** `{ marker, length, data }` segments and the scans behind some of them, up to the end of the first picture. */
function jpegParts(bytes: Uint8Array): Parts {
	const data = view(bytes);
	const parts = [bytes.subarray(0, 2)];
	for (let at = 2; at + 4 <= bytes.length;) {
		if (bytes[at] !== 0xff) return undefined;
		const marker = bytes[at + 1] ?? 0;
		if (marker === 0xff) {
			at += 1;
			continue;
		}
		const behind = at + 2 + data.getUint16(at + 2);
		const end = marker === SCAN ? scanEnd(bytes, behind) : behind;
		if (end > bytes.length || behind < at + 4) return undefined;
		const segment = bytes.subarray(at, end);
		if (marker === CAMERA) parts.push(...upright(segment));
		else if (!isApplication(marker) || isPicture(segment, marker)) parts.push(segment);
		// Behind the picture some cameras write another one, with data of its own.
		if (bytes[end + 1] === END) return [...parts, bytes.subarray(end, end + 2)];
		at = end;
	}
	return undefined;
}

const SCAN = 0xda;
const END = 0xd9;
const CAMERA = 0xe1;
const COMMENT = 0xfe;

const isApplication = (marker: number): boolean =>
	(marker >= 0xe0 && marker <= 0xef) || marker === COMMENT;

/** What programs need to show the right colours. */
const isPicture = (segment: Uint8Array, marker: number): boolean =>
	marker === 0xe0 || marker === 0xee || (marker === 0xe2 && text(segment, 4) === 'ICC_');

/** The next marker behind a scan; in the scan itself 0xFF is followed by 0 or a restart. */
function scanEnd(bytes: Uint8Array, from: number): number {
	for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
		const next = bytes[at + 1] ?? 0;
		if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
	}
	return bytes.length + 1;
}

const EXIF = 'Exif';
const ORIENTATION = 0x0112;

/** Of the camera's data, which way up the picture is shown. */
function upright(segment: Uint8Array): readonly Uint8Array[] {
	const orientation = text(segment, 4) === EXIF ? orientationOf(segment.subarray(10)) : 1;
	if (orientation === 1) return [];
	const tiff = [
		0x4d,
		0x4d,
		0,
		42,
		0,
		0,
		0,
		8,
		0,
		1,
		1,
		0x12,
		0,
		3,
		0,
		0,
		0,
		1,
		0,
		orientation,
		0,
		0,
	];
	const body = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff, 0, 0, 0, 0];
	return [new Uint8Array([0xff, 0xe1, 0, body.length + 2, ...body])];
}

/** 1 to 8; 1, as it is, where nothing sound is said. */
function orientationOf(tiff: Uint8Array): number {
	if (tiff.length < 14) return 1;
	const little = tiff[0] === 0x49;
	const data = view(tiff);
	const start = data.getUint32(4, little);
	if (start + 2 > tiff.length) return 1;
	const count = data.getUint16(start, little);
	for (let index = 0; index < count; index += 1) {
		const at = start + 2 + index * 12;
		if (at + 12 > tiff.length) return 1;
		if (data.getUint16(at, little) !== ORIENTATION) continue;
		const value = data.getUint16(at + 8, little);
		return value >= 1 && value <= 8 ? value : 1;
	}
	return 1;
}

/** `{ length, type, data, checksum }` chunks. */
function pngParts(bytes: Uint8Array): Parts {
	const data = view(bytes);
	const parts = [bytes.subarray(0, PNG_HEAD.length)];
	for (let at = PNG_HEAD.length; at < bytes.length;) {
		if (at + 12 > bytes.length) return undefined;
		const end = at + 12 + data.getUint32(at);
		if (end > bytes.length) return undefined;
		const type = text(bytes, at + 4);
		if (!PNG_DROPPED.has(type)) parts.push(bytes.subarray(at, end));
		if (type === 'IEND') return parts;
		at = end;
	}
	return undefined;
}

const HEADER = 12;
const EXIF_AND_XMP = 0b1100;

/** `{ type, length, data, padding }` chunks below a head that says how long all of them are. */
function webp(bytes: Uint8Array): Uint8Array {
	const data = view(bytes);
	const parts: Uint8Array[] = [bytes.slice(0, HEADER)];
	for (let at = HEADER; at < bytes.length;) {
		if (at + 8 > bytes.length) return bytes;
		const size = data.getUint32(at + 4, true);
		const end = at + 8 + size + (size % 2);
		if (end > bytes.length) return bytes;
		const chunk = bytes.slice(at, end);
		if (text(chunk, 0) === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~EXIF_AND_XMP;
		if (!WEBP_DROPPED.has(text(chunk, 0))) parts.push(chunk);
		at = end;
	}
	const joined = join(bytes, parts);
	if (joined !== bytes) view(joined).setUint32(4, joined.length - 8, true);
	return joined;
}
