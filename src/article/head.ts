/** What a page's head says to programs: its Markdown, its feeds, and what other sites show for a link to it. */
import type { ListData, NoteData, SiteData } from '../schema.ts';
import { escapeHtml } from './escape.ts';
import type { Setting } from './setting.ts';

/** Pixels of a card. */
const CARD = { width: 1200, height: 630 } as const;

type Site = Pick<SiteData, 'title' | 'lang' | 'address' | 'feeds' | 'card'>;

/** What the heads of all pages are made from. */
export interface HeadInput {
	readonly site: Site;
	readonly href: Setting['href'];
}

/** A page that is no note. */
export interface PlainPage {
	/** Address without base. */
	readonly url: string;
	readonly title: string;
	readonly description?: string | undefined;
	readonly lang?: string | undefined;
	/** Address that feeds of its own are below. */
	readonly feed?: ListData['feed'];
}

/** The lines of a note's head; of a site that does not know its address, only the Markdown. */
export function noteHead(note: NoteData, input: HeadInput): string {
	const { site, href } = input;
	const twin = note.twin ? alternate('text/markdown', href(note.twin)) : '';
	const feed = site.feeds ? feedLink(site.title, href('/feed.xml')) : '';
	if (site.address === undefined) return twin + feed;
	const isHome = note.url === '/';
	const dates = isHome
		? ''
		: time('published', note.date) + time('modified', note.updated ?? note.date);
	const social = {
		title: isHome ? site.title : note.title,
		type: isHome ? 'website' : 'article',
		url: note.url,
		description: note.description,
		lang: note.lang ?? site.lang,
		card: note.card ?? site.card,
	};
	return twin + feed + openGraph(social, input) + dates;
}

/** The same for any other page. */
export function pageHead(page: PlainPage, input: HeadInput): string {
	const { site, href } = input;
	const isHome = page.url === '/';
	const first = isHome ? '/' : page.feed;
	const feeds =
		site.feeds && first !== undefined
			? feedLink(page.title, href(`${first}feed.xml`)) +
				alternate('application/atom+xml', href(`${first}atom.xml`), page.title) +
				alternate('application/feed+json', href(`${first}feed.json`), page.title)
			: '';
	const main = site.feeds && !isHome ? feedLink(site.title, href('/feed.xml')) : '';
	if (site.address === undefined) return feeds + main;
	const social = { type: 'website', lang: site.lang, card: site.card, ...page };
	return feeds + main + openGraph(social, input);
}

interface Social {
	readonly title: string;
	readonly type: string;
	readonly url: string;
	readonly description?: string | undefined;
	readonly lang?: string | undefined;
	readonly card?: NoteData['card'];
}

function openGraph(page: Social, { site, href }: HeadInput): string {
	const absolute = (url: string): string => new URL(href(url), site.address).href;
	const image = page.card
		? property('og:image', absolute(page.card.url)) +
			property('og:image:width', String(CARD.width)) +
			property('og:image:height', String(CARD.height)) +
			property('og:image:alt', page.card.alt)
		: '';
	return `${
		property('og:title', page.title) +
		(page.description ? property('og:description', page.description.replaceAll('`', '')) : '') +
		property('og:type', page.type) +
		property('og:url', absolute(page.url)) +
		property('og:site_name', site.title) +
		property('og:locale', (page.lang ?? site.lang).replaceAll('-', '_')) +
		image
	}<meta name="twitter:card" content="${image ? 'summary_large_image' : 'summary'}">`;
}

const property = (name: string, content: string): string =>
	`<meta property="${name}" content="${escapeHtml(content)}">`;

const time = (what: string, date: string | undefined): string =>
	date === undefined ? '' : property(`article:${what}_time`, date);

const feedLink = (title: string, href: string): string =>
	alternate('application/rss+xml', href, title);

function alternate(type: string, href: string, title?: string): string {
	const named = title === undefined ? '' : ` title="${escapeHtml(title)}"`;
	return `<link rel="alternate" type="${type}"${named} href="${escapeHtml(href)}">`;
}
