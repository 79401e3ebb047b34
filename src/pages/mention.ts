/** A mention as a reader sees it: with its sentence, heading and moment. */
import type { Backlink, Graph, Resolution } from '../graph/graph.ts';
import { videoOf } from '../graph/video.ts';
import { blockText, isBlock, labelFirst } from '../html/link.ts';
import { anchorId, noteUrl, videoUrl } from '../html/url.ts';
import type { Link, Moment } from '../markdown/document.ts';
import type { NoteData } from '../schema.ts';
import type { Note } from '../vault/note.ts';
import { titleHeading } from '../vault/title-heading.ts';
import { clock } from '../markdown/moments.ts';
import type { Knowledge } from './site.ts';

type Mention = NoteData['backlinks'][number]['mentions'][number];

/** One place where a note mentions a page. */
export function quoteMention({ graph }: Knowledge, note: Note, backlink: Backlink): Mention {
	const { link } = backlink;
	const resolution = graph.resolutions.get(link);
	const heading = headingLink(note, link.heading);
	return {
		...link.context,
		label: labelFirst(link, resolution) ?? titleOf(graph, resolution, link) ?? link.context.label,
		...(heading && { heading }),
		...(link.moment !== undefined && {
			moment: linkedMoment(graph, note, { label: clock(link.moment), seconds: link.moment }),
		}),
	};
}

/** The heading that something stands under; undefined for the title of the note. */
export function headingLink(note: Note, id: string | undefined): Mention['heading'] {
	if (id === undefined) return undefined;
	const title = titleHeading(note);
	const heading = note.document.headings.find((entry) => entry.id === id && entry !== title);
	if (!heading) return undefined;
	const url = `${noteUrl(note)}#${encodeURIComponent(anchorId(heading.id))}`;
	return { text: heading.text, url };
}

const HIERARCHY = /^[\w-]+(?:\.[\w-]+)+$/;

/** Dendron's `cloud.aws.lambda` is shown by its title, and a block by its text, here as in the note. */
function titleOf(graph: Graph, resolution: Resolution | undefined, link: Link): string | undefined {
	if (link.label !== undefined || !resolution || !('note' in resolution)) return undefined;
	const note = graph.notes.get(resolution.note);
	if (note && isBlock(link)) return blockText(note, resolution.anchor);
	return HIERARCHY.test(link.context.label) ? note?.title : undefined;
}

/** A moment of a note as a link, where a video is known. */
export function linkedMoment(
	graph: Graph,
	note: Note,
	{ label, seconds, videoId }: Pick<Moment, 'label' | 'seconds'> & Partial<Moment>,
): { label: string; href?: string } {
	const video = videoId ?? videoOf(graph, note)?.id;
	return video === undefined ? { label } : { label, href: videoUrl(video, seconds) };
}
