/** What notes say of one video or article → pages of at most 200 moments and 100 notes, in the order of time. */
import { channelOf, momentsOf } from '../graph/video.ts';
import { anchorId, noteUrl, videoUrl } from '../html/url.ts';
import type { Moment } from '../markdown/document.ts';
import { momentLabel } from '../markdown/moments.ts';
import { cutEnd } from '../markdown/sentence.ts';
import type { NoteData, SubjectData } from '../schema.ts';
import type { Note } from '../vault/note.ts';
import { stepOf } from './paginate.ts';
import { nameOf, type Knowledge } from './site.ts';
import { subjectsOf, type Subject } from './subjects.ts';
import { SENTENCE } from './video.ts';

/** Moments on one page. */
const MOMENTS = 200;
/** Notes on one page. */
const NOTES = 100;
/** Subjects that a note's head names. */
const NAMED = 3;

interface Said {
	readonly note: Note;
	readonly moment: Moment;
}

/** The subject that a note of kind `source` is the page of: its first page. */
export function subjectOfNote(knowledge: Knowledge, note: Note): SubjectData | undefined {
	if (note.kind !== 'source') return undefined;
	const subject = subjectsOf(knowledge)
		.of.get(note.id)
		?.find(({ home }) => home === note);
	return subject && pageOf(knowledge, subject, { all: saidOf(knowledge, subject), page: 1 });
}

/** What a note speaks of, with the page that gathers all notes on it. */
export function aboutOf(knowledge: Knowledge, note: Note): NonNullable<NoteData['about']> {
	const subjects = subjectsOf(knowledge).of.get(note.id) ?? [];
	return subjects
		.filter(({ home }) => home !== note)
		.slice(0, NAMED)
		.map(({ home, notes, url, video }) => ({
			url,
			type: video === undefined ? ('web' as const) : ('video' as const),
			count: notes.length,
			...(home && { title: home.title }),
		}));
}

/** Every page of a subject that is no note's. */
export function* subjectPages(knowledge: Knowledge): Generator<SubjectData> {
	for (const subject of subjectsOf(knowledge).all) {
		const all = saidOf(knowledge, subject);
		const pages = pagesOf(subject, all);
		for (let page = subject.home ? 2 : 1; page <= pages; page++)
			yield pageOf(knowledge, subject, { all, page });
	}
}

const pagesOf = ({ notes }: Subject, all: readonly Said[]): number =>
	Math.max(1, Math.ceil(all.length / MOMENTS), Math.ceil(notes.length / NOTES));

/** All moments of a video, those of its own note too, in the order of time. */
function saidOf({ graph }: Knowledge, { home, notes, video }: Subject): readonly Said[] {
	if (video === undefined) return [];
	const all = [...(home ? [home] : []), ...notes].flatMap((note) =>
		momentsOf(graph, note, video).map((moment): Said => ({ note, moment })),
	);
	return all.sort((a, b) => a.moment.seconds - b.moment.seconds);
}

function pageOf(
	knowledge: Knowledge,
	subject: Subject,
	{ all, page }: { readonly all: readonly Said[]; readonly page: number },
): SubjectData {
	const { address, branch, home, notes, url, video } = subject;
	const pages = pagesOf(subject, all);
	const urlOf = (at: number): string => (at === 1 ? url : `${branch}${String(at)}/`);
	const slice = <Item>(items: readonly Item[], size: number): readonly Item[] =>
		items.slice((page - 1) * size, page * size);
	return {
		...stepOf(page, pages, urlOf),
		...(video !== undefined && { video: aboutVideo(subject, all) }),
		...(address !== undefined && { address }),
		...(home && { home: { url, title: home.title } }),
		count: notes.length,
		said: all.length,
		notes: slice(notes, NOTES).map((note) => nameOf(knowledge, note)),
		moments: slice(all, MOMENTS).map((said) => momentData(said, video ?? '')),
	};
}

/** What notes know of a video that has no note of its own; the beam shows some of many moments. */
function aboutVideo(
	{ home, notes, video = '' }: Subject,
	all: readonly Said[],
): NonNullable<SubjectData['video']> {
	const named = home ? [home] : notes;
	const own = named.filter((note) => note.video?.id === video);
	const by = own.map((note) => channelOf(note)).find((name) => name !== undefined);
	const lasts = own.map((note) => note.video?.lasts).find((length) => length !== undefined);
	const step = Math.ceil(all.length / MOMENTS);
	const beam = home ? [] : all.filter((_, index) => index % step === 0);
	return {
		id: video,
		href: videoUrl(video, 0),
		...(by !== undefined && { by }),
		...(lasts !== undefined && { lasts }),
		beam: beam.map((said) => beamData(said, video)),
	};
}

function beamData({ moment }: Said, video: string): Omit<SubjectData['moments'][number], 'note'> {
	const { seconds, text } = moment;
	return {
		seconds,
		label: momentLabel(moment),
		text: cutEnd(text, SENTENCE),
		href: videoUrl(video, seconds),
	};
}

function momentData(said: Said, video: string): SubjectData['moments'][number] {
	const { note, moment } = said;
	const url = `${noteUrl(note)}#${encodeURIComponent(anchorId(moment.id))}`;
	return { ...beamData(said, video), note: { url, title: note.title, kind: note.kind } };
}
