/**
 * What a node needs to know to become HTML. One context is made for each body; it collects what rendering
 * finds out (findings, trusted parts, whether a calculator is on the page).
 */
import type { Text } from 'hast';
import type { Finding } from '../diagnostic.ts';
import type { Figures } from '../figures/figures.ts';
import type { Graph } from '../graph/graph.ts';
import type { Note, NoteId } from '../vault/note.ts';

/** What all bodies of a site share. */
export interface BodySite {
	readonly graph: Graph;
	readonly figures: Figures;
	/** Path that the site is served under, for example `/` or `/notes/`. */
	readonly base: string;
	/** Language of the site, BCP 47. */
	readonly lang: string;
}

/** What one body knows and collects. */
export interface BodyContext {
	readonly site: BodySite;
	/** The note whose nodes are rendered: the host, or a note embedded in it. */
	readonly note: Note;
	/** The host and the notes being embedded, outermost first. */
	readonly trail: readonly NoteId[];
	readonly collected: Collected;
}

/** Filled while a body is rendered; shared by a host and what it embeds. */
export interface Collected {
	readonly findings: Finding[];
	/** Trusted HTML, put in place of its token after sanitizing. */
	readonly slots: string[];
	/** Videos already shown in this body. */
	readonly videos: Set<string>;
	calculator: boolean;
	/** Notes embedded so far. */
	embedded: number;
}

/** A fresh collection for one body. */
export const collect = (): Collected => ({
	findings: [],
	slots: [],
	videos: new Set(),
	calculator: false,
	embedded: 0,
});

const OPEN = '\uFDD2';
const CLOSE = '\uFDD3';

/** Splits text at the tokens of slots. */
export const SLOT = /\uFDD2(\d+)\uFDD3/;

/** A text node that stands for trusted HTML until the body has been sanitized. */
export function slot(collected: Collected, html: string): Text {
	collected.slots.push(html);
	return { type: 'text', value: `${OPEN}${String(collected.slots.length - 1)}${CLOSE}` };
}

/** Escapes text for use in HTML text and quoted attributes. */
export const escapeHtml = (text: string): string =>
	text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
