/** `preview.json` beside each note's and each wanted note's page: what a reader sees on resting on a link to it. */
import { ghostPreview, notePreview } from '../article/preview.ts';
import { settingFor, type Setting } from '../article/setting.ts';
import { anchorId, withBase } from '../html/url.ts';
import { inboundCount, type Knowledge } from '../pages/site.ts';
import type { NoteId } from '../vault/note.ts';
import { filePath } from './locate.ts';
import type { Output, SiteFile } from './output.ts';

/** Parts of one note that have a preview of their own; links to others show the note's beginning. */
const MOST_PARTS = 40;

/** The previews of all notes and ghosts. */
export const previews: Output = function* ({ knowledge, notes, ghosts }): Iterable<SiteFile> {
	const { base, lang: siteLang } = knowledge.config;
	const href = (url: string): string => withBase(base, url);
	const setting = (lang?: string): Setting => settingFor(href, { lang: siteLang }, lang);
	const targets = anchorsByNote(knowledge);
	for (const { id, data, html } of notes) {
		const anchors = targets.get(id) ?? new Set();
		const body = data.format === 'mdx' ? '' : html;
		const note = {
			note: data,
			inbound: inboundCount(knowledge, id as NoteId),
			html: body,
			anchors,
		};
		yield file(data.url, notePreview(note, setting(data.lang)));
	}
	for (const ghost of ghosts) yield file(ghost.url, ghostPreview(ghost, setting()));
};

const file = (url: string, preview: object): SiteFile => ({
	path: filePath(`${url}preview.json`),
	content: JSON.stringify(preview),
});

/** Places in notes that links of other notes lead to, as ids of the page. */
function anchorsByNote({ graph }: Knowledge): ReadonlyMap<string, ReadonlySet<string>> {
	const found = new Map<string, Set<string>>();
	for (const [link, resolution] of graph.resolutions) {
		if (!('note' in resolution) || resolution.anchor === undefined) continue;
		if (link.syntax === 'embed' || link.syntax === 'image') continue;
		const anchors = found.get(resolution.note) ?? new Set();
		found.set(resolution.note, anchors);
		if (anchors.size < MOST_PARTS) anchors.add(anchorId(resolution.anchor));
	}
	return found;
}
