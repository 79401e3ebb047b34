/** The page of search: its address holds the question, the filters and the order. */
import { SORTS, type Answer, type Counts, type SearchProvider } from '../../lookup/provider.ts';
import { href } from '../href.ts';
import { loadWords } from '../scripts/words.ts';
import { readState, writeState, type SearchState } from './address.ts';
import { chosenFilters, showFacets } from './facets.ts';
import { openProvider } from './open.ts';
import { hitLinks, make, say, sayMissing, summary } from './results.ts';

const STEP = 20;
/** Milliseconds without a key until the question is asked. */
const REST = 60;

function part(selector: string): HTMLElement {
	const found = document.querySelector<HTMLElement>(`.search-page ${selector}`);
	if (!found) throw new Error(`The page of search has no ${selector}.`);
	return found;
}

const form = part('form') as HTMLFormElement;
const input = part('input[type=search]') as HTMLInputElement;
const order = part('select') as HTMLSelectElement;
const list = part('.search-hits');
const status = part('[role=status]');
const facets = part('.facets');
const clear = part('.facets-clear') as HTMLButtonElement;
const words = await loadWords();
let latest = 0;
let all: Counts = {};
let state = readState(location.search);

/** From the address to the fields, and back. */
function fill() {
	input.value = state.query;
	order.value = state.sort;
}

function read(): SearchState {
	const sort = SORTS.find((one) => one === order.value) ?? 'relevance';
	return { query: input.value, sort, filters: chosenFilters(facets) };
}

/** What each facet with a choice would leave without it: its other values can be chosen too. */
async function openCounts(provider: SearchProvider, asked: SearchState): Promise<Counts> {
	const entries = Object.keys(asked.filters).map(async (facet) => {
		const others = Object.entries(asked.filters).filter(([name]) => name !== facet);
		const filters = Object.fromEntries(others);
		const isOpen = asked.query.trim() === '' && Object.keys(filters).length === 0;
		const { counts } = isOpen
			? { counts: all }
			: await provider.search({ ...asked, filters, limit: 0 });
		return [facet, counts[facet] ?? {}] as const;
	});
	return Object.fromEntries(await Promise.all(entries));
}

function present(answer: Answer, asked: SearchState, open: Counts) {
	const isAsked = writeState({ ...asked, sort: 'relevance' }) !== '';
	const found = isAsked ? { ...answer.counts, ...open } : undefined;
	const items = answer.hits.map((hit) => make('li', '', ...hitLinks(hit, words)));
	const focused = [...list.querySelectorAll('a')].find((link) => link.matches(':focus'));
	list.replaceChildren(...items);
	// What the reader has walked to stays where it is still there.
	if (focused) [...list.querySelectorAll('a')].find(({ href: to }) => to === focused.href)?.focus();
	list.after(...more(answer));
	showFacets(facets, { all, found, filters: asked.filters }, words);
	clear.hidden = Object.keys(asked.filters).length === 0;
	const told = summary(answer, asked.query, words);
	if (answer.count > 0) say(status, told);
	else
		say(status, told, [
			[href('/tags/'), words.toTags],
			[href('/all/'), words.toAllNotes],
		]);
}

function more({ hits, count }: Answer): HTMLElement[] {
	part('.search-more').remove();
	const place = make('p', 'search-more');
	if (count > hits.length && hits.length > 0) {
		const button = make('button', '', words.searchMore(Math.min(STEP, count - hits.length)));
		button.type = 'button';
		button.addEventListener('click', () => void search(hits.length + STEP, true));
		place.append(button);
	}
	return [place];
}

async function search(limit = STEP, toNext = false) {
	const turn = ++latest;
	const asked = state;
	try {
		const provider = await openProvider();
		if (Object.keys(all).length === 0) all = await provider.counts();
		const answer = await provider.search({ ...asked, query: asked.query.trim(), limit });
		const open = await openCounts(provider, asked);
		if (turn !== latest) return;
		present(answer, asked, open);
		if (toNext) list.children[limit - STEP]?.querySelector('a')?.focus();
		const whole = await answer.more;
		if (whole && turn === latest) present(whole, asked, open);
	} catch (error) {
		if (turn !== latest) return;
		sayMissing(status, error, words);
	}
}

/** A choice is a step that Back undoes; letters of one question are not. */
function change(step: 'push' | 'replace') {
	state = read();
	const address = location.pathname + writeState(state);
	if (step === 'push') history.pushState(null, '', address);
	else history.replaceState(null, '', address);
	void search();
}

let timer: ReturnType<typeof setTimeout> | undefined;
input.addEventListener('input', () => {
	clearTimeout(timer);
	timer = setTimeout(() => {
		change('replace');
	}, REST);
});
form.addEventListener('submit', (event) => {
	event.preventDefault();
	clearTimeout(timer);
	change('push');
});
for (const field of [order, facets])
	field.addEventListener('change', () => {
		change('push');
	});
clear.addEventListener('click', () => {
	for (const box of facets.querySelectorAll<HTMLInputElement>('input:checked')) box.checked = false;
	input.focus();
	change('push');
});
addEventListener('popstate', () => {
	state = readState(location.search);
	fill();
	void search();
});

const KEYS = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity } as const;

/** Arrow keys walk through the results, from the field and back to it. */
part('.search-main').addEventListener('keydown', (event) => {
	const { key, target, altKey, ctrlKey, metaKey, shiftKey } = event;
	if (altKey || ctrlKey || metaKey || shiftKey || event.isComposing || !(key in KEYS)) return;
	const links = [...list.querySelectorAll('a')];
	const at = links.indexOf(target as HTMLAnchorElement);
	if (at < 0 && (target !== input || key !== 'ArrowDown')) return;
	event.preventDefault();
	const to = at + KEYS[key as keyof typeof KEYS];
	if (to < 0 && key === 'ArrowUp') input.focus();
	else links[Math.max(0, Math.min(links.length - 1, to))]?.focus();
});

fill();
form.hidden = false;
if (state.query === '') input.focus();
void search();
