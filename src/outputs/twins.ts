/** Each note's Markdown at `<url>.md`, for programs that read: the author's source, without what is private. */
import { stringify } from 'yaml';
import { noteUrl, twinUrl } from '../html/url.ts';
import type { Knowledge } from '../pages/site.ts';
import type { Note } from '../vault/note.ts';
import { filePath, locateOrRoot } from './locate.ts';
import type { Output, SiteFile } from './output.ts';
import { linkedText } from './twin-links.ts';
import { hasTwin } from '../pages/twin.ts';
import { publicText } from './twin-text.ts';

/** The twins of all notes that have one. */
export const twins: Output = function* ({ knowledge }): Iterable<SiteFile> {
	const notes = [...knowledge.graph.notes.values()].filter(hasTwin);
	const folders = foldersOf(notes.map(twinPath));
	for (const note of notes) {
		const path = twinPath(note);
		if (!folders.has(path)) yield { path, content: twinText(knowledge, note) };
	}
};

const twinPath = (note: Note): string => filePath(twinUrl(noteUrl(note)));

/** A folder may be named like a file: `a.md/`. */
function foldersOf(paths: readonly string[]): ReadonlySet<string> {
	const folders = new Set<string>();
	for (const path of paths) {
		for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
			const folder = path.slice(0, end);
			if (folders.has(folder)) break;
			folders.add(folder);
		}
	}
	return folders;
}

/** Frontmatter of the keys that pages show, then the body. */
function twinText(knowledge: Knowledge, note: Note): string {
	const locate = locateOrRoot(knowledge.config);
	const { date, updated, lang, source, description, tags, video } = note;
	const known = {
		title: note.title,
		url: locate(noteUrl(note)),
		kind: note.kind,
		date,
		updated,
		description,
		tags: tags.length > 0 ? tags : undefined,
		lang,
		source,
		videoId: video?.id,
	};
	const given = Object.entries(known).filter(([, value]) => value !== undefined);
	const head = stringify(Object.fromEntries(given), { lineWidth: 0 });
	return `---\n${head}---\n\n${linkedText(knowledge, note, publicText(note.body))}`;
}
