/** `[:p "Hello " [:em "World!"]]`: HTML as Logseq's Hiccup, shown by what it means in Markdown or by its text. */
import type { Nodes, PhrasingContent } from 'mdast';
import type { Meaning } from './meaning.ts';
import { reportOnce, type Span } from './reading.ts';

const OPEN =
	/\[:(?:a|abbr|audio|b|big|blockquote|br|button|center|code|del|details|div|em|figure|h[1-6]|hr|i|iframe|img|input|kbd|li|mark|ol|p|pre|small|span|strong|style|sub|summary|sup|svg|table|tbody|td|th|thead|tr|u|ul|video)(?=[\s\]{.#[])/g;
const LONGEST = 4000;
const MAX_DEPTH = 20;
/** Elements that never end, behind which no more are looked for. */
const MOST_BROKEN = 50;
const HINT = 'Write it as Markdown.';
const TOKEN = /\s+|,|"((?:[^"\\]|\\.)*)"|\[:([\w-]+)[\w.#-]*|([[\]{}()])|[^\s,"[\]{}()]+/gy;

/** Hiccup in prose. */
export const hiccup: Meaning = {
	name: 'hiccup',
	notInMdx: true,
	mask: (text) => (text.includes('[:') ? findHiccup(text) : []),
};

/** An element; `attributes` are those with a text as value. */
interface Element {
	readonly name: string;
	readonly attributes: Map<string, string>;
	readonly children: (Element | string)[];
}

function findHiccup(text: string): readonly Span[] {
	const spans: Span[] = [];
	let broken = 0;
	OPEN.lastIndex = 0;
	for (let match = OPEN.exec(text); match && broken < MOST_BROKEN; match = OPEN.exec(text)) {
		const start = match.index;
		const parsed = parse(text, start);
		if (!parsed) {
			broken += 1;
			continue;
		}
		const raw = text.slice(start, parsed.end);
		const render: Span['render'] = (reading, { at }) => {
			reportOnce(reading, { level: 'info', code: 'hiccup', message: MESSAGE, hint: HINT, at });
			return nodesOf(parsed.element);
		};
		spans.push({ start, end: parsed.end, raw, render });
		OPEN.lastIndex = parsed.end;
	}
	return spans;
}

/** Reads the element that begins at an offset; `undefined` where it does not end in its paragraph. */
function parse(text: string, start: number): { element: Element; end: number } | undefined {
	const stop = text.indexOf('\n\n', start);
	const limit = Math.min(stop === -1 ? text.length : stop, start + LONGEST);
	const source = text.slice(start, limit);
	const open: Element[] = [];
	let braces = 0;
	let key = '';
	TOKEN.lastIndex = 0;
	for (let match = TOKEN.exec(source); match; match = TOKEN.exec(source)) {
		const [token, string, name, mark] = match;
		const current = open.at(-1);
		if (name !== undefined && braces === 0) {
			const element: Element = { name, attributes: new Map(), children: [] };
			current?.children.push(element);
			open.push(element);
			if (open.length > MAX_DEPTH) return undefined;
		} else if (mark === '{' || mark === '(' || mark === '[' || name !== undefined) braces += 1;
		else if (braces > 0 && mark !== undefined) braces -= 1;
		else if (mark === ']') {
			const done = open.pop();
			if (done && open.length === 0) return { element: done, end: start + TOKEN.lastIndex };
		} else if (mark !== undefined) return undefined;
		else if (string !== undefined) {
			const value = string.replaceAll(/\\(.)/g, '$1');
			if (braces === 0) current?.children.push(value);
			else if (key !== '') current?.attributes.set(key, value);
			key = '';
		} else if (token.startsWith(':')) key = token.slice(1).toLowerCase();
		else if (braces === 0 && token.trim() !== '' && token !== ',') current?.children.push(token);
	}
	return undefined;
}

function nodesOf({ name, attributes, children }: Element): Nodes[] {
	const inside = (): PhrasingContent[] =>
		children.flatMap((child) =>
			typeof child === 'string' ? [text(child)] : (nodesOf(child) as PhrasingContent[]),
		);
	const address = attributes.get('src') ?? attributes.get('href');
	if (name === 'style' || name === 'svg' || name === 'input') return [];
	if (name === 'br' || name === 'hr') return [{ type: 'break' }];
	if (name === 'code' || name === 'kbd') return [{ type: 'inlineCode', value: textIn(children) }];
	if (name === 'img' && address !== undefined) {
		return [{ type: 'image', url: address, alt: attributes.get('alt') ?? '' }];
	}
	if (address !== undefined) {
		const label = inside();
		return [{ type: 'link', url: address, children: label.length > 0 ? label : [text(address)] }];
	}
	if (name === 'b' || name === 'strong') return [{ type: 'strong', children: inside() }];
	if (name === 'i' || name === 'em') return [{ type: 'emphasis', children: inside() }];
	if (name === 'del') return [{ type: 'delete', children: inside() }];
	if (name === 'mark') {
		return [{ type: 'highlight', children: inside(), data: { hName: 'mark' } }];
	}
	return BLOCK.test(name) ? [...inside(), text(' ')] : inside();
}

const BLOCK = /^(?:h[1-6]|p|div|li|td|th|tr|blockquote|figure|summary|pre)$/;

const text = (value: string): PhrasingContent => ({ type: 'text', value });

const textIn = (children: readonly (Element | string)[]): string =>
	children.map((child) => (typeof child === 'string' ? child : textIn(child.children))).join('');

const MESSAGE = 'HTML written as Hiccup is shown by its text alone.';
