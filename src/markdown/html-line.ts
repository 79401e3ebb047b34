/** The tags that a line of source begins or ends with. */
import type { Line } from './lines.ts';

/** One of them. */
export interface LineTag {
	/** Lower-case. */
	readonly name: string;
	readonly closes: boolean;
	/** Whether it is of an element that stands between paragraphs. */
	readonly block: boolean;
	/** What its `markdown` attribute says; `undefined` without one. */
	readonly asks: boolean | undefined;
	readonly from: number;
	/** Offset behind its `>`. */
	readonly to: number;
}

const TAG = /[ \t]*<(\/?)([A-Za-z][\w-]{0,30})((?:\s[^<>]{0,2000})?)>/y;
const ASKED = /\smarkdown(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?(?=[\s/]|$)/i;
const BLOCK: ReadonlySet<string> = new Set([
	...['address', 'article', 'aside', 'blockquote', 'center', 'dd', 'details', 'dialog', 'div'],
	...['dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4'],
	...['h5', 'h6', 'header', 'li', 'main', 'nav', 'ol', 'p', 'section', 'summary', 'table'],
	...['tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul'],
]);

/** The tags at the start of a line, with nothing but blanks between them. */
export function leadingTags(text: string): readonly LineTag[] {
	const tags: LineTag[] = [];
	TAG.lastIndex = 0;
	for (let match = TAG.exec(text); match; match = TAG.exec(text)) {
		const [whole, end, written = '', rest = ''] = match;
		const name = written.toLowerCase();
		const asked = ASKED.exec(rest);
		const value = asked?.[1] ?? asked?.[2] ?? asked?.[3] ?? '1';
		tags.push({
			name,
			closes: end === '/',
			block: BLOCK.has(name),
			asks: asked ? value !== '0' : undefined,
			from: match.index + whole.indexOf('<'),
			to: TAG.lastIndex,
		});
	}
	return tags;
}

/** Where a line has the end tag of an element as the last of that name; `undefined` where something else follows. */
export function trailingEnd(text: string, name: string): readonly [number, number] | undefined {
	const from = text.toLowerCase().lastIndexOf(`</${name}`);
	if (from === -1) return undefined;
	const close = /^<\/[\w-]+\s{0,20}>/.exec(text.slice(from, from + 60))?.[0];
	return close === undefined ? undefined : [from, from + close.length];
}

/** Whether an end tag of a name stands on a line or below it. */
export function closesBelow(lines: readonly Line[]): (name: string, line: number) => boolean {
	const last = new Map<string, number>();
	for (const [index, { text }] of lines.entries()) {
		if (!text.includes('</')) continue;
		for (const [, name = ''] of text.matchAll(/<\/([A-Za-z][\w-]{0,30})/g)) {
			last.set(name.toLowerCase(), index);
		}
	}
	return (name, line) => (last.get(name) ?? -1) >= line;
}
