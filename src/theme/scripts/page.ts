/** On every page: light and dark, the margin of wide windows, and the doors to the search, keys and previews. */
import { isOn } from './choice.ts';

const root = document.documentElement;
const dark = matchMedia('(prefers-color-scheme: dark)');

function remember(theme: string | undefined) {
	try {
		if (theme === undefined) localStorage.removeItem('theme');
		else localStorage.setItem('theme', theme);
	} catch {
		// Storage is refused: the choice holds for this page.
	}
}

function switchTheme() {
	const system = dark.matches ? 'dark' : 'light';
	const next = (root.dataset['theme'] ?? system) === 'dark' ? 'light' : 'dark';
	if (next === system) delete root.dataset['theme'];
	else root.dataset['theme'] = next;
	remember(next === system ? undefined : next);
}

/** What makes a page easier to read, and only pages that have the part for it. */
if (document.body.dataset['copy'] !== undefined) void import('./copy.ts');
if (document.querySelector('.toc')) void import('./contents.ts');
if (document.querySelector('link[rel=manifest]')) {
	addEventListener('load', () => void import('./offline.ts'));
}
if (location.search.includes('highlight=')) void import('../search/highlight.ts');

const diagrams = document.querySelectorAll('.diagram-later');
if (diagrams.length > 0) {
	void import('./diagrams.ts').then(({ watchDiagrams }) => {
		watchDiagrams(diagrams);
	});
}

const wide = matchMedia('(min-width: 62rem)');

function unfold() {
	for (const fold of document.querySelectorAll<HTMLDetailsElement>('[data-margin] > details')) {
		fold.open = wide.matches;
		// What always stands open has nothing to press.
		const summary = fold.querySelector('summary');
		if (summary) summary.tabIndex = wide.matches ? -1 : 0;
	}
}

/** What is typed after the key of search until its dialog is there. */
let ahead: string | undefined;

async function openSearch() {
	const field = document.querySelector<HTMLInputElement>('.search-page input[type=search]');
	if (field) {
		field.select();
		return;
	}
	ahead ??= '';
	try {
		const { open } = await import('../search/dialog.ts');
		open(ahead);
	} finally {
		ahead = undefined;
	}
}

function typeAhead(event: KeyboardEvent, typed: string) {
	const { key } = event;
	if (key === 'Backspace') ahead = typed.slice(0, -1);
	else if (key.length === 1) ahead = typed + key;
	else return;
	event.preventDefault();
}

const loadKeys = () => import('./keys.ts');
let keys: ReturnType<typeof loadKeys> | undefined;

async function openKeys() {
	const { openKeys: open } = await (keys ??= loadKeys());
	await open();
}

/** A field or a dialog has its keys to itself; what is in a closed one keeps the focus until the next frame. */
const TYPING = 'input, textarea, select, dialog, [contenteditable], [role=application]';
const typesIn = (target: Element) =>
	target.closest(TYPING) !== null && !target.closest('dialog:not([open])');

/** Keys of one character, which a reader may switch off. */
function onCharacter(event: KeyboardEvent) {
	const { key, target } = event;
	if (event.altKey || event.isComposing || typesIn(target as Element)) return;
	if (!isOn('keys')) return;
	const first = key === '/' || ['?', 'g', 'n', 'p', 't'].includes(key);
	if (!first && !keys) return;
	if (first) event.preventDefault();
	if (key === '/') void openSearch();
	else {
		void (keys ??= loadKeys()).then(({ press }) => {
			press(key);
		});
	}
}

/** Links that can show where they lead. */
const PREVIEWED =
	'main :is(.note-link, .ghost-link, .index .title, .prose a[href^="#"]):not(.moment, .heading-anchor, [data-footnote-backref])';

function previewed({ target }: Event): HTMLAnchorElement | null {
	return target instanceof Element ? target.closest<HTMLAnchorElement>(PREVIEWED) : null;
}

async function approach(event: Event) {
	const link = previewed(event);
	if (link && isOn('previews')) (await import('./preview.ts')).approach(link, event);
}

/** What another site has is shown in its place; with a key held down the link stays a link. */
function onClick(event: MouseEvent) {
	const { target, button, altKey, ctrlKey, metaKey, shiftKey } = event;
	if (button !== 0 || altKey || ctrlKey || metaKey || shiftKey) return;
	const link = target instanceof Element ? target.closest('a') : null;
	if (!link?.matches('.remote-open, .frame[data-frame]')) return;
	event.preventDefault();
	void import('./remote.ts').then(({ show }) => show(link));
}

addEventListener('click', onClick);
addEventListener('keydown', (event) => {
	const { altKey, ctrlKey, key, metaKey } = event;
	if (ctrlKey || metaKey) {
		if (key.toLowerCase() !== 'k') return;
		event.preventDefault();
		void openSearch();
	} else if (altKey && key === 'ArrowDown') {
		const link = previewed(event);
		if (!link) return;
		event.preventDefault();
		void import('./preview.ts').then(({ enter }) => enter(link));
	} else if (ahead === undefined) onCharacter(event);
	else typeAhead(event, ahead);
});
addEventListener('pointerover', (event) => void approach(event));
addEventListener('focusin', (event) => void approach(event));
document.querySelector('.keys-open')?.addEventListener('click', () => void openKeys());
document.querySelector('.search-open')?.addEventListener('click', () => void openSearch());
document.querySelector('.theme-toggle')?.addEventListener('click', switchTheme);
wide.addEventListener('change', unfold);
unfold();
