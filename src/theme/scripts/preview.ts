/**
 * Previews of links. One opens when the pointer or the focus rests on a link, describes it like a tooltip and
 * holds nothing that takes the focus; Alt and arrow down opens it as a dialog and goes into it. It stays while
 * the pointer is on it, and Escape closes it.
 */
import styles from '../styles/preview.css?url';
import { isOn } from './choice.ts';
import { cardOf, type Card } from './preview-card.ts';
import { loadStyles } from './stylesheet.ts';

/** Milliseconds of rest before a preview opens, and after which it closes. */
const REST = { pointer: 300, focus: 500, away: 200 } as const;
/** Pixels between the box, its link and the edges of the window. */
const GAP = 8;

const box = document.createElement('div');
box.className = 'preview';
box.id = 'link-preview';
box.popover = 'manual';
box.tabIndex = -1;
(document.querySelector('main') ?? document.body).append(box);

let current: HTMLAnchorElement | undefined;
let coming: HTMLAnchorElement | undefined;
let turn = 0;
let leaving: ReturnType<typeof setTimeout> | undefined;

const sleep = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

/** The pointer or the focus has come to a link. */
export function approach(link: HTMLAnchorElement, event: Event): void {
	if (!isOn('previews') || box.contains(link)) return;
	const byFocus = event.type === 'focusin';
	if (byFocus ? !link.matches(':focus-visible') : isTouch(event)) return;
	clearTimeout(leaving);
	if (link === current || link === coming) return;
	const at = event instanceof PointerEvent ? event.clientY : undefined;
	void rest(link, byFocus ? REST.focus : REST.pointer, at);
	link.addEventListener(byFocus ? 'blur' : 'pointerleave', leave, { once: true });
}

const isTouch = (event: Event): boolean =>
	event instanceof PointerEvent && event.pointerType === 'touch';

async function rest(link: HTMLAnchorElement, time: number, at?: number): Promise<void> {
	const mine = ++turn;
	coming = link;
	await sleep(time / 3);
	if (mine !== turn) return;
	const ready = Promise.all([cardOf(link), loadStyles(styles)]);
	await sleep((time * 2) / 3);
	const [card] = await ready;
	if (mine !== turn) return;
	coming = undefined;
	if (card && link.isConnected) show(link, card, at);
}

/** Opens the preview of a link at once and goes into it. */
export async function enter(link: HTMLAnchorElement): Promise<void> {
	if (box.contains(link)) return;
	const mine = ++turn;
	// The focus that brought the reader here may be told later, and must not begin anew.
	coming = link;
	const [card] = await Promise.all([cardOf(link), loadStyles(styles)]);
	if (mine !== turn) return;
	coming = undefined;
	if (!card) return;
	show(link, card);
	box.role = 'dialog';
	box.ariaLabel = card.title;
	describe(link, false);
	for (const inside of links()) inside.removeAttribute('tabindex');
	box.focus();
}

const links = () => [...box.querySelectorAll('a')];

function show(link: HTMLAnchorElement, card: Card, at?: number): void {
	if (current) describe(current, false);
	current = link;
	box.role = 'tooltip';
	box.ariaLabel = null;
	box.lang = card.lang;
	box.dir = card.dir;
	box.replaceChildren(card.content.cloneNode(true));
	for (const inside of links()) inside.tabIndex = -1;
	describe(link, true);
	box.showPopover();
	place(link, at);
	box.scrollTop = 0;
}

/** A link keeps what describes it already. */
function describe(link: HTMLAnchorElement, on: boolean): void {
	const others = (link.getAttribute('aria-describedby') ?? '')
		.split(' ')
		.filter((id) => id !== '' && id !== box.id);
	const ids = on ? [...others, box.id] : others;
	if (ids.length > 0) link.setAttribute('aria-describedby', ids.join(' '));
	else link.removeAttribute('aria-describedby');
}

/** Below the line of the link, or above where there is more room; never over it. */
function place(link: HTMLAnchorElement, at?: number): void {
	const { clientWidth, clientHeight } = document.documentElement;
	const lines = [...link.getClientRects()];
	const line =
		lines.find(({ top, bottom }) => at !== undefined && at >= top && at <= bottom) ?? lines[0];
	if (!line) return;
	const { style } = box;
	// The mark of a footnote stands above the line that it is in.
	const raised = link.closest('sup') ? GAP : 0;
	style.maxBlockSize = '';
	const below = clientHeight - line.bottom - raised - 2 * GAP;
	const above = line.top - 2 * GAP;
	const isBelow = box.offsetHeight <= below || below >= above;
	style.maxBlockSize = `min(${String(Math.max(isBelow ? below : above, 64))}px, var(--most))`;
	const { offsetWidth, offsetHeight } = box;
	const start = getComputedStyle(link).direction === 'rtl' ? line.right - offsetWidth : line.left;
	const left = Math.max(GAP, Math.min(start, clientWidth - offsetWidth - GAP));
	const top = isBelow ? line.bottom + raised + GAP / 2 : line.top - offsetHeight - GAP / 2;
	style.left = `${String(Math.round(left + scrollX))}px`;
	style.top = `${String(Math.round(top + scrollY))}px`;
}

function leave(): void {
	turn += 1;
	coming = undefined;
	clearTimeout(leaving);
	leaving = setTimeout(() => {
		if (!box.contains(document.activeElement)) close();
	}, REST.away);
}

function close(): void {
	turn += 1;
	clearTimeout(leaving);
	if (!current) return;
	describe(current, false);
	const inside = box.contains(document.activeElement);
	if (inside) current.focus();
	current = undefined;
	box.hidePopover();
}

/** Past its last link, or before its first, the way leads back to where one came from. */
function stepOut(event: KeyboardEvent): void {
	const all = links();
	const last = event.shiftKey ? all[0] : all.at(-1);
	const active = document.activeElement;
	if (active !== last && !(event.shiftKey && active === box)) return;
	event.preventDefault();
	close();
}

box.addEventListener('pointerenter', () => {
	clearTimeout(leaving);
});
box.addEventListener('pointerleave', leave);
box.addEventListener('focusout', (event) => {
	if (event.relatedTarget instanceof Node && !box.contains(event.relatedTarget)) close();
});
box.addEventListener('keydown', (event) => {
	if (event.key === 'Tab') stepOut(event);
});
addEventListener(
	'keydown',
	(event) => {
		if (event.key !== 'Escape' || !current) return;
		event.preventDefault();
		event.stopPropagation();
		close();
	},
	{ capture: true },
);
addEventListener('click', ({ target }) => {
	if (current && target instanceof Node && !box.contains(target)) close();
});
addEventListener('pagehide', close);
