/**
 * Notes as search documents: everything that a reader may look for, as data. What feeds Pagefind, and whoever
 * feeds another engine, starts here.
 */
import { calculatorId } from '../calculators/calculator.ts';
import { anchorId, ghostUrl, noteUrl, tagUrl } from '../html/url.ts';
import { channelOf, videoOf } from '../graph/video.ts';
import { countSources } from '../graph/backlinks.ts';
import { clock } from '../markdown/moments.ts';
import { cutEnd } from '../markdown/sentence.ts';
import { inboundCount, lastDate, type Knowledge } from '../pages/site.ts';
import { directionOf } from '../pages/direction.ts';
import { titleHeading } from '../vault/title-heading.ts';
import type { Note } from '../vault/note.ts';

/** A statement or a calculation inside a note, with the `id` of its place there. */
export interface SearchPart {
	readonly type: 'claim' | 'scenario';
	readonly id: string;
	readonly title: string;
	readonly text: string;
}

/** A note, without its text. */
export interface SearchRecord {
	/** Address without base. */
	readonly url: string;
	readonly title: string;
	readonly kind: string;
	/** BCP 47; undefined where the note names none. */
	readonly lang: string | undefined;
	readonly dir: 'ltr' | 'rtl';
	readonly description: string;
	readonly aliases: readonly string[];
	readonly tags: readonly string[];
	/** `id` is that of the page. */
	readonly headings: readonly { readonly id: string; readonly text: string }[];
	/** `2026-01-31`. */
	readonly date: string | undefined;
	readonly updated: string | undefined;
	readonly folder: string | undefined;
	readonly authors: readonly string[];
	/** Whose video or site it is about: a channel or a host. */
	readonly source: string | undefined;
	readonly has: readonly ('video' | 'model')[];
	/** Notes that link here. */
	readonly backlinks: number;
	/** Seconds of the note's video, in the order of the text. */
	readonly moments: readonly {
		readonly seconds: number;
		/** `3:34`. */
		readonly label: string;
		readonly id: string;
		readonly text: string;
	}[];
	readonly parts: readonly SearchPart[];
	/** The body is made of components: its text is in its page alone. */
	readonly composed: boolean;
}

/** A name that leads somewhere and has no text of its own. */
export interface SearchName {
	readonly type: 'ghost' | 'tag';
	readonly name: string;
	readonly labels: readonly string[];
	readonly url: string;
	/** Notes that want it, or that have the tag. */
	readonly count: number;
}

/** Characters of a sentence beside a moment. */
const SENTENCE = 80;
/** Characters of the sentence that names a calculation. */
const TITLE = 120;
/** Names of one wanted note. */
const LABELS = 8;

/** All published notes, in the order of the vault. */
export const searchRecords = (knowledge: Knowledge): SearchRecord[] =>
	[...knowledge.graph.notes.values()].map((note) => recordOf(knowledge, note));

function recordOf(knowledge: Knowledge, note: Note): SearchRecord {
	const { graph, config, figures } = knowledge;
	const { document } = note;
	const title = titleHeading(note);
	const moments = document.moments.map((moment) => ({
		seconds: moment.seconds,
		label: clock(moment.seconds),
		id: moment.id,
		text: cutEnd(moment.text, SENTENCE),
	}));
	const has = [
		...(videoOf(graph, note) || document.videos.length > 0 ? (['video'] as const) : []),
		...(document.scenarios.length > 0 || document.components.includes('Calculator')
			? (['model'] as const)
			: []),
	];
	return {
		url: noteUrl(note),
		title: note.title,
		kind: note.kind,
		lang: note.lang,
		dir: directionOf(note, config.lang),
		description: note.description ?? document.excerpt,
		aliases: note.aliases,
		tags: note.tags,
		headings: document.headings
			.filter((heading) => heading.text !== '' && heading !== title)
			.map(({ id, text }) => ({ id: anchorId(id), text })),
		date: (note.date ?? lastDate(note))?.slice(0, 10),
		updated: note.updated?.slice(0, 10),
		folder: note.path.includes('/') ? note.path.slice(0, note.path.lastIndexOf('/')) : undefined,
		authors: authorsOf(note),
		source: channelOf(note) ?? hostOf(note.source),
		has,
		backlinks: inboundCount(knowledge, note.id),
		moments,
		parts: [...claims(note, figures), ...scenarios(note, figures)],
		composed: note.format === 'mdx',
	};
}

type Figures = Knowledge['figures'];

const claims = ({ document }: Note, { verdicts }: Figures): SearchPart[] =>
	document.claims.map((claim) => ({
		type: 'claim',
		id: claim.id,
		title: claim.text,
		text: [claim.criterion, claim.side, verdicts.get(claim)?.message]
			.filter((part) => part !== undefined)
			.join(' · '),
	}));

function scenarios(note: Note, figures: Figures): SearchPart[] {
	return note.document.scenarios.flatMap(({ id, model }): SearchPart[] => {
		const known = figures.scenarios.get(id);
		if (known?.note !== note.id || !known.outcome.ok) return [];
		const { sentence } = known.outcome.result;
		const title = cutEnd(sentence, TITLE);
		const text = [title === sentence ? '' : sentence, id, model].join(' ').trim();
		return [{ type: 'scenario', id: calculatorId(id), title, text }];
	});
}

const AUTHORS = ['author', 'authors', 'by', 'creator'] as const;

function authorsOf({ frontmatter }: Note): string[] {
	const given = AUTHORS.flatMap((key) => {
		const value = frontmatter[key];
		const all: readonly unknown[] = Array.isArray(value) ? value : [value];
		return all.filter((one) => typeof one === 'string');
	});
	const names = given.map((name) => name.replace(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, '$1').trim());
	return [...new Set(names.filter((name) => name !== '' && name.length < 80))];
}

function hostOf(address: string | undefined): string | undefined {
	if (address === undefined || !URL.canParse(address)) return undefined;
	return new URL(address).hostname.replace(/^www\./, '') || undefined;
}

/** Notes that are wanted, and tags. */
export function searchNames({ graph }: Knowledge): SearchName[] {
	const ghosts = [...graph.ghosts.values()].map((ghost): SearchName => ({
		type: 'ghost',
		name: ghost.name,
		labels: ghost.labels.filter((label) => label !== ghost.name).slice(0, LABELS),
		url: ghostUrl(ghost),
		count: countSources(ghost.mentions),
	}));
	const counts = new Map<string, number>();
	for (const note of graph.notes.values())
		for (const tag of note.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
	const tags = new Map<string, SearchName>();
	for (const [name, count] of counts) {
		const url = tagUrl(name);
		const known = tags.get(url);
		tags.set(url, {
			type: 'tag',
			name: known?.name ?? name,
			labels: [],
			url,
			count: count + (known?.count ?? 0),
		});
	}
	return [...ghosts, ...tags.values()];
}
