/** Bytes of image files. */

/** First bytes of a PNG. */
export const PNG_HEAD: readonly number[] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Whether a file begins with these bytes. */
export const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean =>
	head.every((byte, at) => bytes[at] === byte);

/** The same bytes, to read numbers from. */
export const view = (bytes: Uint8Array): DataView =>
	new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
