/** A note's body as readers of feeds want it: absolute addresses, no controls, no looks, nothing that needs a script. */

/** One tag of sanitized HTML; attribute values stand in double quotes. */
const TAG = /<(\/?)([a-z][\w-]*)((?:\s+[^\s=<>"'/]+(?:="[^"]*")?)*)\s*(\/?)>/gi;
const ATTRIBUTE = /\s+([^\s=<>"'/]+)(?:="([^"]*)")?/g;
/** Gone with all that stands in them. */
const DROPPED = new Set(['fieldset', 'button', 'script', 'style', 'svg', 'template', 'form']);
const VOID = new Set(['br', 'hr', 'img', 'input', 'col', 'source', 'track', 'wbr']);
const KEPT = new Set([
	...['href', 'src', 'srcset', 'poster', 'alt', 'title', 'width', 'height', 'lang', 'dir', 'cite'],
	...[
		'colspan',
		'rowspan',
		'scope',
		'datetime',
		'open',
		'start',
		'reversed',
		'controls',
		'display',
	],
]);
const OWN_ELEMENTS: ReadonlyMap<string, string> = new Map([['steelyard-calculator', 'div']]);

/** Where the content is read from. */
export interface ContentPlace {
	/** Absolute address of the note's page. */
	readonly page: string;
}

interface Skipped {
	readonly name: string;
	depth: number;
}

/**
 * Prepares sanitized HTML for a feed; linear.
 *
 * @param html Body of a note, addresses in it from the root of the host or absolute.
 */
export function feedContent(html: string, { page }: ContentPlace): string {
	const out: string[] = [];
	let skipped: Skipped | undefined;
	let at = 0;
	for (const match of html.matchAll(TAG)) {
		const [whole, closing = '', written = '', attributes = ''] = match;
		const name = written.toLowerCase();
		if (!skipped) out.push(html.slice(at, match.index));
		at = match.index + whole.length;
		if (skipped) {
			if (name === skipped.name) skipped.depth += closing ? -1 : 1;
			if (skipped.depth === 0) skipped = undefined;
		} else if (!closing && isDropped(name, attributes)) {
			out.push(labelOf(name, attributes));
			if (!VOID.has(name)) skipped = { name, depth: 1 };
		} else {
			out.push(tag({ name, closing, attributes }, page));
		}
	}
	if (!skipped) out.push(html.slice(at));
	return xmlText(out.join(''));
}

const isDropped = (name: string, attributes: string): boolean =>
	DROPPED.has(name) || name === 'input' || /\sclass="[^"]*\bvisually-hidden\b/.test(attributes);

/** A picture drawn in the page is told by its label. */
function labelOf(name: string, attributes: string): string {
	const label = name === 'svg' ? /\saria-label="([^"]*)"/.exec(attributes)?.[1] : undefined;
	return label ? `<em>[${label}]</em>` : '';
}

function tag(
	{ name, closing, attributes }: { name: string; closing: string; attributes: string },
	page: string,
): string {
	const shown = OWN_ELEMENTS.get(name) ?? name;
	if (closing) return `</${shown}>`;
	const kept = [...attributes.matchAll(ATTRIBUTE)]
		.filter(([, key = '']) => KEPT.has(key.toLowerCase()))
		.map(([, key = '', value]) =>
			value === undefined ? ` ${key}` : ` ${key}="${address(key.toLowerCase(), value, page)}"`,
		);
	return `<${shown}${kept.join('')}>`;
}

function address(key: string, value: string, page: string): string {
	if (key === 'srcset') {
		return value
			.split(/,\s+/)
			.map((part) => absolute(part, page))
			.join(', ');
	}
	return ['href', 'src', 'poster', 'cite'].includes(key) ? absolute(value, page) : value;
}

function absolute(value: string, page: string): string {
	if (value.startsWith('#')) return page + value;
	return value.startsWith('/') && !value.startsWith('//') ? new URL(page).origin + value : value;
}

/** Text without the characters that XML 1.0 cannot hold. */
export const xmlText = (text: string): string =>
	text
		.replace(/\p{Cs}/gu, '\uFFFD')
		// eslint-disable-next-line no-control-regex
		.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
