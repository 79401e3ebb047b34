/**
 * `key:: value` lines at the top of a note: what other dialects write as frontmatter. The vault reads them; those
 * that a page shows in places of its own, such as its title and tags, leave the body.
 */
import type { Line } from './lines.ts';
import type { Meaning } from './meaning.ts';

/** One line. */
export interface PageProperty {
	/** As written. */
	readonly key: string;
	/** As written, trimmed; may be empty. */
	readonly value: string;
	/** Index of the line in the body. */
	readonly index: number;
	/** Column of the key, starting at 1. */
	readonly column: number;
}

const PROPERTY =
	/^([ \t]*(?:[-*+][ \t]+)?)([\p{L}][\p{L}\p{M}\p{N} _./-]{0,60})::(?:[ \t]+(.*))?$/u;
const CONTINUED = /^[ \t]*[\p{L}]/u;
const HEADING = /^#{1,6}[ \t]/;
const UNDERLINE = /^[ \t]*(?:-+|=+)[ \t]*$/;
/** More than anyone writes; what lies below is a note's text. */
const MOST = 200;
/** Keys that the page shows by itself, or that only say who may see it. */
const TAKEN: ReadonlySet<string> = new Set([
	...['title', 'alias', 'aliases', 'tags', 'tag', 'keywords', 'icon', 'lang', 'public', 'publish'],
	...['published', 'draft', 'private', 'hidden', 'unlisted', 'unpublished', 'visibility'],
	...['dgpublish', 'excludefromgraphview', 'id', 'collapsed', 'filters'],
]);

/** Takes the lines that the vault has read out of the body. */
export const pageProperty: Meaning = {
	name: 'page-property',
	prepare: (lines) => {
		const first = lines.find(({ text }) => text.trim() !== '')?.text ?? '';
		if (!first.includes('::') && !HEADING.test(first)) return lines;
		const properties = pageProperties(lines.slice(0, MOST).map(({ text }) => text));
		const taken = properties.filter(({ key }) => isTaken(key)).map(({ index }) => index);
		return taken.length === 0 ? lines : without(lines, new Set(taken), properties);
	},
};

/**
 * Finds the properties of a page: the lines before its first text, be they in a bullet, below a first heading or
 * apart by blank lines.
 *
 * @param lines The body.
 */
export function pageProperties(lines: readonly string[]): readonly PageProperty[] {
	const found: PageProperty[] = [];
	let headings = 0;
	for (const [index, text] of lines.entries()) {
		if (index >= MOST) break;
		const match = text.includes('::') && text.length < 2000 ? PROPERTY.exec(text) : null;
		const bullet = match && /\S/.test(match[1] ?? '');
		if (match?.[2] && (!bullet || found.length === 0)) {
			const column = (match[1] ?? '').length + 1;
			found.push({ key: match[2].trim(), value: (match[3] ?? '').trim(), index, column });
		} else if (HEADING.test(text) && found.length === 0) {
			headings += 1;
			if (headings > 1) break;
		} else if (text.trim() !== '') break;
	}
	return found;
}

function isTaken(key: string): boolean {
	return TAKEN.has(key.toLowerCase().replaceAll(/[ _-]/g, ''));
}

/** What is left must not become a heading by a bullet that has no text yet. */
function without(
	lines: readonly Line[],
	taken: ReadonlySet<number>,
	properties: readonly PageProperty[],
): readonly Line[] {
	const last = properties.at(-1)?.index ?? 0;
	const bullet = [...taken].find((index) => /^[ \t]*[-*+]/.test(lines[index]?.text ?? ''));
	return lines.flatMap((line, index) => {
		if (taken.has(index)) return [];
		const next = lines[index + 1];
		const exposed = index === last && next && UNDERLINE.test(next.text);
		const inBullet = bullet !== undefined && index > bullet && index <= last;
		const kept = inBullet && CONTINUED.test(line.text) ? unindented(line) : line;
		return exposed ? [kept, { ...next, text: '' }] : [kept];
	});
}

function unindented(line: Line): Line {
	const text = line.text.trimStart();
	return { ...line, text, shift: line.shift + line.text.length - text.length };
}
