/** Cards: the pictures that other sites show for a link. What stands on each, and which notes have one of their own. */
import { createHash } from 'node:crypto';
import { messagesFor } from '../messages/messages.ts';
import type { NoteData } from '../schema.ts';
import type { Kind, Note, NoteId } from '../vault/note.ts';
import { tilt } from './matrix.ts';
import { byInbound } from './rank.ts';
import { inboundCount, type Knowledge } from './site.ts';

/** What is drawn. Texts that the fonts of cards lack are left out. */
export interface Card {
	/** Without one, the card is the site's. */
	readonly kind: Kind | undefined;
	/** The kind in the language of the site. */
	readonly kindName: string;
	/** Undefined where many pages share the card. */
	readonly title: string | undefined;
	readonly site: string;
	readonly tags: readonly string[];
	/** How far the beam tilts; see the schema's matrix. */
	readonly tilt: number;
}

/** Changes with the drawing, so that addresses and kept pictures do too. */
const EDITION = '1';
const MOST_TAGS = 3;

const own = new WeakMap<Knowledge, ReadonlySet<NoteId>>();

/** Site address of a card's picture. */
export function cardUrl(card: Card): string {
	const digest = createHash('sha256').update(EDITION).update(JSON.stringify(card)).digest('hex');
	return `/cards/${digest.slice(0, 20)}.png`;
}

/** A card as pages name it. */
export const cardData = (card: Card): NonNullable<NoteData['card']> => ({
	url: cardUrl(card),
	alt: [card.title, card.kindName, card.site].filter(Boolean).join(' — '),
});

/** The card of a note: its own, or the one that its kind shares. Undefined where the site has no cards. */
export function noteCard(knowledge: Knowledge, note: Note, siteTitle: string): Card | undefined {
	const { config, graph } = knowledge;
	if (config.site === undefined || config.cards === undefined) return undefined;
	const say = messagesFor(config.lang);
	const matrix = graph.matrices.get(note.id);
	const isOwn = withOwnCard(knowledge).has(note.id);
	return {
		kind: note.kind,
		kindName: say[`kind_${note.kind}`],
		title: isOwn ? note.title : undefined,
		site: siteTitle,
		tags: isOwn ? note.tags.slice(0, MOST_TAGS) : [],
		tilt: isOwn && matrix ? Math.round(tilt(knowledge, matrix) * 100) / 100 : 0,
	};
}

/** The card of every page that is no note. */
export function siteCard({ config }: Knowledge, title: string): Card | undefined {
	if (config.site === undefined || config.cards === undefined) return undefined;
	return { kind: undefined, kindName: '', title, site: title, tags: [], tilt: 0 };
}

/** Trade-offs first, then what is linked most: drawing one takes longer than rendering ten notes. */
function withOwnCard(knowledge: Knowledge): ReadonlySet<NoteId> {
	const known = own.get(knowledge);
	if (known) return known;
	const ranked = [...knowledge.graph.notes.values()]
		.map((note) => ({ note, inbound: inboundCount(knowledge, note.id) }))
		.sort((a, b) => first(a.note) - first(b.note) || byInbound(a, b))
		.slice(0, knowledge.config.cards ?? 0);
	const chosen = new Set(ranked.map(({ note }) => note.id));
	own.set(knowledge, chosen);
	return chosen;
}

const first = (note: Note): number => (note.kind === 'tradeoff' ? 0 : 1);
