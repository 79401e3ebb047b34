/** Hits as elements. Excerpts come as HTML and are taken as text with marks, whatever else they may hold. */
import { SearchTrouble, type Answer, type Hit, type Passage } from '../../lookup/provider.ts';
import { href } from '../href.ts';
import type { Words } from '../../messages/browser.ts';
import { withMarks } from './address.ts';

/** A made element. */
export function make<Name extends keyof HTMLElementTagNameMap>(
	name: Name,
	className = '',
	...content: (Node | string)[]
): HTMLElementTagNameMap[Name] {
	const element = document.createElement(name);
	if (className !== '') element.className = className;
	element.append(...content);
	return element;
}

/** Text with its marks. */
export function excerptOf(html: string): HTMLElement {
	const line = make('span', 'excerpt');
	line.dir = 'auto';
	for (const node of new DOMParser().parseFromString(html, 'text/html').body.childNodes) {
		const text = node.textContent ?? '';
		line.append(node.nodeName === 'MARK' ? make('mark', '', text) : text);
	}
	return line;
}

/** An excerpt that begins with the title, which stands above it, from behind it on. */
export function withoutTitle(html: string, title: string): string {
	let left = title.length;
	let isMarked = false;
	for (const match of html.matchAll(/<(\/?)mark>|&\w+;|[^]/g)) {
		const [piece, slash] = match;
		if (slash !== undefined) isMarked = slash === '';
		else if (left === 0) {
			const rest = html.slice(match.index).replace(/^[.?!…]?[\s·]+/, '');
			return isMarked ? `<mark>${rest}` : rest;
		} else {
			const letter =
				piece === '&lt;' ? '<' : piece === '&gt;' ? '>' : piece === '&amp;' ? '&' : piece;
			if (letter !== title[title.length - left]) return html;
			left -= 1;
		}
	}
	return left === 0 ? '' : html;
}

/** What a hit is, in a word. */
export function kindName(kind: string, words: Words): string {
	if (kind === 'ghost') return words.notWritten;
	const key = `kind_${kind}`;
	return Object.hasOwn(words, key) ? String(words[key as keyof Words]) : kind;
}

function facts({ kind, place, inbound, date }: Hit, words: Words): (Node | string)[] {
	const made: HTMLElement[] = [];
	if (kind !== undefined) {
		const chip = make('span', 'kind', kindName(kind, words));
		chip.dataset['kind'] = kind;
		made.push(chip);
	}
	if (place !== undefined) made.push(make('bdi', 'place', place));
	if (date !== undefined) made.push(make('time', 'place', date));
	if (kind === 'ghost') made.push(make('span', 'place', words.wantedBy(inbound ?? 0)));
	if (kind === 'tag') made.push(make('span', 'place', words.notes(inbound ?? 0)));
	return made.flatMap((fact) => [' ', fact]);
}

/** Whether an address leads to a second of a video. */
const isMoment = (url: string): boolean => /#t-\d+(?:-\d+)?$/.test(url);

function passageLink({ url, title, excerpt }: Passage, marks: readonly string[]): HTMLElement {
	const name = make('span', 'sub', title);
	name.dir = 'auto';
	const link = make('a', isMoment(url) ? 'sub moment-hit' : 'sub', name, excerptOf(excerpt));
	link.href = withMarks(url, marks);
	return link;
}

function hitLink(hit: Hit, words: Words): HTMLElement {
	const title = make('span', 'page', hit.title);
	title.dir = 'auto';
	const link = make('a', '', title, ...facts(hit, words));
	const excerpt = withoutTitle(hit.excerpt, hit.title);
	if (excerpt !== '') link.append(excerptOf(excerpt));
	link.href = withMarks(hit.url, hit.marks);
	return link;
}

/** A hit with its places: one link each, the page's own first. */
export const hitLinks = (hit: Hit, words: Words): HTMLElement[] => [
	hitLink(hit, words),
	...hit.passages.map((passage) => passageLink(passage, hit.marks)),
];

/** What is to be said of an answer; links follow it where nothing was found. */
export function summary(answer: Answer, typed: string, words: Words): string {
	const { trouble } = answer;
	const told = summaryOf(answer, typed, words);
	return trouble ? `${troubleText(trouble, words)} ${words.searchFallback} ${told}` : told;
}

/** What is wrong with a search server, in a sentence. */
export function troubleText(trouble: SearchTrouble, words: Words): string {
	const { reason, host, index: name, status: code = 0 } = trouble;
	if (reason === 'refused') return words.searchRefused({ host });
	if (reason === 'missing') return words.searchNoIndex({ host, name });
	return reason === 'failed'
		? words.searchFailed({ host, code })
		: words.searchUnreachable({ host });
}

/** Says why nobody answers a question, and where else to look. */
export function sayMissing(status: HTMLElement, error: unknown, words: Words): void {
	const command = words.quoted({ text: 'steelyard build' });
	const told =
		error instanceof SearchTrouble
			? `${troubleText(error, words)} ${words.searchUntil}`
			: words.searchMissing({ command });
	say(status, told, [[href('/all/'), words.toAllNotes]]);
}

function summaryOf(
	{ count, corrected, partial, absent = 0 }: Answer,
	typed: string,
	words: Words,
): string {
	if (count === 0) return words.searchNothing({ query: words.quoted({ text: typed }) });
	const missing = absent > 0 ? ` ${words.searchAbsent(absent)}` : '';
	const found = words.searchFound(count) + missing;
	const quoted = (text: string): string => words.quoted({ text });
	if (corrected !== undefined) {
		const said = words.searchCorrected({ typed: quoted(typed), meant: quoted(corrected) });
		return `${said} ${found}`;
	}
	return partial === true ? `${words.searchPartial} ${found}` : found;
}

/** Puts a text and links behind it into an element. */
export function say(
	status: HTMLElement,
	text: string,
	links: readonly (readonly [url: string, name: string])[] = [],
): void {
	status.textContent = text;
	for (const [url, name] of links) {
		const link = make('a', '', name);
		link.href = url;
		status.append(' ', link);
	}
}
