/** RSS, Atom and JSON feeds: of the site, of each kind, and of the tags that have one. */
import { Feed, type Item } from 'feed';
import { escapeHtml } from '../html/context.ts';
import { kindUrl, tagUrl } from '../html/url.ts';
import { dateOf, feedTags, hasFeeds } from '../pages/feed-scope.ts';
import { compareText } from '../pages/site.ts';
import type { ShelvedNote } from '../shelf.ts';
import { feedContent, xmlText } from './feed-content.ts';
import { filePath, locator, type Locate } from './locate.ts';
import type { Output, Published, SiteFile } from './output.ts';

/** Notes in a feed. */
const MOST_ITEMS = 50;

/** Something one can follow. */
interface Channel {
	/** Address of its page. */
	readonly url: string;
	/** Undefined for the site itself. */
	readonly name: string | undefined;
	/** Newest first. */
	readonly notes: readonly Dated[];
	/** Whole bodies, not only first words. */
	readonly full: boolean;
}

interface Dated extends ShelvedNote {
	readonly day: string;
}

/** The feeds of a site; none where nobody said where it is published, or the option `feeds` is `none`. */
export const feeds: Output = function* (published): Iterable<SiteFile> {
	const { config } = published.knowledge;
	const locate = locator(config);
	if (!locate || !hasFeeds(published.knowledge)) return;
	const items = new Map<string, Item>();
	for (const channel of channelsOf(published)) {
		yield* filesOf(published, channel, { locate, items });
	}
};

function* channelsOf(published: Published): Iterable<Channel> {
	const { knowledge, notes, lists } = published;
	const full = knowledge.config.feeds === 'full';
	const dated = notes.flatMap((note) => {
		const day = dateOf(note.data);
		return day === undefined ? [] : [{ ...note, day }];
	});
	dated.sort((a, b) => compareText(b.day, a.day) || compareText(a.data.url, b.data.url));
	const names = new Map(lists.map(({ url, name }) => [url, name]));
	yield { url: '/', name: undefined, notes: dated.slice(0, MOST_ITEMS), full };
	for (const { kind } of published.site.kinds) {
		const url = kindUrl(kind);
		const own = dated.filter((note) => note.data.kind === kind).slice(0, MOST_ITEMS);
		if (own.length > 0) yield { url, name: names.get(url) ?? kind, notes: own, full };
	}
	const order = new Map<string, number>(dated.map(({ id }, index) => [id, index]));
	for (const key of feedTags(knowledge)) {
		const tag = knowledge.graph.tags.get(key);
		if (!tag) continue;
		const own = tag.notes
			.flatMap((id) => order.get(id) ?? [])
			.sort((a, b) => a - b)
			.slice(0, MOST_ITEMS)
			.flatMap((index) => dated[index] ?? []);
		yield { url: tagUrl(key), name: `#${tag.name}`, notes: own, full: false };
	}
}

interface Making {
	readonly locate: Locate;
	/** Items made so far, by address and form. */
	readonly items: Map<string, Item>;
}

function filesOf({ site }: Published, channel: Channel, { locate, items }: Making): SiteFile[] {
	const file = (name: string): string => channel.url + name;
	const name = channel.name === undefined ? site.title : `${channel.name} — ${site.title}`;
	const options = {
		id: locate(channel.url),
		link: locate(channel.url),
		title: xmlText(name),
		description: xmlText(site.description || site.title),
		language: site.lang,
		generator: 'Steelyard',
		updated: new Date(Math.max(...channel.notes.map(changed).map(Number), 0)),
		feedLinks: {
			rss: locate(file('feed.xml')),
			atom: locate(file('atom.xml')),
			json: locate(file('feed.json')),
		},
	};
	const plain = new Feed(options);
	const marked = new Feed(options);
	for (const note of channel.notes) {
		plain.addItem(item(note, { locate, items, full: channel.full, marked: false }));
		marked.addItem(item(note, { locate, items, full: channel.full, marked: true }));
	}
	return [
		{ path: filePath(file('feed.xml')), content: plain.rss2() },
		{ path: filePath(file('atom.xml')), content: marked.atom1() },
		{ path: filePath(file('feed.json')), content: plain.json1() },
	];
}

interface Form extends Making {
	readonly full: boolean;
	/** Titles and summaries are HTML, as in Atom; else plain text. */
	readonly marked: boolean;
}

function item(note: Dated, { locate, items, full, marked }: Form): Item {
	const key = `${String(full)} ${String(marked)} ${note.data.url}`;
	const known = items.get(key);
	if (known) return known;
	const { data } = note;
	const text = (words: string): string => (marked ? escapeHtml(xmlText(words)) : xmlText(words));
	const page = locate(data.url);
	// The source of an `.mdx` note's page is no HTML.
	const whole = full && data.format !== 'mdx';
	const made: Item = {
		id: page,
		link: page,
		title: text(data.title),
		date: changed(note),
		published: instant(note.day),
		category: data.tags.map(({ name }) => ({ name: xmlText(name), term: xmlText(name) })),
		...(data.description && { description: text(data.description.replaceAll('`', '')) }),
		...(whole && { content: feedContent(note.html, { page }) }),
	};
	items.set(key, made);
	return made;
}

/** When a note was last changed: never before it came out. */
const changed = ({ data, day }: Dated): Date =>
	instant(data.updated !== undefined && data.updated > day ? data.updated : day);

/** The calendar date as written; a feed's dates need a zone, so it is UTC. */
const instant = (date: string): Date => new Date(date.length > 10 ? `${date}Z` : date);
