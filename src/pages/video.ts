/** The video of a note with the moments that the note cites. */
import { momentsOf, videoOf } from '../graph/video.ts';
import { videoUrl } from '../html/url.ts';
import { momentLabel } from '../markdown/moments.ts';
import { cutEnd } from '../markdown/sentence.ts';
import type { NoteData } from '../schema.ts';
import type { Note } from '../vault/note.ts';
import type { Knowledge } from './site.ts';

/** Characters of a sentence in a list of moments. */
export const SENTENCE = 140;

/** What a note's page knows of its video; undefined where it has none. */
export function videoData({ graph }: Knowledge, note: Note): NoteData['video'] {
	const video = videoOf(graph, note);
	if (!video) return undefined;
	const moments = momentsOf(graph, note, video.id).map((moment) => ({
		seconds: moment.seconds,
		label: momentLabel(moment),
		id: moment.id,
		text: cutEnd(moment.text, SENTENCE),
		href: videoUrl(video.id, moment.seconds),
	}));
	return { id: video.id, start: video.start, href: videoUrl(video.id, video.start), moments };
}
