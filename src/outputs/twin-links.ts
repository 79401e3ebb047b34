/** Links of a note's source → addresses that a reader without the vault can follow. */
import type { Resolution } from '../graph/graph.ts';
import { fileUrl, noteUrl, twinUrl } from '../html/url.ts';
import type { Knowledge } from '../pages/site.ts';
import type { Note } from '../vault/note.ts';
import { locateOrRoot } from './locate.ts';
import { outsideCode } from './outside-code.ts';
import { hasTwin } from '../pages/twin.ts';

const WIKI = /(!?)\[\[([^[\]\n|]*?)(?:\\?\|([^[\]\n]*))?\]\]/g;
const MARKDOWN = /(?<=\])\(([^()\s<>"']+)\)/g;

/** A body whose links to notes lead to their Markdown, and those to files to the files; the rest stays as written. */
export function linkedText(knowledge: Knowledge, note: Note, text: string): string {
	const known = targetsOf(knowledge, note);
	if (known.size === 0) return text;
	return outsideCode(text, (prose) =>
		prose
			.replace(WIKI, (whole: string, ...parts: readonly (string | undefined)[]) => {
				const [mark, target = '', label] = parts;
				const address = known.get(nameOf(target)) ?? known.get(nameOf(label ?? ''));
				if (address === undefined) return whole;
				const [words = ''] = [label, target].filter((one) => one?.trim());
				const shown = words.trim().replace(/^#/, '');
				return `${mark && address.file ? '!' : ''}[${shown}](${address.url})`;
			})
			.replace(MARKDOWN, (whole, target: string) => {
				const address = known.get(nameOf(target));
				return address === undefined ? whole : `(${address.url})`;
			}),
	);
}

interface Address {
	readonly url: string;
	/** An attachment, which may be a picture. */
	readonly file: boolean;
}

/** Targets as written → where they lead. */
function targetsOf({ graph, config }: Knowledge, note: Note): ReadonlyMap<string, Address> {
	const locate = locateOrRoot(config);
	const known = new Map<string, Address>();
	for (const link of note.links) {
		const resolution = graph.resolutions.get(link);
		const url = resolution && addressOf(graph, resolution);
		if (url === undefined || link.target === '') continue;
		known.set(link.target, { url: locate(url), file: resolution?.status === 'attachment' });
	}
	return known;
}

function addressOf(graph: Knowledge['graph'], resolution: Resolution): string | undefined {
	if (resolution.status === 'attachment') return fileUrl(resolution.path);
	if (resolution.status === 'page') return resolution.url;
	const target = 'note' in resolution ? graph.notes.get(resolution.note) : undefined;
	if (!target) return undefined;
	return hasTwin(target) ? twinUrl(noteUrl(target)) : noteUrl(target);
}

/** A target as links keep it: trimmed, decoded, without fragment and query. */
function nameOf(written: string): string {
	const [path = ''] = written.trim().split('#');
	try {
		return decodeURIComponent(path).trim();
	} catch {
		return path.trim();
	}
}
