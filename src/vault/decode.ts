/** Bytes to text. What is not UTF-8 is still shown as well as it can be, and always reported. */
import type { Finding, Place } from '../diagnostic.ts';
import { FILE_START, finding } from './finding.ts';

/** Text with `\n` line ends and no byte order mark; `undefined` when the bytes are no text. */
export interface Decoded {
	readonly text: string | undefined;
	readonly findings: readonly Finding[];
}

const SAVE_AS_UTF8 = 'Save the file as UTF-8.';

/**
 * Decodes a note: UTF-8, else UTF-16 by its byte order mark, else Windows-1252 (when no UTF-8 is in it).
 *
 * @returns Bytes that fit no encoding are U+FFFD; the finding names the offset of the first one.
 */
export function decodeNote(bytes: Uint8Array): Decoded {
	const utf16 = utf16Name(bytes);
	if (utf16 !== undefined) return decodeUtf16(bytes, utf16);
	const nul = bytes.indexOf(0);
	if (nul !== -1 && isBinary(bytes)) return { text: undefined, findings: [binary(nul)] };
	const decoded = decodeUtf8(bytes);
	return nul === -1 ? decoded : replaceNuls(decoded, nul);
}

function utf16Name(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	return undefined;
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
	const oneByte = !/[^\p{ASCII}\uFFFD]/u.test(lossy);
	const text = normalise(oneByte ? new TextDecoder('windows-1252').decode(bytes) : lossy);
	const shown = oneByte ? 'read as Windows-1252' : 'the bytes at fault are shown as \uFFFD';
	const value = (bytes[offset] ?? 0).toString(16).padStart(2, '0');
	const message = `The file is not UTF-8: byte 0x${value} at offset ${offset}; ${shown}.`;
	const advice = { message, hint: SAVE_AS_UTF8 };
	return { text, findings: [finding('error encoding', endOf(before), advice)] };
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
	const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
	return plain.includes('\r') ? plain.replace(/\r\n?/g, '\n') : plain;
}
