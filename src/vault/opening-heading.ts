/** Which heading of a note is its title: the one it opens with, unless its level is that of the note's parts. */
import type { RootContent } from 'mdast';
import type { Heading, MarkdownDocument } from '../markdown/document.ts';

/**
 * A first heading of level 1 is the title where nothing but pictures, links and tags stands before it, and where no
 * other heading has its level. Where others have, the file's name decides: it is the title as soon as it reads like
 * one (`Opening hours.md`), and it is not where it is a slug (`opening-hours.md`), a date, a number or `index`.
 *
 * @param document The note's body.
 * @param path The note's file.
 * @param name The same as a title.
 */
export function openingHeading(
	document: MarkdownDocument,
	path: string,
	name: string,
): Heading | undefined {
	const [first] = document.headings;
	if (first?.depth !== 1 || !first.topLevel) return undefined;
	if (letters(name) === letters(first.text)) return first;
	const file = (path.split('/').at(-1) ?? '').replace(/\.[^.]+$/, '');
	const { children } = document.tree;
	const at = children.findIndex(({ type }) => type === 'heading');
	if (at === -1 || !children.slice(0, at).every(isWordless)) return undefined;
	const alone = document.headings.every(
		(other) => other === first || other.depth > 1 || !other.topLevel,
	);
	return alone || !READS.test(file) || INDEX.test(file) ? first : undefined;
}

/** A blank or a capital between letters, or one word: a person's name for a note. */
const READS = /\p{L}.*(?:\s|\p{Lu})|\p{Lu}.*\p{L}|^[\p{L}\p{M}]+$/u;
const INDEX = /^(?:_?index|readme)$/i;

const letters = (text: string): string =>
	text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '');

const WORDLESS: ReadonlySet<string> = new Set([
	'definition',
	'embed',
	'hashtag',
	'html',
	'image',
	'imageReference',
	'link',
	'linkReference',
	'thematicBreak',
	'video',
	'wikiLink',
	'break',
]);

/** Badges, a picture, a line of links or tags. */
function isWordless(node: RootContent): boolean {
	if (node.type === 'paragraph') return node.children.every(isWordless);
	return WORDLESS.has(node.type) || (node.type === 'text' && !/[\p{L}\p{N}]/u.test(node.value));
}
