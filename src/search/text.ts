/** The words of a body's HTML, without what only serves the page. */
import { attributesOf, nextToken, unescape, type Tag } from '../article/tokens.ts';

/** What no search shows: times, buttons, labels of the interface. Pagefind and {@link plainText} leave it out. */
export const LEFT_OUT = [
	'.video-label',
	'.moment',
	'.callout-kind',
	'.calculator-about',
	'.calculator-chart',
	'.calculator-explanation',
	'.calculator-explanation-fold',
	'.calculator-inputs',
	'.calculator-static',
	'.calculator-table-fold',
	'.claim-facts',
	'.visually-hidden',
	'.footnote-back',
	'[data-footnote-backref]',
	'[data-footnote-ref]',
	'[hidden]',
	'button',
	'select',
	'svg',
	'annotation',
] as const;

const CLASSES = new Set(LEFT_OUT.flatMap((one) => (one.startsWith('.') ? one.slice(1) : [])));
const ATTRIBUTES = LEFT_OUT.flatMap((one) => (one.startsWith('[') ? one.slice(1, -1) : []));
const NAMES = new Set<string>([
	...LEFT_OUT.filter((one) => /^[a-z]/.test(one)),
	'script',
	'style',
	'template',
]);
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
const INLINE =
	/^(?:a|abbr|b|bdi|cite|code|del|em|i|ins|kbd|mark|s|small|span|strong|sub|sup|time|u|var|wbr)$/;

function isLeftOut({ name, attributes }: Tag): boolean {
	if (NAMES.has(name)) return true;
	if (attributes === '') return false;
	const given = attributesOf(attributes);
	if (given.has('data-pagefind-ignore')) return true;
	const classes = (given.get('class') ?? '').split(' ');
	return classes.some((one) => CLASSES.has(one)) || ATTRIBUTES.some((one) => given.has(one));
}

/** One line of words; blocks are parted by a line end. */
export function plainText(html: string): string {
	const out: string[] = [];
	/** Elements that are open inside one that is left out, itself included. */
	let depth = 0;
	for (let at = 0; at < html.length;) {
		const { tag, text, end } = nextToken(html, at);
		at = end;
		if (!tag) {
			if (depth === 0) out.push(unescape(text.replace(/\s+/g, ' ')));
			continue;
		}
		const isVoid = VOID.test(tag.name) || tag.attributes.endsWith('/');
		if (depth > 0) depth += isVoid ? 0 : tag.closing ? -1 : 1;
		else if (!tag.closing && !isVoid && isLeftOut(tag)) depth = 1;
		if (depth === 0 && !INLINE.test(tag.name)) out.push('\n');
	}
	return out
		.join('')
		.replace(/ *\n[ \n]*/g, '\n')
		.replace(/ {2,}/g, ' ')
		.trim();
}
