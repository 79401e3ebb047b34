/**
 * Text that was decoded twice: UTF-8 bytes read as Windows-1252. Such a run starts with one of `Ã Â â ð` and
 * goes on with characters that stand for continuation bytes. Nothing is guessed: a run with all its bytes is
 * named with the text it would be, one with a byte lost cannot be read any more.
 */

/** One run of doubly encoded characters. */
export interface Mojibake {
	/** As it stands in the text. */
	readonly found: string;
	/** Offset in the text. */
	readonly index: number;
	/** What it stood for; `undefined` when bytes are lost. */
	readonly decoded: string | undefined;
}

/** Windows-1252 from 0x80 to 0x9F; the five bytes it leaves free are the C1 controls. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';
const CANDIDATE = /[\u00C3\u00C2\u00E2\u00F0][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{1,3}/gu;
/** Two characters are a run only where no language writes them so: `Ã©`, not `IRMÃ”` or `Ã »`. */
const SURE_PAIR = /^(?:\u00C3[\u00A1-\u00BA]|\u00C2[\u00A1-\u00BF])$/u;

/**
 * Finds doubly encoded runs.
 *
 * @returns In order; `ðŸ’ We` gives `ðŸ’` without decoded text, `itâ€™s` gives `â€™` with `’`.
 */
export function findMojibake(text: string): readonly Mojibake[] {
	const runs: Mojibake[] = [];
	for (const match of text.matchAll(CANDIDATE)) {
		const run = judge(match[0], match.index);
		if (run) runs.push(run);
	}
	return runs;
}

/** Removes the runs that cannot be read any more, with the blanks that only they needed. */
export function withoutResidue(text: string, runs: readonly Mojibake[]): string {
	let kept = '';
	let done = 0;
	for (const { found, index, decoded } of runs) {
		if (decoded !== undefined) continue;
		kept += text.slice(done, index);
		done = index + found.length;
	}
	return (kept + text.slice(done)).replace(/\s+/g, ' ').trim();
}

/** `U+00F0 U+0178 U+2019`. */
export function codePointNames(text: string): string {
	return [...text]
		.map((char) => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
		.join(' ');
}

function judge(candidate: string, index: number): Mojibake | undefined {
	const bytes = [...candidate].map(byteOf);
	const [lead = 0, second = 0] = bytes;
	const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
	if (bytes.length >= length) {
		const found = candidate.slice(0, length);
		if (length === 2 && !SURE_PAIR.test(found)) return undefined;
		const decoded = decode(bytes.slice(0, length));
		return decoded === undefined ? undefined : { found, index, decoded };
	}
	const isEmoji = lead === 0xf0 && second === 0x9f;
	const isPunctuation = lead === 0xe2 && second === 0x80;
	return isEmoji || isPunctuation ? { found: candidate, index, decoded: undefined } : undefined;
}

function byteOf(char: string): number {
	const high = HIGH.indexOf(char);
	return high === -1 ? char.charCodeAt(0) : 0x80 + high;
}

function decode(bytes: readonly number[]): string | undefined {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
	} catch {
		return undefined;
	}
}
