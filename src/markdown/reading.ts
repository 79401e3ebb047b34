/**
 * What reading one note needs and collects. A `Reading` lives as long as one call of `parseMarkdown`; each
 * meaning adds to its lists.
 */
import type { Definition, Nodes } from 'mdast';
import type { Finding, Level, Place } from '../diagnostic.ts';
import type {
	Claim,
	Computed,
	Field,
	Heading,
	Link,
	Moment,
	Query,
	Scenario,
	Tag,
	VideoEmbed,
} from './document.ts';
import type { Lookup } from './liquid-value.ts';
import { startTimeline, type GivenVideo, type Timeline } from './timeline.ts';

/** The same value while it is still being filled in. */
export type Draft<T> = { -readonly [Key in keyof T]: T[Key] };

/** A piece of source that the Markdown parser sees as one opaque word. */
export interface Span {
	/** Offset in the prepared source. */
	readonly start: number;
	/** Offset behind the last character. */
	readonly end: number;
	/** What the author wrote. */
	readonly raw: string;
	/** What stands in its place in prose; an empty list drops it. */
	readonly render: (reading: Reading, where: Where) => Nodes[];
	/** What stands for it inside a URL; without it the source does. */
	readonly address?: (reading: Reading, at: number) => string;
	/** What stands for it in raw HTML outside of tags; without it the address does. Goes through the sanitizer. */
	readonly html?: (reading: Reading, at: number) => string;
	/** What stands for it in code, where that is not the source. */
	readonly code?: string;
	/** The address of a link or image that it stands for as a whole. */
	readonly destination?: string;
	/** The wiki link's inner text, where it is one. */
	readonly wiki?: string;
}

/** Where an inline construct was found. */
export interface Where {
	/** Offset in the masked source. */
	readonly at: number;
	readonly scope: Scope;
}

/** What a node's ancestors and neighbours say about it. */
export interface Scope {
	/** False inside quotes, callouts, list items and footnotes. */
	readonly topLevel: boolean;
	/** Inside a link's label nothing else can be a link. */
	readonly inLink: boolean;
	/** Directly inside a `[!claim]` callout. */
	readonly inClaim: boolean;
	/** The sibling that stands before the node, as already read. */
	readonly before: Nodes | undefined;
}

/** A finding without its place. */
export interface Report {
	readonly level: Level;
	readonly code: string;
	readonly message: string;
	readonly hint: string;
	/** Offset in the masked source. */
	readonly at: number;
}

/** Everything collected so far, and the way back to the file's places. */
export interface Reading {
	/** The masked source that offsets refer to. */
	readonly text: string;
	readonly spans: readonly Span[];
	readonly placeAt: (offset: number) => Place;
	readonly findings: Finding[];
	readonly headings: Heading[];
	readonly links: Draft<Link>[];
	readonly tags: Tag[];
	readonly fields: Field[];
	readonly blocks: Set<string>;
	readonly moments: Draft<Moment>[];
	readonly scenarios: Scenario[];
	readonly computed: Computed[];
	readonly queries: Query[];
	readonly claims: Claim[];
	readonly videos: VideoEmbed[];
	readonly components: string[];
	/** Reference definitions by identifier. */
	readonly definitions: Map<string, Definition>;
	/** `id` attributes taken by headings. */
	readonly slugs: Map<string, number>;
	/** The videos that its times belong to. */
	readonly timeline: Timeline;
	/** How often each second was cited. */
	readonly momentCounts: Map<number, number>;
	/** Plain values of the frontmatter, where there is any. */
	lookup: Lookup | undefined;
	/** Id of the nearest heading above. */
	heading: string | undefined;
	/** First prose, as plain text, until it is long enough for an excerpt. */
	excerpt: string;
	/** The first text of any kind, for notes without prose. */
	firstText: string;
	words: number;
}

/** The kinds of nodes by their `type`. */
export type NodeOf<Type extends Nodes['type']> = Extract<Nodes, { type: Type }>;

/** Reads one node: what stands in its place, or `undefined` to leave it as it is. */
export type Handler<Node> = (
	node: Node,
	reading: Reading,
	scope: Scope,
) => readonly Nodes[] | undefined;

/** Handlers by the type of node they are for. */
export type Handlers = { readonly [Type in Nodes['type']]?: Handler<NodeOf<Type>> };

/** Something recognised inside a text node. */
export interface TextMeaning {
	/** Text without this string is not searched. */
	readonly trigger: string;
	/** Global and linear. */
	readonly pattern: RegExp;
	/** Whether it is also recognised inside a link's label. */
	readonly insideLinks?: true;
	/** What stands for the match, or `undefined` where it is ordinary text after all. */
	readonly read: (
		match: RegExpExecArray,
		reading: Reading,
		where: TextWhere,
	) => Nodes[] | undefined;
}

/** A match inside a text node. */
export interface TextWhere extends Where {
	/** The character before the match, empty at the start of a block. */
	readonly previous: string;
	/** Whether the author wrote a backslash before it. */
	readonly escaped: boolean;
}

/** Starts an empty reading of a masked source; `video` is the one that the note's frontmatter names. */
export function startReading(
	source: Pick<Reading, 'text' | 'spans' | 'placeAt'>,
	video?: GivenVideo,
): Reading {
	return {
		...source,
		timeline: startTimeline(video),
		findings: [],
		headings: [],
		links: [],
		tags: [],
		fields: [],
		blocks: new Set(),
		moments: [],
		scenarios: [],
		computed: [],
		queries: [],
		claims: [],
		videos: [],
		components: [],
		definitions: new Map(),
		slugs: new Map(),
		momentCounts: new Map(),
		lookup: undefined,
		heading: undefined,
		excerpt: '',
		firstText: '',
		words: 0,
	};
}

/** Adds a finding at an offset of the masked source. */
export function report(reading: Reading, { at, ...finding }: Report): void {
	reading.findings.push({ ...finding, ...reading.placeAt(at) });
}

/** Like {@link report}, unless the note has a finding with this message. */
export function reportOnce(reading: Reading, finding: Report): void {
	const told = reading.findings.some(({ message }) => message === finding.message);
	if (!told) report(reading, finding);
}

/** Offset of a node in the masked source, 0 for nodes that have none. */
export function offsetOf(node: Nodes): number {
	return node.position?.start.offset ?? 0;
}

type Position = NonNullable<Nodes['position']>;

/** Position of a node made out of a part of another; lines and columns are filled in at the end. */
export function positionAt(start: number, end: number): Position {
	return {
		start: { line: 1, column: 1, offset: start },
		end: { line: 1, column: 1, offset: end },
	};
}
