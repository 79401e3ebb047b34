/** Bytes to text. What is not UTF-8 is still shown as well as it can be, and always reported. */
import type { Finding, Place } from '../diagnostic.ts';
import { showControls } from './controls.ts';
import { FILE_START, finding } from './finding.ts';
import { likelyEncoding } from './likely-encoding.ts';

/** Text with `\n` line ends and no byte order mark; `undefined` when the bytes are no text. */
export interface Decoded {
	readonly text: string | undefined;
	readonly findings: readonly Finding[];
}

const SAVE_AS_UTF8 = 'Save the file as UTF-8.';

/**
 * Decodes a note: UTF-8, else UTF-16 by its byte order mark or its NUL bytes, else Windows-1252 (when it looks like
 * that and no UTF-8 is in it). Any other encoding is named, not read: its bytes would be guessed.
 *
 * @returns Bytes that fit no encoding are U+FFFD; the finding names the offset of the first one.
 */
export function decodeNote(bytes: Uint8Array): Decoded {
	const nul = bytes.indexOf(0);
	const utf16 = utf16Name(bytes) ?? (nul === -1 ? undefined : unmarkedUtf16(bytes));
	if (utf16 !== undefined) return showControls(decodeUtf16(bytes, utf16));
	if (nul !== -1 && isBinary(bytes)) return { text: undefined, findings: [binary(nul)] };
	const decoded = decodeUtf8(bytes);
	return showControls(nul === -1 ? decoded : replaceNuls(decoded, nul));
}

function utf16Name(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	return undefined;
}

/** UTF-16 of a Latin script without its mark: nearly every second byte is NUL, and no other. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
	const nuls = [0, 0];
	for (let index = 0; index < bytes.length; index += 1) {
		if (bytes[index] === 0) nuls[index % 2] = (nuls[index % 2] ?? 0) + 1;
	}
	const [even = 0, odd = 0] = nuls;
	const most = bytes.length * 0.3;
	if (bytes.length < 8 || bytes.length % 2 === 1) return undefined;
	return odd > most && even === 0 ? 'utf-16le' : even > most && odd === 0 ? 'utf-16be' : undefined;
}

function decodeUtf16(bytes: Uint8Array, name: 'utf-16le' | 'utf-16be'): Decoded {
	const text = normalise(new TextDecoder(name).decode(bytes)).replaceAll('\0', '\uFFFD');
	const message = `The file is ${name.toUpperCase()}, not UTF-8.`;
	return {
		text,
		findings: [finding('warning encoding', FILE_START, { message, hint: SAVE_AS_UTF8 })],
	};
}

/** More than one NUL byte in twenty: a picture or an archive under a note's name. */
function isBinary(bytes: Uint8Array): boolean {
	let nuls = 0;
	for (const byte of bytes) if (byte === 0) nuls += 1;
	return nuls * 20 > bytes.length;
}

function binary(offset: number): Finding {
	const message = `The file is no text: NUL bytes from byte ${offset} on.`;
	const hint = 'Save it as UTF-8 text, or give it the extension of what it is.';
	return finding('error not-text', FILE_START, { message, hint });
}

function decodeUtf8(bytes: Uint8Array): Decoded {
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return { text: normalise(text), findings: [] };
	} catch {
		return decodeOther(bytes);
	}
}

function decodeOther(bytes: Uint8Array): Decoded {
	const lossy = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
	const { before, offset } = firstInvalid(bytes, lossy);
	const name = likelyEncoding(bytes, lossy);
	const isRead = name === 'Windows-1252';
	const text = normalise(isRead ? new TextDecoder('windows-1252').decode(bytes) : lossy);
	const shown = isRead ? 'read as Windows-1252' : 'the bytes at fault are shown as \uFFFD';
	const value = (bytes[offset] ?? 0).toString(16).padStart(2, '0');
	const message = `The file is not UTF-8: byte 0x${value} at offset ${offset}; ${shown}.`;
	const other = name !== undefined && !isRead;
	const hint = other
		? `Open it as ${name}, which it seems to be, and save it as UTF-8.`
		: SAVE_AS_UTF8;
	return { text, findings: [finding('error encoding', endOf(before), { message, hint })] };
}

/** Where the first byte stands that the decoder replaced. */
function firstInvalid(bytes: Uint8Array, lossy: string): { before: string; offset: number } {
	let offset = 0;
	let from = 0;
	for (;;) {
		const index = lossy.indexOf('\uFFFD', from);
		if (index === -1) return { before: lossy, offset };
		offset += Buffer.byteLength(lossy.slice(from, index));
		const real = bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd;
		if (!real) return { before: lossy.slice(0, index), offset };
		offset += 3;
		from = index + 1;
	}
}

function replaceNuls({ text, findings }: Decoded, offset: number): Decoded {
	const at = endOf((text ?? '').slice(0, text?.indexOf('\0') ?? 0));
	const message = `The text has a NUL byte at offset ${offset}; it is shown as \uFFFD.`;
	const nul = finding('error encoding', at, { message, hint: 'Delete it.' });
	return { text: text?.replaceAll('\0', '\uFFFD'), findings: [...findings, nul] };
}

function endOf(text: string): Place {
	const lines = normalise(text).split('\n');
	return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

function normalise(text: string): string {
	const plain = /^[\uFEFF\u200B\u2060]/.test(text)
		? text.replace(/^[\uFEFF\u200B\u2060]+/, '')
		: text;
	return plain.includes('\r') ? plain.replace(/\r\n?/g, '\n') : plain;
}
