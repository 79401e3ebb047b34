/** The search dialog: made on first use, results as one types, all of it by keyboard. */
import type { Answer } from '../../lookup/provider.ts';
import { href } from '../href.ts';
import { loadStyles } from '../scripts/stylesheet.ts';
import { loadWords } from '../scripts/words.ts';
import styles from '../styles/search.css?url';
import { writeState } from './address.ts';
import { openProvider } from './open.ts';
import { hitLinks, make, say, sayMissing, summary } from './results.ts';

const STEP = 8;
/** Milliseconds without a key until the question is asked. */
const REST = 60;
/** Address of the page of search, without base. */
const PAGE = '/search/';

const provider = openProvider();
provider.catch(() => undefined);
const [words] = await Promise.all([loadWords(), loadStyles(styles)]);

const dialog = make('dialog', 'search');
dialog.lang = words.lang;
dialog.dir = words.dir;
dialog.ariaLabel = words.search;
dialog.innerHTML = `<div class="search-line">
<input type="search" role="combobox" aria-expanded="false" dir="auto"
aria-controls="search-found" aria-autocomplete="list" autocomplete="off" autocapitalize="off" spellcheck="false"
enterkeyhint="go">
<button type="button"></button></div>
<div class="search-found"><div id="search-found" role="listbox"></div></div>
<p class="search-note"><span role="status"></span> <a class="search-whole"></a></p>`;

function part(selector: string): HTMLElement {
	const found = dialog.querySelector<HTMLElement>(selector);
	if (!found) throw new Error(`The search dialog has no ${selector}.`);
	return found;
}

const input = part('input') as HTMLInputElement;
const list = part('[role=listbox]');
const status = part('[role=status]');
const whole = part('.search-whole') as HTMLAnchorElement;
input.placeholder = words.searchAll;
input.ariaLabel = words.searchAll;
list.ariaLabel = words.searchResults;
status.textContent = words.searchHow;
whole.textContent = words.searchWhole;
whole.href = href(PAGE);
part('button').textContent = words.close;
let latest = 0;

const options = () => [...list.querySelectorAll<HTMLAnchorElement>('[role=option]')];
const active = () => options().find((option) => option.ariaSelected === 'true');

function select(option: HTMLAnchorElement | undefined) {
	for (const other of options()) other.ariaSelected = String(other === option);
	if (option) input.setAttribute('aria-activedescendant', option.id);
	else input.removeAttribute('aria-activedescendant');
	option?.scrollIntoView({ block: 'nearest' });
}

function group(links: readonly HTMLElement[], name: string): HTMLElement {
	const box = make('div', '', ...links);
	box.role = 'group';
	box.ariaLabel = name;
	for (const link of links) {
		link.role = 'option';
		link.tabIndex = -1;
	}
	return box;
}

function more(count: number, shown: number): HTMLElement[] {
	if (count <= shown || shown === 0) return [];
	const button = make('button', '', words.searchMore(Math.min(STEP, count - shown)));
	button.type = 'button';
	button.addEventListener('click', () => {
		input.focus();
		void search(shown + STEP);
	});
	return [button];
}

/** What the reader has chosen stays chosen where it is still there. */
function show({ hits, count }: Pick<Answer, 'hits' | 'count'>, keep = false) {
	const chosen = keep ? active()?.href : undefined;
	list.replaceChildren(...hits.map((hit) => group(hitLinks(hit, words), hit.title)));
	list.parentElement?.querySelector('button')?.remove();
	list.after(...more(count, hits.length));
	const all = options();
	for (const [index, item] of all.entries()) item.id = `found-${String(index)}`;
	input.ariaExpanded = String(hits.length > 0);
	select(all.find((option) => option.href === chosen) ?? all[0]);
}

const NOTHING = { hits: [], count: 0 };
const ways = (): [string, string][] => [
	[href('/tags/'), words.toTags],
	[href('/all/'), words.toAllNotes],
];

function present(answer: Answer, query: string, keep: boolean) {
	show(answer, keep);
	const told = summary(answer, query, words);
	if (answer.count > 0) say(status, `${told} ${words.searchKeys}`);
	else say(status, told, ways());
}

async function search(limit = STEP) {
	const query = input.value.trim();
	const turn = ++latest;
	const isCurrent = () => turn === latest;
	whole.href = href(PAGE) + writeState({ query, filters: {}, sort: 'relevance' });
	if (query === '') {
		show(NOTHING);
		say(status, words.searchHow);
		return;
	}
	try {
		const asked = { query, filters: {}, sort: 'relevance', limit } as const;
		const answer = await (await openProvider()).search(asked);
		if (!isCurrent()) return;
		present(answer, query, limit > STEP);
		const all = await answer.more;
		if (all && isCurrent()) present(all, query, true);
	} catch (error) {
		if (!isCurrent()) return;
		show(NOTHING);
		sayMissing(status, error, words);
	}
}

function step(key: string) {
	const all = options();
	const at = all.findIndex((item) => item.ariaSelected === 'true');
	const targets = {
		ArrowDown: (at + 1) % all.length,
		ArrowUp: at <= 0 ? all.length - 1 : at - 1,
		Home: 0,
		End: all.length - 1,
	};
	return key in targets ? all[targets[key as keyof typeof targets]] : undefined;
}

function onKey(event: KeyboardEvent) {
	if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
	const next = step(event.key);
	if (next) select(next);
	else if (event.key === 'Enter')
		(active() ?? (input.value.trim() === '' ? undefined : whole))?.click();
	else if (event.key === 'Escape') dialog.close();
	else return;
	event.preventDefault();
}

let timer: ReturnType<typeof setTimeout> | undefined;
input.addEventListener('input', () => {
	clearTimeout(timer);
	timer = setTimeout(() => void search(), REST);
});
input.addEventListener('keydown', onKey);
part('button').addEventListener('click', () => {
	dialog.close();
});
dialog.addEventListener('click', (event) => {
	const inLink = event.target instanceof Element && event.target.closest('a');
	if (inLink || event.target === dialog) dialog.close();
});
document.body.append(dialog);

/**
 * Opens the dialog, with the words of the last search selected.
 *
 * @param typed What was typed before it was there: the question to ask, unless it is empty.
 */
export function open(typed = ''): void {
	if (dialog.open) return;
	dialog.showModal();
	if (typed === '') {
		input.select();
		return;
	}
	input.value = typed;
	void search();
}
