/**
 * What a page may know: the only contract between the engine and the theme. Every `url` starts and ends with
 * `/` and carries no base; the theme puts the base in front. Bodies come as HTML in `rendered.html`.
 */
import { z } from 'astro/zod';
import { NEEDS } from './needs.ts';
import type { modelIndex, modelPage, pricePage } from './schema/cost.ts';
import { costPage } from './schema/cost.ts';
import {
	backlink,
	card,
	counted,
	inbound,
	kind,
	matrix,
	moment,
	naming,
	neighbour,
	outgoing,
	paging,
	place,
	role,
	subjectData,
	summary,
} from './schema/parts.ts';

export { costPage, subjectData, summary };

/** A page of a list: a tag, a kind, a folder, or all notes by date. */
export const listData = z.object({
	url: z.string(),
	type: z.enum(['tag', 'tags', 'kind', 'folder', 'all', 'new']),
	/** The tag, kind or folder as shown. */
	name: z.string(),
	kind: kind.optional(),
	/** All items of the list, not only those of this page. */
	count: z.number(),
	...paging,
	items: z.array(summary),
	/** Nested tags or folders; of all notes, the years. */
	children: z.array(counted),
	/** Address of the list's first page, where it has feeds of its own. */
	feed: z.string().optional(),
	/** Of the list of what is new: notes that were changed after they came out. */
	changed: z.array(summary).optional(),
	trail: z.array(place),
});

/** One published note. */
export const noteData = z.object({
	url: z.string(),
	title: z.string(),
	kind,
	path: z.string(),
	format: z.enum(['md', 'mdx', 'txt', 'base', 'canvas']),
	date: z.string().optional(),
	updated: z.string().optional(),
	lang: z.string().optional(),
	dir: z.enum(['ltr', 'rtl']),
	description: z.string(),
	words: z.number(),
	tags: z.array(place),
	/** Folders above, outermost first. */
	trail: z.array(place),
	toc: z.array(z.object({ depth: z.number(), id: z.string(), text: z.string() })),
	/** Typed relations this note states, in the order of the roles. */
	relations: z.array(z.object({ role, name: z.string(), url: z.string(), ghost: z.boolean() })),
	/** Grouped by linking note; the first ones by role, then by date. */
	backlinks: z.array(backlink),
	inbound,
	/** What the text links to, each once; absent where the text itself shows it at a glance. */
	outgoing: outgoing.optional(),
	/** Notes that name this one without a link to it. */
	named: z.object({ by: z.array(naming), more: z.boolean() }).optional(),
	/** Where the note can be changed in the repository, and what became of it there. */
	kept: z.object({ edit: z.string().optional(), history: z.string() }).optional(),
	video: z
		.object({
			id: z.string(),
			start: z.number(),
			href: z.string(),
			/** In the order of the text. */
			moments: z.array(moment),
		})
		.optional(),
	/** The web page the note is about. */
	source: z.string().optional(),
	/** What the note speaks of, with the page that gathers the notes on it. */
	about: z
		.array(
			z.object({
				url: z.string(),
				type: z.enum(['video', 'web']),
				/** Notes on it, this one among them. */
				count: z.number(),
				/** Of its own note. */
				title: z.string().optional(),
			}),
		)
		.optional(),
	/** The note is that of a source: what others say of it. */
	subject: subjectData.optional(),
	/** Address of the note's Markdown. */
	twin: z.string().optional(),
	card: card.optional(),
	matrix: matrix.optional(),
	/** Notes that it is linked with, the strongest links first; absent where there is none. */
	neighbours: z
		.object({
			items: z.array(
				neighbour.extend({
					role,
					/** The link comes from the neighbour. */
					received: z.boolean(),
					/** What the neighbour is linked with, where there is room. */
					beyond: z.array(neighbour).optional(),
				}),
			),
			/** How many there are besides. */
			more: z.number(),
		})
		.optional(),
	/** The body holds a calculator: its script is needed. */
	calculator: z.boolean(),
	/** Notes of the folder or tag whose address this note has. */
	listing: listData.optional(),
});

/** What surrounds a note's article, in the ways that it differs between notes. */
export const shellData = z.object({
	kind,
	lang: z.string(),
	dir: z.enum(['ltr', 'rtl']),
	/** The page has a description. */
	described: z.boolean(),
	calculator: z.boolean(),
	player: z.boolean(),
	/** Parts of the article that have a stylesheet of their own. */
	needs: z.array(z.enum(NEEDS)),
});

/** Text in a shell that stands for the title, description and address of the note to come. */
export const TOKENS = {
	title: 'steelyard-shell-title',
	description: 'steelyard-shell-description',
	head: 'steelyard-shell-head',
	url: '/steelyard-shell-url/',
	main: 'steelyard-shell-main',
} as const;

/** Words from which on a page shows how far its text is read. */
export const LONG_TEXT = 700;

/** A note that is wanted but not written. */
export const ghostData = z.object({
	url: z.string(),
	name: z.string(),
	/** Other names that notes use for it. */
	labels: z.array(z.string()),
	/** How many notes mention it. */
	count: z.number(),
	/** Grouped by linking note; the first ones. */
	mentions: z.array(backlink),
	inbound,
	/** Notes whose names differ by a letter or two. */
	near: z.array(summary.omit({ description: true })),
	/** Where the file can be written in the repository, with its beginning filled in. */
	write: z.string().optional(),
	/** File name that would make it real, for example `microservices-vs-monoliths.md`. */
	file: z.string(),
});

/** A page of all notes that link to a note or to a ghost. */
export const mentionsData = z.object({
	url: z.string(),
	about: z.object({
		url: z.string(),
		title: z.string(),
		/** A ghost has none. */
		kind: kind.optional(),
	}),
	/** All linking notes, not only those of this page. */
	count: z.number(),
	...paging,
	items: z.array(backlink),
});

/** A page of the index of ghosts, the most wanted first. */
export const wantedData = z.object({
	url: z.string(),
	/** All ghosts, not only those of this page. */
	count: z.number(),
	...paging,
	items: z.array(counted),
});

/** A page that needs no component: see the parts. */
export const sheetData = z.discriminatedUnion('type', [
	z.object({ type: z.literal('ghost'), page: ghostData }),
	z.object({ type: z.literal('mentions'), page: mentionsData }),
	z.object({ type: z.literal('subject'), page: subjectData }),
	z.object({ type: z.literal('wanted'), page: wantedData }),
]);

/** The knowledge base as a whole. */
export const siteData = z.object({
	title: z.string(),
	description: z.string(),
	lang: z.string(),
	/** Where the site is published, `https://example.org`; absent where nobody said. */
	address: z.string().optional(),
	/** The site has feeds. */
	feeds: z.boolean().optional(),
	/** Address of the site's own stylesheet. */
	styles: z.string().optional(),
	/** Of pages without one of their own. */
	card: card.optional(),
	notes: z.number(),
	links: z.number(),
	kinds: z.array(counted.extend({ kind })),
	/** The most used first. */
	tags: z.array(counted),
	folders: z.array(counted),
	newest: z.array(summary),
	mostLinked: z.array(summary),
	tradeoffs: z.array(summary),
	/** Ghosts that most notes want. */
	wanted: z.array(counted),
	/** Whether what other sites have is shown before a reader asks for it. */
	remoteMedia: z.enum(['show', 'ask']),
	/** Address of the page on what a reader keeps; absent where nothing is to be kept. */
	offline: z.string().optional(),
	/** How many models have pages, where any has. */
	models: z.number().optional(),
	/** A computed sentence for the home page, with the calculator it comes from. */
	answer: z.object({ sentence: z.string(), url: z.string(), note: z.string() }).optional(),
});

/** The page of the graph: a drawing of the most linked notes, and lists of notes by kind. */
export const graphPage = z.object({
	/** Points and links of the whole graph, as the interactive drawing has them. */
	notes: z.number(),
	ghosts: z.number(),
	links: z.number(),
	/** The drawing; the most linked first. Coordinates from 0 to 1,000, y grows downwards. */
	points: z.array(neighbour.extend({ x: z.number(), y: z.number(), inbound: z.number() })),
	/** Links between points, by their indexes. */
	lines: z.array(z.object({ from: z.number(), to: z.number(), role })),
	/** The most linked notes of each kind. */
	lists: z.array(
		counted.extend({
			kind,
			items: z.array(summary.pick({ url: true, title: true, inbound: true })),
		}),
	),
});

/** See {@link summary}. */
export type Summary = z.infer<typeof summary>;
/** See {@link noteData}. */
export type NoteData = z.infer<typeof noteData>;
/** See {@link listData}. */
export type ListData = z.infer<typeof listData>;
/** See {@link shellData}. */
export type ShellData = z.infer<typeof shellData>;
/** See {@link ghostData}. */
export type GhostData = z.infer<typeof ghostData>;
/** See {@link subjectData}. */
export type SubjectData = z.infer<typeof subjectData>;
/** See {@link mentionsData}. */
export type MentionsData = z.infer<typeof mentionsData>;
/** See {@link wantedData}. */
export type WantedData = z.infer<typeof wantedData>;
/** See {@link sheetData}. */
export type SheetData = z.infer<typeof sheetData>;
/** See {@link siteData}. */
export type SiteData = z.infer<typeof siteData>;
/** See {@link costPage}. */
export type CostPage = z.infer<typeof costPage>;
/** See {@link modelIndex}. */
export type ModelIndex = z.infer<typeof modelIndex>;
/** See {@link modelPage}. */
export type ModelPage = z.infer<typeof modelPage>;
/** See {@link pricePage}. */
export type PricePage = z.infer<typeof pricePage>;
/** See {@link graphPage}. */
export type GraphPage = z.infer<typeof graphPage>;
