/** A note's video → its façade, with what the note says of it. */
import { facade } from '../article/facade.ts';
import { channelOf, homeOf, momentsOf, videoOf } from '../graph/video.ts';
import { momentLabel } from '../markdown/moments.ts';
import { messagesFor } from '../messages/messages.ts';
import type { Note } from '../vault/note.ts';
import type { BodySite } from './context.ts';
import { videoUrl } from './url.ts';

/**
 * The façade of a video on the page of a note.
 *
 * @param video Any that the note shows; title, channel and length are those that its own note of kind `source` gives.
 */
export function videoFacade(
	{ graph, lang }: Pick<BodySite, 'graph' | 'lang'>,
	note: Note,
	{ id, start }: { readonly id: string; readonly start: number },
): string {
	const own = videoOf(graph, note)?.id === id ? note : undefined;
	const home = homeOf(graph, id);
	return facade({
		id,
		start,
		href: videoUrl(id, start),
		title: (home ?? note).title,
		by: [own, home].map((one) => one && channelOf(one)).find((name) => name !== undefined),
		lasts: note.video?.id === id ? (note.video.lasts ?? home?.video?.lasts) : home?.video?.lasts,
		moments: momentsOf(graph, note, id).map((moment) => ({
			...moment,
			label: momentLabel(moment),
			href: videoUrl(id, moment.seconds),
		})),
		say: messagesFor(note.lang ?? lang, lang),
	});
}
