/** Backlinks as a reader sees them: grouped by note, each with its sentence, heading and moment. */
import type { Backlink, Graph, Resolution } from '../graph/graph.ts';
import { blockText, isBlock, labelFirst } from '../html/link.ts';
import { anchorId, noteUrl, videoUrl } from '../html/url.ts';
import type { Link, Moment } from '../markdown/document.ts';
import type { GhostData, NoteData } from '../schema.ts';
import type { Note } from '../vault/note.ts';
import { titleHeading } from '../vault/title-heading.ts';
import { clock, parseClock } from '../markdown/moments.ts';
import { nameOf, type Knowledge } from './site.ts';

type Group = GhostData['mentions'][number];
type Mention = Group['mentions'][number];

/** Mentions of one page, grouped by note and role, in the order the graph gives. */
export function groupMentions(knowledge: Knowledge, backlinks: readonly Backlink[]): Group[] {
	const groups = new Map<string, Group>();
	for (const backlink of backlinks) {
		const note = knowledge.graph.notes.get(backlink.from);
		if (!note) continue;
		const key = `${backlink.role} ${note.id}`;
		const group = groups.get(key) ?? {
			note: nameOf(knowledge, note),
			role: backlink.role,
			mentions: [],
		};
		groups.set(key, group);
		group.mentions.push(mention(knowledge, note, backlink));
	}
	return [...groups.values()];
}

function mention({ graph }: Knowledge, note: Note, { link }: Backlink): Mention {
	const resolution = graph.resolutions.get(link);
	const title = titleHeading(note);
	const heading = note.document.headings.find(
		(entry) => entry.id === link.heading && entry !== title,
	);
	return {
		...link.context,
		label: labelFirst(link, resolution) ?? titleOf(graph, resolution, link) ?? link.context.label,
		...(heading && {
			heading: {
				text: heading.text,
				url: `${noteUrl(note)}#${encodeURIComponent(anchorId(heading.id))}`,
			},
		}),
		...(link.moment !== undefined && { moment: momentLink(note, link.moment, clock(link.moment)) }),
	};
}

const HIERARCHY = /^[\w-]+(?:\.[\w-]+)+$/;

/** Dendron's `cloud.aws.lambda` is shown by its title, and a block by its text, here as in the note. */
function titleOf(graph: Graph, resolution: Resolution | undefined, link: Link): string | undefined {
	if (link.label !== undefined || !resolution || !('note' in resolution)) return undefined;
	const note = graph.notes.get(resolution.note);
	if (note && isBlock(link)) return blockText(note, resolution.anchor);
	return HIERARCHY.test(link.context.label) ? note?.title : undefined;
}

function momentLink(note: Note, seconds: number, label: string): { label: string; href?: string } {
	return note.video ? { label, href: videoUrl(note.video.id, seconds) } : { label };
}

/** A moment of a note as a link, where a video is known. */
export function linkedMoment(note: Note, moment: Moment): { label: string; href?: string } {
	const video = moment.videoId ?? note.video?.id;
	const { label, seconds } = moment;
	return video === undefined ? { label } : { label, href: videoUrl(video, seconds) };
}

/** The video of a note with every moment the note cites. */
export function videoData(note: Note): NoteData['video'] {
	const { video } = note;
	if (!video) return undefined;
	const moments = note.document.moments
		.filter((moment) => moment.videoId === undefined || moment.videoId === video.id)
		.map(({ seconds, label, id, text }) => ({
			seconds,
			// A list of times has one form; what is odd about the author's is reported.
			label: parseClock(label) === seconds ? label : clock(seconds),
			id,
			text,
			href: videoUrl(video.id, seconds),
		}));
	return { ...video, href: videoUrl(video.id, video.start), moments };
}
