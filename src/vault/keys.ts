/** What the keys of all dialects mean. One table; letter case, `-`, `_` and spaces in a key do not count. */
import type { Entry } from './salvage.ts';

/** Meaning → keys of that meaning, folded, the one that counts most first. */
export const KEYS = {
	title: ['title'],
	date: [
		'date',
		'pubdate',
		'publishdate',
		'publishedat',
		'publisheddate',
		'datepublished',
		'published',
	],
	created: ['created', 'createdat', 'datecreated', 'createddate', 'dateadded', 'dgcreated'],
	updated: [
		...['updated', 'modified', 'lastmod', 'lastmodified', 'lastupdated', 'updatedat'],
		...['modifiedat', 'updateddate', 'datemodified', 'dgupdated'],
	],
	expires: ['expirydate', 'expires'],
	tags: ['tags', 'tag', 'keywords', 'categories', 'category', 'topics', 'topic'],
	aliases: ['aliases', 'alias'],
	description: ['description', 'summary', 'excerpt', 'subtitle', 'desc', 'abstract'],
	address: ['permalink', 'url', 'slug', 'dgpermalink'],
	kind: ['kind'],
	kindHint: ['template', 'layout', 'type', 'templatekey'],
	video: ['videoid', 'video', 'youtube', 'youtubeid', 'videourl', 'youtubeurl'],
	lasts: ['duration', 'length', 'runtime', 'videoduration', 'videolength'],
	source: [
		...['link', 'source', 'url', 'canonical', 'canonicalurl', 'sourceurl', 'externalurl'],
		...['urlofsource', 'original'],
	],
	image: [
		...['image', 'cover', 'thumbnail', 'banner', 'ogimage', 'socialimage', 'heroimage'],
		...['coverimage', 'featuredimage'],
	],
	lang: ['lang', 'language', 'locale'],
	options: ['options'],
	criteria: ['criteria'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** A row of {@link KEYS}. */
export type Meaning = keyof typeof KEYS;

/** A key as it is compared: `Pub-Date`, `pub_date` and `pubDate` are one. */
export function foldKey(key: string): string {
	return key.toLowerCase().replace(/[\s_-]+/g, '');
}

/** The entries of one meaning, the one that counts most first. */
export function entriesOf(entries: readonly Entry[], meaning: Meaning): readonly Entry[] {
	return KEYS[meaning].flatMap((name) => entries.filter(({ key }) => foldKey(key) === name));
}
