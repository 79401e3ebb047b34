/** What single keys do, and the dialog that lists them: made on first use, its words fetched in the page's language. */
import { href } from '../href.ts';
import styles from '../styles/keys.css?url';
import { choose, isOn, type Choice } from './choice.ts';
import { loadStyles } from './stylesheet.ts';

const PLACES: Readonly<Record<string, string>> = { h: '/', a: '/all/', t: '/tags/', g: '/graph/' };
/** Milliseconds in which the second of two keys is waited for. */
const PATIENCE = 1500;

let going = 0;

/** A key pressed alone, outside of fields. */
export function press(key: string): void {
	const place = Date.now() - going < PATIENCE ? PLACES[key] : undefined;
	going = key === 'g' && place === undefined ? Date.now() : 0;
	if (place !== undefined) location.assign(href(place));
	else if (key === 'n') step(1);
	else if (key === 'p') step(-1);
	else if (key === 't') document.querySelector<HTMLElement>('.theme-toggle')?.click();
	else if (key === '?') void openKeys();
}

/** To the heading after or before the one that stands at the top of the window. */
function step(direction: 1 | -1): void {
	const edge = 96;
	const all = [...document.querySelectorAll<HTMLElement>('main :is(h1, h2, h3, h4, h5, h6)')];
	const seen = all.filter((heading) => heading.checkVisibility());
	const focused = seen.indexOf(document.activeElement as HTMLElement);
	const top = (heading: HTMLElement) => heading.getBoundingClientRect().top;
	const next =
		focused >= 0
			? seen[focused + direction]
			: direction > 0
				? seen.find((heading) => top(heading) > edge)
				: seen.findLast((heading) => top(heading) < 0);
	if (!next) return;
	next.tabIndex = -1;
	next.focus({ preventScroll: true });
	next.scrollIntoView({ block: 'start' });
}

let dialog: Promise<HTMLDialogElement> | undefined;

/** Opens the list of keys. */
export async function openKeys(): Promise<void> {
	dialog ??= make().catch((error: unknown) => {
		dialog = undefined;
		throw error;
	});
	const made = await dialog;
	if (!made.open) made.showModal();
}

async function make(): Promise<HTMLDialogElement> {
	const lang = document.documentElement.dataset['words'] ?? 'en';
	const [words] = await Promise.all([fetchWords(lang), loadStyles(styles)]);
	const made = document.createElement('dialog');
	made.className = 'keys ui';
	made.lang = words.lang;
	made.dir = words.dir;
	made.setAttribute('aria-labelledby', 'keys-title');
	made.innerHTML = words.html;
	for (const box of made.querySelectorAll<HTMLInputElement>('[data-choice]')) {
		const name = box.dataset['choice'] as Choice;
		box.checked = isOn(name);
		box.addEventListener('change', () => {
			choose(name, box.checked);
		});
	}
	made.addEventListener('click', ({ target }) => {
		const close = target instanceof Element && target.closest('[data-close]');
		if (close || target === made) made.close();
	});
	document.body.append(made);
	return made;
}

interface Words {
	readonly lang: string;
	readonly dir: string;
	/** From the site's own build. */
	readonly html: string;
}

async function fetchWords(lang: string): Promise<Words> {
	const answer = await fetch(href(`/_keys/${lang}.json`));
	if (!answer.ok) throw new Error(`${answer.url}: ${String(answer.status)}`);
	return (await answer.json()) as Words;
}
