/** On every page: light and dark, the margin of wide windows, and the door to the search. */
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

const wide = matchMedia('(min-width: 62rem)');

function unfold() {
	for (const fold of document.querySelectorAll<HTMLDetailsElement>('[data-margin] > details')) {
		fold.open = wide.matches;
	}
}

async function openSearch() {
	const { open } = await import('./search.ts');
	open();
}

function isTyping(target: EventTarget | null): boolean {
	return (
		target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
	);
}

addEventListener('keydown', (event) => {
	const command = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
	const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey;
	if (!command && !(slash && !isTyping(event.target))) return;
	event.preventDefault();
	void openSearch();
});
document.querySelector('.search-open')?.addEventListener('click', () => void openSearch());
document.querySelector('.theme-toggle')?.addEventListener('click', switchTheme);
wide.addEventListener('change', unfold);
unfold();

export {};
