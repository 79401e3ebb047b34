/** What a preview shows: words of another page, fetched once, or a part of this one. */
import type { Preview } from '../../article/preview.ts';
import { decode } from '../href.ts';

/** Ready to be shown. */
export interface Card {
	readonly title: string;
	readonly lang: string;
	readonly dir: string;
	readonly content: DocumentFragment;
}

const fetched = new Map<string, Promise<Preview | undefined>>();

/** The card of a link; undefined where there is nothing to show that the reader does not see already. */
export async function cardOf(link: HTMLAnchorElement): Promise<Card | undefined> {
	const url = new URL(link.href);
	if (url.protocol !== location.protocol || url.host !== location.host) return undefined;
	const id = decode(url.hash.slice(1));
	if (url.pathname === location.pathname) return fromPage(link, id);
	const known = fetched.get(url.pathname) ?? fetchPreview(url.pathname);
	fetched.set(url.pathname, known);
	const preview = await known;
	return preview && fromPreview(preview, id, link.href);
}

async function fetchPreview(path: string): Promise<Preview | undefined> {
	try {
		const folder = path.replace(/\/index\.html$/, '/');
		const answer = await fetch(new URL(`${folder}preview.json`, location.href));
		return answer.ok ? ((await answer.json()) as Preview) : undefined;
	} catch {
		fetched.delete(path);
		return undefined;
	}
}

function fromPreview(preview: Preview, id: string, address: string): Card {
	const { title, lang, dir, facts, text, parts = {} } = preview;
	const part = Object.hasOwn(parts, id) ? parts[id] : undefined;
	const template = document.createElement('template');
	template.innerHTML = `${facts}<p class="preview-title"><a></a></p><div>${part ?? text}</div>`;
	const link = template.content.querySelector<HTMLAnchorElement>('.preview-title a');
	if (link) {
		link.textContent = title;
		link.href = address;
	}
	return { title, lang, dir, content: template.content };
}

/** Elements of a section that are shown. */
const MOST = 8;
/** What does not belong into a copy. */
const APART =
	'script, iframe, object, embed, video, audio, input, button, select, textarea, dialog, steelyard-calculator, [data-footnote-backref], .visually-hidden, .sr-only';

function fromPage(link: HTMLAnchorElement, id: string): Card | undefined {
	const target = id === '' ? null : document.getElementById(id);
	if (!target || isInView(target)) return undefined;
	const content = document.createDocumentFragment();
	const copy = document.createElement('div');
	for (const element of partOf(target)) copy.append(element.cloneNode(true));
	for (const one of copy.querySelectorAll(APART)) one.remove();
	for (const one of copy.querySelectorAll('.heading-anchor')) one.replaceWith(...one.childNodes);
	for (const one of copy.querySelectorAll('[id], [name], [tabindex]')) {
		for (const name of ['id', 'name', 'tabindex']) one.removeAttribute(name);
	}
	if (copy.textContent.trim() === '') return undefined;
	content.append(copy);
	const at = target.closest<HTMLElement>('[lang]');
	const dir = getComputedStyle(target).direction;
	return { title: link.textContent.trim(), lang: at?.lang ?? '', dir, content };
}

function isInView(target: Element): boolean {
	const { top, bottom, height } = target.getBoundingClientRect();
	return height > 0 && top < innerHeight && bottom > 0;
}

const rankOf = ({ tagName }: Element): number => Number(/^H([1-6])$/.exec(tagName)?.[1] ?? 9);

/** A heading with what stands under it, the inside of a footnote, else the block. */
function partOf(target: Element): readonly Node[] {
	if (target.tagName === 'LI') return [...target.childNodes];
	const rank = rankOf(target);
	if (rank === 9) return [target.closest('p, blockquote, section, figure, td') ?? target];
	const part: Element[] = [target];
	for (let next = target.nextElementSibling; next; next = next.nextElementSibling) {
		if (rankOf(next) <= rank || next.matches('.footnotes') || part.length > MOST) break;
		part.push(next);
	}
	return part;
}
