/**
 * What a node needs to know to become HTML. One context is made for each body; it collects what rendering
 * finds out (findings, trusted parts, whether a calculator is on the page).
 */
import { randomUUID } from 'node:crypto';
import type { Text } from 'hast';
import type { Finding, Place } from '../diagnostic.ts';
import type { Figures } from '../figures/figures.ts';
import type { Graph } from '../graph/graph.ts';
import { messagesFor, type Messages } from '../messages/messages.ts';
import type { Pictures } from '../images/picture.ts';
import type { Highlighter } from '../highlight/highlighter.ts';
import type { Note, NoteId } from '../vault/note.ts';

/** What all bodies of a site share. */
export interface BodySite {
	readonly graph: Graph;
	readonly figures: Figures;
	/** Sizes of the vault's images, where they were looked at. */
	readonly pictures?: Pictures | undefined;
	/** `ask`: what other sites have is not fetched before a reader's click. Default: `show`. */
	readonly remoteMedia?: 'show' | 'ask';
	/** Path that the site is served under, for example `/` or `/notes/`. */
	readonly base: string;
	/** Language of the site, BCP 47. */
	readonly lang: string;
	/** `2025-03-29`, for queries that ask. */
	readonly today: string;
	/** Models and prices have pages. */
	readonly models?: boolean;
	/** Days after which a price has to be looked up again. */
	readonly pricesMaxAge?: number;
	/** Colours code; without one it stays plain. */
	readonly highlighter?: Highlighter | undefined;
}

/** What one body knows and collects. */
export interface BodyContext {
	readonly site: BodySite;
	/** What the page says by itself, in the language of the host. */
	readonly say: Messages;
	/** The note whose nodes are rendered: the host, or a note embedded in it. */
	readonly note: Note;
	/** The host and the notes being embedded, outermost first. */
	readonly trail: readonly NoteId[];
	/** Where the host embeds what is being rendered; undefined for the host's own nodes. */
	readonly embeddedAt: Place | undefined;
	/** What is rendered was found by a query. */
	readonly inAnswer?: true;
	readonly collected: Collected;
}

/** Filled while a body is rendered; shared by a host and what it embeds. */
export interface Collected {
	readonly findings: Finding[];
	/** Trusted HTML, put in place of its token after sanitizing. */
	readonly slots: string[];
	/** Videos already shown in this body. */
	readonly videos: Set<string>;
	/** Scenarios already drawn in this body, by id. */
	readonly scenarios: Set<string>;
	calculator: boolean;
	/** Paragraphs without an element of their own wait to lose the one they have. */
	bare: boolean;
	/** Places of images that nothing describes. */
	readonly nameless: Place[];
	/** Notes embedded so far. */
	embedded: number;
	/** Characters of their text. */
	embeddedText: number;
	/** Work that queries have made so far, in steps. */
	asked: number;
}

/** The context of a host's own nodes. */
export const hostContext = (note: Note, site: BodySite): BodyContext => ({
	site,
	say: messagesFor(note.lang ?? site.lang, site.lang),
	note,
	trail: [note.id],
	embeddedAt: undefined,
	collected: collect(),
});

/** A fresh collection for one body. */
export const collect = (): Collected => ({
	findings: [],
	slots: [],
	videos: new Set(),
	scenarios: new Set(),
	calculator: false,
	bare: false,
	nameless: [],
	embedded: 0,
	embeddedText: 0,
	asked: 0,
});

/** Nobody can write down what this process alone knows: a note cannot forge a slot or a component's mark. */
export const SECRET = randomUUID();

/** Splits text at the tokens of slots. */
export const SLOT = new RegExp(`${SECRET}:(\\d+);`);

/** A text node that stands for trusted HTML until the body has been sanitized. */
export function slot(collected: Collected, html: string): Text {
	collected.slots.push(html);
	return { type: 'text', value: `${SECRET}:${String(collected.slots.length - 1)};` };
}

/** Escapes text for use in HTML text and quoted attributes. */
export const escapeHtml = (text: string): string =>
	text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
