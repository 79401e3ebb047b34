/**
 * What reading one note's Markdown gives: a standard mdast tree with a few nodes of our own, and lists of
 * what stands in it. Links keep their target as written; the graph decides later what they point to.
 */
import type { Root } from 'mdast';
import type { Finding, Place } from '../diagnostic.ts';

/** What a link says about its target; a plain link `mentions` it. */
export const ROLES = [
	'supports',
	'opposes',
	'responds-to',
	'weighs',
	'source',
	'example-of',
	'mentions',
] as const;

/** One of {@link ROLES}. */
export type Role = (typeof ROLES)[number];

/** The part of a note that a link points into. */
export type Fragment =
	| { readonly type: 'heading'; readonly path: readonly string[] }
	| { readonly type: 'block'; readonly id: string };

/** The sentence a link stands in, as plain text, cut at a readable length. */
export interface Context {
	readonly before: string;
	readonly label: string;
	readonly after: string;
}

/** A link, embed or image whose target is inside the vault (or might be), unresolved. */
export interface Link {
	readonly syntax: 'wiki' | 'embed' | 'markdown' | 'image' | 'frontmatter';
	/** Trimmed, percent-decoded, without fragment and query; empty when the link stays in its own note. */
	readonly target: string;
	readonly fragment: Fragment | undefined;
	/** The text the author gave the link, if any. */
	readonly label: string | undefined;
	readonly role: Role;
	readonly place: Place;
	/** Id of the nearest heading above, if any. */
	readonly heading: string | undefined;
	readonly context: Context;
	/** Seconds of the nearest video moment in the same block, if any. */
	readonly moment: number | undefined;
}

/** A heading of the body; `id` is unique in the note and is the `id` attribute of the page. */
export interface Heading extends Place {
	readonly depth: 1 | 2 | 3 | 4 | 5 | 6;
	readonly text: string;
	readonly id: string;
	/** False inside quotes, callouts and list items: such a heading is a target but not in the table of contents. */
	readonly topLevel: boolean;
}

/** A hashtag in the body, without `#`, as written. */
export interface Tag extends Place {
	readonly name: string;
}

/** `key:: value` in any of its three forms. */
export interface Field extends Place {
	readonly key: string;
	/** Plain text of the value, links as their labels. */
	readonly value: string;
}

/** A second of a video that the note cites. */
export interface Moment extends Place {
	/** Whole seconds from the start of the video. */
	readonly seconds: number;
	/** The time as the author wrote it, without brackets. */
	readonly label: string;
	/** Unique in the note: `t-93`, then `t-93-2` … */
	readonly id: string;
	/** The YouTube id, where the timestamp names its own video; else the note's video is meant. */
	readonly videoId: string | undefined;
	/** The sentence it belongs to, plain text. */
	readonly text: string;
}

/** A fenced `scenario` block: a named set of inputs for a model of the cost model. */
export interface Scenario extends Place {
	readonly id: string;
	readonly model: string;
	readonly inputs: Readonly<Record<string, unknown>>;
	/** Where each input stands, for diagnostics. */
	readonly places: Readonly<Record<string, Place>>;
}

/** A number computed at build time: `` `= prime-video.saving | percent` ``. */
export interface Computed extends Place {
	/** `scenario.output` as written. */
	readonly expression: string;
	readonly format: string | undefined;
}

/** The languages of queries that are answered here. */
export type QueryLanguage = 'dataview' | 'tasks' | 'base';

/** A question to the whole vault, unanswered. */
export interface Query extends Place {
	readonly language: QueryLanguage;
	/** What stands in the fence, or behind the `=` of inline code. */
	readonly text: string;
	/** One value inside a sentence. */
	readonly inline: boolean;
	/** Index of the one view of a base that is meant; `undefined` for all. */
	readonly view: number | undefined;
}

/** A `[!claim]` callout: a statement that takes a side on a trade-off page. */
export interface Claim extends Place {
	/** Unique in the note: `claim-1`, `claim-2` … */
	readonly id: string;
	/** The head line as plain text. */
	readonly text: string;
	/** The trade-off page it belongs to. */
	readonly on: Link | undefined;
	/** One of the trade-off page's options. */
	readonly side: string | undefined;
	/** One of the trade-off page's criteria. */
	readonly criterion: string | undefined;
	/** `scenario.output in 0.85..0.95`, unevaluated. */
	readonly check: string | undefined;
	readonly moment: Moment | undefined;
}

/** An external video the note embeds or links on a line of its own. */
export interface VideoEmbed extends Place {
	readonly videoId: string;
	/** Seconds. */
	readonly start: number;
}

/** Lines of a file between two marks, which another note may show; both ends belong to it. */
export interface Section {
	readonly name: string;
	readonly from: number;
	readonly to: number;
}

/** Everything one note's body says. */
export interface MarkdownDocument {
	readonly tree: Root;
	/** The body's first line, where it is to serve as title and leaves the body (plain text notes). */
	readonly titleLine: string | undefined;
	readonly headings: readonly Heading[];
	readonly links: readonly Link[];
	readonly tags: readonly Tag[];
	readonly fields: readonly Field[];
	/** Block ids without `^`. */
	readonly blocks: ReadonlySet<string>;
	/** Absent where there are none. */
	readonly sections?: readonly Section[];
	readonly moments: readonly Moment[];
	readonly scenarios: readonly Scenario[];
	readonly computed: readonly Computed[];
	readonly queries: readonly Query[];
	readonly claims: readonly Claim[];
	readonly videos: readonly VideoEmbed[];
	/** Capitalised JSX elements of an `.mdx` note, in order. */
	readonly components: readonly string[];
	/** First prose of the note as plain text, at most 200 characters, cut at a word. */
	readonly excerpt: string;
	/** Words of prose, for the reading time. */
	readonly words: number;
	readonly findings: readonly Finding[];
}
