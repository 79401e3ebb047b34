/**
 * `[x](a b.md)`: an address with blanks, which is no link by the rules of Markdown and one to its author; and
 * `![x](a.png =300x200)`, the size of an image as some programs write it.
 */
import type { Meaning } from './meaning.ts';
import { textNode } from './links.ts';
import { report, type Reading, type Span } from './reading.ts';

/** Characters of an address. */
const LONGEST = 500;
const ADDRESS = /^(?:https?:\/\/\S|\.{0,2}\/)/i;
const FILE =
	/\.(?:mdx?|markdown|txt|html?|a?png|jpe?g|gif|svg|webp|avif|bmp|pdf|mp3|m4a|ogg|wav|mp4|webm|mov|canvas|base|csv|docx?|xlsx?|pptx?|zip)(?:[#?].*)?$/i;
const TITLE = /[ \t]["'(][^\n]*["')]$/;
const SIZE = /[ \t]+=(\d{1,5})?(?:x(\d{1,5})?)?$/;

/** Addresses with blanks in links and images. */
export const linkBlank: Meaning = {
	name: 'link-blank',
	mask: (text) => (text.includes('](') ? findAddresses(text) : []),
};

function findAddresses(text: string): Span[] {
	const spans: Span[] = [];
	for (let at = text.indexOf(']('); at !== -1; at = text.indexOf('](', at + 2)) {
		const end = endOf(text, at + 2);
		const raw = end === -1 ? '' : text.slice(at + 2, end);
		const destination = raw.includes(' ') ? destinationOf(raw) : undefined;
		if (destination === undefined) continue;
		const render: Span['render'] = () => [textNode(raw)];
		spans.push({ start: at + 2, end, raw, destination, render });
	}
	return spans;
}

/** Offset of the parenthesis that closes the one before `from`, on the same line; -1 where none does. */
function endOf(text: string, from: number): number {
	let depth = 1;
	const limit = Math.min(text.length, from + LONGEST);
	for (let at = from; at < limit; at += 1) {
		const code = text.charCodeAt(at);
		if (code === 10 || code === 60 || code === 91) return -1;
		if (code === 40) depth += 1;
		else if (code === 41) depth -= 1;
		if (depth === 0) return at;
	}
	return -1;
}

function destinationOf(raw: string): string | undefined {
	const bare = raw.trim().replace(SIZE, '');
	const sized = bare.length < raw.trim().length;
	if (!sized && (!bare.includes(' ') || TITLE.test(bare))) return undefined;
	return sized || ADDRESS.test(bare) || FILE.test(bare) ? bare : undefined;
}

/** Width and height in pixels that stand behind an image's address. */
export function sizeBehind(raw: string): { width?: number; height?: number } {
	const match = SIZE.exec(raw.trimEnd());
	const [, width, height] = match ?? [];
	return {
		...(width === undefined ? {} : { width: Number(width) }),
		...(height === undefined ? {} : { height: Number(height) }),
	};
}

/** The address that a masked span stands for, with its blanks encoded; what is odd about it is reported. */
export function addressIn(reading: Reading, { destination = '' }: Span, at: number): string {
	if (destination.includes(' ')) {
		report(reading, {
			level: 'info',
			code: 'blank-in-address',
			message: `The address \u201C${destination}\u201D has blanks in it, where most programs see no link.`,
			hint: `Write (<${destination}>).`,
			at,
		});
	}
	return destination.replaceAll(' ', '%20');
}
