/**
 * Marks on a page the words by which a search found it, and leads from one to the next. The page's own elements
 * stay as they are: the marks are painted by the browser alone.
 */
import { decode } from '../href.ts';
import { loadStyles } from '../scripts/stylesheet.ts';
import { loadWords } from '../scripts/words.ts';
import styles from '../styles/highlight.css?url';
import { MARK } from './address.ts';
import { placesOf } from './places.ts';
import { make } from './results.ts';

const ALL = 'found';
const CURRENT = 'found-current';

function textsOf(root: Element): Text[] {
	const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
		node.parentElement?.closest('script, style, svg, iframe, [data-pagefind-ignore]')
			? NodeFilter.FILTER_REJECT
			: NodeFilter.FILTER_ACCEPT,
	);
	const found: Text[] = [];
	while (walker.nextNode()) found.push(walker.currentNode as Text);
	return found;
}

function rangesOf(words: readonly string[]): Range[] {
	const root = document.querySelector('main article, main');
	if (!root) return [];
	return textsOf(root).flatMap((text) =>
		placesOf(text.data, words).map(([start, end]) => {
			const range = new Range();
			range.setStart(text, start);
			range.setEnd(text, end);
			return range;
		}),
	);
}

const BLOCK = 'p, li, td, dd, blockquote, figure';

const isSeen = (range: Range): boolean =>
	range.startContainer.parentElement?.checkVisibility() ?? false;

/** The first word at or below the place that the address names. */
function firstAfter(ranges: readonly Range[]): number {
	const named = document.getElementById(decode(location.hash.slice(1)));
	// A time stands in front of what it speaks of, or behind it.
	const place = named?.matches('.moment') ? named.closest(BLOCK) : named;
	if (!place) return -1;
	return ranges.findIndex(
		({ startContainer: text }) =>
			place.contains(text) ||
			(place.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
	);
}

async function begin() {
	const address = new URL(location.href);
	const ranges = rangesOf(address.searchParams.getAll(MARK)).filter(isSeen);
	if (ranges.length === 0) return;
	if ('highlights' in CSS) CSS.highlights.set(ALL, new Highlight(...ranges));
	const [words] = await Promise.all([loadWords(), loadStyles(styles)]);
	let at = firstAfter(ranges);

	const bar = make('aside', 'found-bar ui');
	bar.ariaLabel = words.markBar;
	bar.lang = words.lang;
	bar.dir = words.dir;
	const place = make('span');
	place.role = 'status';
	const button = (text: string, sign: string, act: () => void): HTMLButtonElement => {
		const made = make('button', '', sign);
		made.type = 'button';
		made.ariaLabel = text;
		made.title = text;
		made.addEventListener('click', act);
		return made;
	};
	const tell = () => {
		place.textContent = words.markPlace({ at: at + 1, count: ranges.length });
	};
	const go = (step: number) => {
		at = (at + step + ranges.length) % ranges.length;
		const range = ranges[at];
		if (!range) return;
		if ('highlights' in CSS) CSS.highlights.set(CURRENT, new Highlight(range));
		range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
		tell();
	};
	const remove = () => {
		if ('highlights' in CSS) {
			CSS.highlights.delete(ALL);
			CSS.highlights.delete(CURRENT);
		}
		address.searchParams.delete(MARK);
		address.hash = location.hash;
		history.replaceState(history.state, '', address);
		bar.remove();
	};
	bar.append(
		button(words.markPrevious, '↑', () => {
			go(at < 0 ? 0 : -1);
		}),
		place,
		button(words.markNext, '↓', () => {
			go(1);
		}),
		button(words.markRemove, '×', remove),
	);
	document.body.append(bar);
	if (at >= 0) at -= 1;
	go(1);
}

void begin();
