/** A note's video → its façade, with what the note says of it. */
import { facade } from '../article/facade.ts';
import { channelOf, momentsOf, sourcesOf, videoOf } from '../graph/video.ts';
import { momentLabel } from '../markdown/moments.ts';
import { messagesFor } from '../messages/messages.ts';
import type { Note } from '../vault/note.ts';
import type { BodySite } from './context.ts';
import { videoUrl } from './url.ts';

/**
 * The façade of a video on the page of a note.
 *
 * @param video Any that the note shows: only of its own, or of its source's, are title, channel and length known.
 */
export function videoFacade(
	{ graph, lang }: Pick<BodySite, 'graph' | 'lang'>,
	note: Note,
	{ id, start }: { readonly id: string; readonly start: number },
): string {
	const isOwn = videoOf(graph, note)?.id === id;
	const source = sourcesOf(graph, note).find(({ video }) => video?.id === id);
	const about = source ?? note;
	return facade({
		id,
		start,
		href: videoUrl(id, start),
		title: about.title,
		by: isOwn ? channelOf(about) : undefined,
		lasts: note.video?.id === id ? (note.video.lasts ?? about.video?.lasts) : about.video?.lasts,
		moments: momentsOf(graph, note, id).map((moment) => ({
			...moment,
			label: momentLabel(moment),
			href: videoUrl(id, moment.seconds),
		})),
		say: messagesFor(note.lang ?? lang, lang),
	});
}
