/** The search dialog: made on first use, results as one types, all of it by keyboard. */
import type { Summary } from '../../schema.ts';
import { href } from '../href.ts';
import { type Found, type FoundPage, find, loadPagefind } from './pagefind.ts';
import { loadWords } from './words.ts';

type Kind = Summary['kind'];

const STEP = 8;
const words = await loadWords();

const dialog = document.createElement('dialog');
dialog.className = 'search';
dialog.lang = words.lang;
dialog.dir = words.dir;
dialog.setAttribute('aria-label', words.search);
dialog.innerHTML = `<div class="search-line">
<input type="search" role="combobox" aria-expanded="false" dir="auto"
aria-controls="search-found" aria-autocomplete="list" autocomplete="off" autocapitalize="off" spellcheck="false"
enterkeyhint="go">
<button type="button"></button></div>
<div class="search-found"><div id="search-found" role="listbox"></div></div>
<p class="search-note" role="status"></p>`;

function part(selector: string): HTMLElement {
	const found = dialog.querySelector<HTMLElement>(selector);
	if (!found) throw new Error(`The search dialog has no ${selector}.`);
	return found;
}

const input = part('input') as HTMLInputElement;
const list = part('[role=listbox]');
const status = part('[role=status]');
input.placeholder = words.searchAll;
input.ariaLabel = words.searchAll;
list.ariaLabel = words.searchResults;
status.textContent = words.searchKeys;
part('button').textContent = words.close;
let pagefind: ReturnType<typeof loadPagefind> | undefined;
let latest = 0;

const options = () => [...list.querySelectorAll<HTMLAnchorElement>('[role=option]')];
const active = () => options().find((option) => option.ariaSelected === 'true');

function select(option: HTMLAnchorElement | undefined) {
	for (const other of options()) other.ariaSelected = String(other === option);
	if (option) input.setAttribute('aria-activedescendant', option.id);
	else input.removeAttribute('aria-activedescendant');
	option?.scrollIntoView({ block: 'nearest' });
}

/** Text with its marks, whatever else the excerpt may hold. */
function excerpt(html: string): HTMLElement {
	const line = document.createElement('div');
	line.className = 'excerpt';
	for (const node of new DOMParser().parseFromString(html, 'text/html').body.childNodes) {
		const mark = node.nodeName === 'MARK' ? document.createElement('mark') : undefined;
		if (mark) mark.textContent = node.textContent;
		line.append(mark ?? node.textContent ?? '');
	}
	return line;
}

function option({ url, title, excerpt: html }: Found, className: string): HTMLAnchorElement {
	const link = document.createElement('a');
	const name = document.createElement('span');
	link.href = url;
	link.tabIndex = -1;
	link.role = 'option';
	link.className = className === 'page' ? '' : className;
	name.className = className;
	name.textContent = title;
	link.append(name, excerpt(html));
	return link;
}

function kindChip(kind: string): HTMLElement {
	const chip = document.createElement('span');
	chip.className = 'kind';
	chip.dataset['kind'] = kind;
	const key = `kind_${kind}`;
	chip.textContent = Object.hasOwn(words, key) ? words[key as `kind_${Kind}`] : kind;
	return chip;
}

function group(page: FoundPage): HTMLElement {
	const box = document.createElement('div');
	const head = option(page, 'page');
	box.role = 'group';
	box.ariaLabel = page.title;
	if (page.kind !== undefined) head.querySelector('.page')?.after(' ', kindChip(page.kind));
	box.append(head, ...page.parts.map((sub) => option(sub, 'sub')));
	return box;
}

function more(count: number, shown: number): HTMLElement[] {
	if (count <= shown) return [];
	const button = document.createElement('button');
	button.type = 'button';
	button.textContent = words.searchMore(Math.min(STEP, count - shown));
	button.addEventListener('click', () => {
		input.focus();
		void search(shown + STEP);
	});
	return [button];
}

function show(pages: readonly FoundPage[], count: number) {
	list.replaceChildren(...pages.map(group));
	list.parentElement?.querySelector('button')?.remove();
	list.after(...more(count, pages.length));
	for (const [index, item] of options().entries()) item.id = `found-${String(index)}`;
	input.ariaExpanded = String(pages.length > 0);
	select(options()[0]);
}

function say(text: string, ...links: readonly (readonly [url: string, name: string])[]) {
	status.textContent = text;
	for (const [url, name] of links) {
		const link = document.createElement('a');
		link.href = href(url);
		link.textContent = name;
		status.append(' ', link);
	}
}

async function search(limit = STEP) {
	const query = input.value.trim();
	const turn = ++latest;
	if (query === '') {
		show([], 0);
		say(words.searchKeys);
		return;
	}
	try {
		pagefind ??= loadPagefind();
		const { count, pages } = await find(await pagefind, query, limit);
		if (turn !== latest) return;
		show(pages, count);
		if (count > 0) say(`${words.searchFound(count)} ${words.searchKeys}`);
		else
			say(
				words.searchNothing({ query: words.quoted({ text: query }) }),
				['/tags/', words.toTags],
				['/all/', words.toAllNotes],
			);
	} catch {
		pagefind = undefined;
		show([], 0);
		say(words.searchMissing({ command: words.quoted({ text: 'steelyard build' }) }), [
			'/all/',
			words.toAllNotes,
		]);
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
	else if (event.key === 'Enter') active()?.click();
	else if (event.key === 'Escape') dialog.close();
	else return;
	event.preventDefault();
}

let timer: ReturnType<typeof setTimeout> | undefined;
input.addEventListener('input', () => {
	clearTimeout(timer);
	timer = setTimeout(() => void search(), 120);
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

/** Opens the dialog, with the words of the last search selected. */
export function open(): void {
	if (dialog.open) return;
	dialog.showModal();
	input.select();
	pagefind ??= loadPagefind();
	pagefind.catch(() => undefined);
}
