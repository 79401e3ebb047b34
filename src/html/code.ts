/**
 * `code` → a box with its language and title, and the code in it: coloured where its grammar is known, with an
 * element around each line where the fence marks or numbers lines. Its text is the source's, character by character.
 */
import type { Element, ElementContent } from 'hast';
import type { Code, InlineCode } from 'mdast';
import { defaultHandlers, type State } from 'mdast-util-to-hast';
import type { Piece, Pieces } from '../highlight/highlighter.ts';
import { inlineLanguage } from '../highlight/languages.ts';
import { slot, type BodyContext } from './context.ts';
import { h, text } from './element.ts';

/** Longer code is shown without an element for each of its lines. */
const MOST_LINES = 2000;

/** Longer lines may be wider than a telephone, and their box scrolls. */
const FITS = 20;

/** Handler of `code`. */
export function code(context: BodyContext, state: State, node: Code): Element {
	const { title } = node.data ?? {};
	const language = node.lang ?? undefined;
	const name = nameOf(context, language);
	const box = h(title === undefined ? 'div' : 'figure', {
		className: ['code'],
		...(name && { dataLanguage: name }),
	});
	if (title !== undefined) box.children.push(h('figcaption', {}, [text(title)]));
	box.children.push(pre(context, state, node));
	state.patch(node, box);
	return box;
}

/** Languages that say of code only that it is none. */
const PLAIN = new Set(['text', 'txt', 'plain', 'plaintext']);

function nameOf({ site }: BodyContext, language: string | undefined): string | undefined {
	if (language === undefined || PLAIN.has(language.toLowerCase())) return undefined;
	return site.highlighter?.nameOf(language) ?? language;
}

/** What scrolls must be reached with the keyboard. */
function pre(context: BodyContext, state: State, node: Code): Element {
	const made = defaultHandlers.code(state, node);
	if (scrolls(node)) made.properties.tabIndex = 0;
	const [inner] = made.children;
	const content = contentOf(context, node);
	if (content && inner?.type === 'element') inner.children = [content];
	return made;
}

const scrolls = ({ value, data }: Code): boolean =>
	/\t|[^ -ÿ\n]/.test(value) ||
	data?.firstNumber !== undefined ||
	value.split('\n').some(({ length }) => length > FITS);

/** Undefined where the code is plain and its lines are not marked. */
function contentOf({ site, collected }: BodyContext, node: Code): ElementContent | undefined {
	const pieces = node.lang ? site.highlighter?.read(node.value, node.lang) : undefined;
	const line = lineMarker(node);
	if (!line) return pieces && slot(collected, `${joined(pieces)}\n`);
	const lines = pieces ?? node.value.split('\n').map((value) => [{ text: value, className: '' }]);
	if (lines.length > MOST_LINES) return undefined;
	return slot(collected, lines.map((one, index) => line(one.map(span).join(''), index)).join(''));
}

/** Comments and strings of many lines are one element. */
function joined(lines: Pieces): string {
	const pieces: Piece[] = [];
	for (const [index, line] of lines.entries()) {
		if (index > 0) append(pieces, { text: '\n', className: pieces.at(-1)?.className ?? '' });
		for (const piece of line) append(pieces, piece);
	}
	return pieces.map(span).join('');
}

function append(pieces: Piece[], piece: Piece): void {
	const last = pieces.at(-1);
	if (last?.className !== piece.className) pieces.push(piece);
	else pieces.splice(-1, 1, { ...last, text: last.text + piece.text });
}

/** Inside an element only these two characters have a meaning. */
const escapeText = (value: string): string =>
	value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const span = ({ text: value, className }: Piece): string =>
	className ? `<span class="${className}">${escapeText(value)}</span>` : escapeText(value);

type LineMarker = (html: string, index: number) => string;

/** Puts an element around each line; undefined where none is marked or numbered. */
function lineMarker({ data = {} }: Code): LineMarker | undefined {
	const { firstNumber, marked = [], inserted = [], deleted = [] } = data;
	if (firstNumber === undefined && !marked.length && !inserted.length && !deleted.length) {
		return undefined;
	}
	const classes = new Map<number, string>();
	for (const [lines, name] of [
		[marked, ' is-marked'],
		[inserted, ' is-inserted'],
		[deleted, ' is-deleted'],
	] as const) {
		for (const line of new Set(lines)) classes.set(line, (classes.get(line) ?? '') + name);
	}
	return (html, index) => {
		const number = firstNumber === undefined ? '' : ` data-line="${String(firstNumber + index)}"`;
		return `<span class="line${classes.get(index + 1) ?? ''}"${number}>${html}\n</span>`;
	};
}

/** Handler of `inlineCode`: coloured where it says its language and the grammar is known. */
export function inlineCode(context: BodyContext, state: State, node: InlineCode): Element {
	const said = inlineLanguage(node);
	const pieces = said && context.site.highlighter?.read(said.code, said.language);
	const made = defaultHandlers.inlineCode(state, node);
	if (!pieces) return made;
	made.properties.className = ['code', `language-${said.language.toLowerCase()}`];
	made.children = [slot(context.collected, joined(pieces))];
	return made;
}
