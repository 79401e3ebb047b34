/** A note → what its page may know. */
import { anchorId, ghostUrl, noteUrl, tagUrl, twinUrl } from '../html/url.ts';
import type { Link } from '../markdown/document.ts';
import { ROLES } from '../markdown/document.ts';
import type { ListData, NoteData } from '../schema.ts';
import type { Note } from '../vault/note.ts';
import { titleHeading } from '../vault/title-heading.ts';
import { cardData, noteCard } from './card.ts';
import { directionOf } from './direction.ts';
import { matrixData } from './matrix.ts';
import { linkingTo } from './linking.ts';
import { namedIn } from './named.ts';
import { neighboursOf } from './neighbours.ts';
import { outgoingOf } from './outgoing.ts';
import { sourceLinks } from './repository.ts';
import type { Knowledge } from './site.ts';
import { siteTitle } from './site-title.ts';
import { folderTrail } from './trail.ts';
import { hasTwin } from './twin.ts';
import { aboutOf, subjectOfNote } from './subject-page.ts';
import { videoData } from './video.ts';

/**
 * The data of a note's page.
 *
 * @param listing The folder or tag whose address the note has, if any.
 */
export function noteData(
	knowledge: Knowledge,
	note: Note,
	listing: ListData | undefined,
): Omit<NoteData, 'calculator'> {
	const { document } = note;
	const matrix = knowledge.graph.matrices.get(note.id);
	const video = videoData(knowledge, note);
	const about = aboutOf(knowledge, note);
	const subject = subjectOfNote(knowledge, note);
	const card = noteCard(knowledge, note, siteTitle(knowledge));
	const neighbours = neighboursOf(knowledge, note);
	const dir = directionOf(note, knowledge.config.lang);
	const outgoing = outgoingOf(knowledge, note);
	const named = namedIn(knowledge, note);
	const { repository } = knowledge.config;
	return {
		url: noteUrl(note),
		title: note.title,
		kind: note.kind,
		path: note.path,
		format: note.format,
		...(note.date !== undefined && { date: note.date }),
		...(note.updated !== undefined && { updated: note.updated }),
		...(note.lang !== undefined && { lang: note.lang }),
		dir,
		description: note.description ?? document.excerpt,
		words: document.words,
		tags: note.tags.map((name) => ({ name, url: tagUrl(name) })),
		trail: folderTrail(note),
		toc: tableOfContents(note),
		relations: relations(knowledge, note),
		...linkingTo(knowledge, noteUrl(note), knowledge.graph.backlinks.get(note.id) ?? []),
		...(outgoing && { outgoing }),
		...(named && { named }),
		...(repository && { kept: sourceLinks(repository, note.path) }),
		...(neighbours && { neighbours }),
		...(video && { video }),
		...(about.length > 0 && { about }),
		...(subject && { subject }),
		...(note.source !== undefined && { source: note.source }),
		...(card && { card: cardData(card) }),
		...(hasTwin(note) && { twin: twinUrl(noteUrl(note)) }),
		...(matrix && { matrix: matrixData(knowledge, note, matrix) }),
		...(listing && { listing }),
	};
}

function tableOfContents(note: Note): NoteData['toc'] {
	const title = titleHeading(note);
	return note.document.headings
		.filter((heading) => heading.topLevel && heading.text !== '' && heading !== title)
		.map(({ depth, id, text }) => ({ depth, id: anchorId(id), text }));
}

function relations(knowledge: Knowledge, note: Note): NoteData['relations'] {
	const stated = note.links
		.filter((link) => link.role !== 'mentions')
		.flatMap((link) => relation(knowledge, link));
	const unique = new Map(stated.map((entry) => [`${entry.role} ${entry.url}`, entry]));
	return [...unique.values()].sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
}

function relation(knowledge: Knowledge, link: Link): NoteData['relations'] {
	const { graph } = knowledge;
	const resolution = graph.resolutions.get(link);
	if (resolution?.status === 'missing') {
		const ghost = graph.ghosts.get(resolution.ghost);
		if (!ghost) return [];
		return [{ role: link.role, name: ghost.name, url: ghostUrl(ghost), ghost: true }];
	}
	const target = resolution && 'note' in resolution ? graph.notes.get(resolution.note) : undefined;
	if (!target) return [];
	return [{ role: link.role, name: target.title, url: noteUrl(target), ghost: false }];
}
