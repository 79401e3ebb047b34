/** RSS, Atom and JSON feeds: of the site, of each kind, and of the tags that have one. */
import { Feed, type Item } from 'feed';
import { compareText } from '../graph/paths.ts';
import { escapeHtml } from '../html/context.ts';
import { kindUrl, tagUrl } from '../html/url.ts';
import { dateOf, feedTags, hasFeeds } from '../pages/feed-scope.ts';
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
	const feed = (sort: Sort): Feed => {
		const made = new Feed(options);
		for (const note of channel.notes) {
			made.addItem(item(note, { locate, items, full: channel.full, sort }));
		}
		return made;
	};
	return [
		{ path: filePath(file('feed.xml')), content: sound(feed('rss').rss2()) },
		{ path: filePath(file('atom.xml')), content: sound(feed('atom').atom1()) },
		{ path: filePath(file('feed.json')), content: feed('json').json1() },
	];
}

type Sort = 'rss' | 'atom' | 'json';

/** Stand for what the library leaves as it is; no text of ours holds them, see {@link xmlText}. */
const END = '\uFFFE';
const LESS = '\uFFFF';

/** Of the ends of a section in a text, the library lets only the first one stay text. */
const withoutEnds = (text: string): string => text.replaceAll(']]>', END);
const sound = (xml: string): string =>
	xml.replaceAll(END, ']]]]><![CDATA[>').replaceAll(LESS, '&lt;');

interface Form extends Making {
	readonly full: boolean;
	/** In Atom titles and summaries are HTML, in RSS summaries alone. */
	readonly sort: Sort;
}

function item(note: Dated, { locate, items, full, sort }: Form): Item {
	const key = `${String(full)} ${sort} ${note.data.url}`;
	const known = items.get(key);
	if (known) return known;
	const { data } = note;
	const section = (text: string): string => (sort === 'json' ? text : withoutEnds(text));
	const marked = (words: string): string => escapeHtml(xmlText(words));
	const tag = (name: string): string =>
		sort === 'atom' ? xmlText(name).replaceAll('<', LESS) : xmlText(name);
	const page = locate(data.url);
	// The source of an `.mdx` note's page is no HTML.
	const whole = full && data.format !== 'mdx';
	const about = data.description.replaceAll('`', '');
	const made: Item = {
		id: page,
		link: page,
		title: section(sort === 'atom' ? marked(data.title) : xmlText(data.title)),
		date: changed(note),
		published: instant(note.day),
		category: data.tags.map(({ name }) => ({ name: tag(name), term: tag(name) })),
		...(about && { description: sort === 'json' ? xmlText(about) : marked(about) }),
		...(whole && { content: section(feedContent(note.html, { page })) }),
	};
	items.set(key, made);
	return made;
}

/** When a note was last changed: never before it came out. */
const changed = ({ data, day }: Dated): Date =>
	instant(data.updated !== undefined && data.updated > day ? data.updated : day);

/** The calendar date as written; a feed's dates need a zone, so it is UTC. */
const instant = (date: string): Date => new Date(date.length > 10 ? `${date}Z` : date);
