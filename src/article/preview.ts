/** What a reader sees of a page before going there: a card for a note, for a part of it, for a wanted note. */
import type { GhostData, NoteData, Summary } from '../schema.ts';
import { escapeHtml } from './escape.ts';
import { excerpt, excerptAt } from './excerpt.ts';
import { longDate } from './links.ts';
import { markedText } from './mentions.ts';
import { chrome, type Setting } from './setting.ts';
import { anchorsOf } from './tokens.ts';
import { kindName } from './words.ts';

/** The previews of one page: HTML, sanitized and without ids. */
export interface Preview {
	readonly lang: string;
	readonly dir: 'ltr' | 'rtl';
	/** A line of HTML: kind, date, and what links here. */
	readonly facts: string;
	/** Plain text. */
	readonly title: string;
	/** The first words. */
	readonly text: string;
	/** By `id` in the page: headings with what stands under them, and blocks. */
	readonly parts?: Readonly<Record<string, string>>;
}

/** A note to preview. */
export interface PreviewedNote {
	readonly note: Pick<NoteData, 'url' | 'title' | 'kind' | 'date' | 'updated' | 'dir'>;
	/** How many notes link here. */
	readonly inbound: Summary['inbound'];
	/** Sanitized body. */
	readonly html: string;
	/** Ids that links lead to. */
	readonly anchors: ReadonlySet<string>;
}

/** Bytes of HTML, closing tags apart. */
const TEXT = 1200;
const PART = 800;
/** Mentions quoted of a wanted note. */
const QUOTED = 2;

/** The previews of a note and of those of its parts that links lead to. */
export function notePreview(
	{ note, inbound, html, anchors }: PreviewedNote,
	setting: Setting,
): Preview {
	const page = escapeHtml(setting.href(note.url));
	const parts = [...anchorsOf(html, anchors)].flatMap(([id, offset]) => {
		const text = excerptAt(html, offset, { limit: PART, page });
		return text === '' ? [] : [[id, text] as const];
	});
	return {
		lang: setting.lang,
		dir: note.dir,
		facts: facts(note, inbound, { ...setting, dir: note.dir }),
		title: note.title,
		text: excerpt(html, { limit: TEXT, page }),
		// Ids are a stranger's: entries, unlike assignments, take any name.
		...(parts.length > 0 && { parts: Object.fromEntries(parts) }),
	};
}

function facts(note: PreviewedNote['note'], inbound: number, setting: Setting): string {
	const { lang, say } = setting;
	const kind = `<span class="kind" data-kind="${note.kind}">${escapeHtml(kindName(say, note.kind))}</span>`;
	const day = note.updated ?? note.date;
	const links = inbound > 0 ? `<span>${escapeHtml(say.linkedFrom(inbound))}</span>` : '';
	return line(kind + (day === undefined ? '' : longDate(day, lang)) + links, setting);
}

const line = (html: string, setting: Setting): string =>
	`<p class="facts ui"${chrome(setting)}>${html}</p>`;

/** The preview of a note that is wanted but not written: who wants it, in their words. */
export function ghostPreview(ghost: GhostData, setting: Setting): Preview {
	const { lang, say } = setting;
	const quotes = ghost.mentions
		.flatMap(({ mentions }) => mentions.slice(0, 1).map(markedText))
		.filter((text) => text !== '')
		.slice(0, QUOTED)
		.map((text) => `<blockquote>${text}</blockquote>`);
	return {
		lang,
		dir: say.dir,
		facts: line(escapeHtml(say.wantedBy(ghost.count)), setting),
		title: ghost.name,
		text: quotes.join(''),
	};
}
