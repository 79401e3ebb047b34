/** What is said about times that only the whole vault can judge: without a video, or behind the end of it. */
import type { Diagnostic } from '../diagnostic.ts';
import { clock } from '../markdown/moments.ts';
import type { Note } from '../vault/note.ts';
import type { Graph } from './graph.ts';
import { homeOf, momentsOf, videoOf } from './video.ts';

type Resolved = Pick<Graph, 'notes' | 'resolutions'>;

/** Times that stand in a note before it surely means a video. */
const SURE = 3;

/** Findings about the moments of one note. */
export function reportMoments(graph: Resolved, note: Note): readonly Diagnostic[] {
	if (note.document.moments.length === 0) return [];
	const video = videoOf(graph, note);
	return video ? beyond(graph, note, video.id) : homeless(note);
}

function homeless({ path, document: { moments } }: Note): readonly Diagnostic[] {
	const lost = moments.filter(({ videoId }) => videoId === undefined);
	const [first] = lost;
	if (!first || lost.length < SURE) return [];
	return [
		{
			level: 'info',
			code: 'timestamp-no-video',
			path,
			line: first.line,
			column: first.column,
			message: `${String(lost.length)} timestamps of a video that the note does not name: the first is “${first.label}”.`,
			hint: 'Write "videoId: …" in the frontmatter, or link the note of the video as source.',
		},
	];
}

/** What is behind the end that the note itself gives was reported when it was read. */
function beyond(graph: Resolved, note: Note, video: string): readonly Diagnostic[] {
	const home = homeOf(graph, video);
	const lasts = note.video?.lasts === undefined ? home?.video?.lasts : undefined;
	if (home === undefined || lasts === undefined || home === note) return [];
	const late = momentsOf(graph, note, video).filter(({ seconds }) => seconds > lasts);
	const [first] = late;
	if (!first) return [];
	const many = late.length === 1 ? '1 timestamp' : `${String(late.length)} timestamps`;
	return [
		{
			level: 'warning',
			code: 'timestamp-beyond',
			path: note.path,
			line: first.line,
			column: first.column,
			message: `${many} behind the end of the video, which lasts ${clock(lasts)} by ${home.path}: the first is “${first.label}”.`,
			hint: `Check the time, and the length that ${home.path} gives the video.`,
		},
	];
}
