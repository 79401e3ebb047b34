/**
 * A note's page inside of `<main>`, as a string: the header, the margin, the body, and what stands around it.
 * Thousands of notes are written this way without a component being rendered; one part, one file. All data is
 * a stranger's and is escaped; the body alone comes as HTML and must have been sanitized.
 */
import { LONG_TEXT, type NoteData, type SiteData } from '../schema.ts';
import { answers } from './answers.ts';
import { beam } from './beam.ts';
import { each, escapeHtml } from './escape.ts';
import { foot } from './foot.ts';
import { header } from './header.ts';
import { listing } from './listing.ts';
import { localGraph } from './local-graph.ts';
import { margin } from './margin.ts';
import { matrixTable } from './matrix.ts';
import { alsoNamed } from './named.ts';
import { outgoingLinks } from './outgoing.ts';
import { settingFor, type Setting } from './setting.ts';
import { subjectPart } from './subject.ts';

/** What an article is made from. */
export interface ArticleInput {
	readonly note: NoteData;
	/** Addresses of the kinds, and the language of notes that name none. */
	readonly site: Pick<SiteData, 'kinds' | 'lang'>;
	/** Puts the base in front of an address; see {@link Setting}. */
	readonly href: Setting['href'];
}

/** The article of a note around its sanitized body. */
export function noteArticle({ html, ...input }: ArticleInput & { readonly html: string }): string {
	const [before, after] = aroundBody(input);
	return before + html + after;
}

/** The article without its body, for a body that is rendered by components: put it between the two. */
export function aroundBody({
	note,
	site,
	href,
}: ArticleInput): readonly [before: string, after: string] {
	const setting = { ...settingFor(href, site, note.lang), dir: note.dir };
	const search = `data-pagefind-meta="kind:${note.kind}" data-pagefind-filter="kind:${note.kind}"`;
	const before =
		`<article class="note"${note.words < LONG_TEXT ? '' : ' data-reading'} data-pagefind-body ${search}>` +
		`${header(note, site.kinds, setting)}${margin(note, setting, localGraph(note, setting))}` +
		`<div class="column">${note.matrix ? beam(note.matrix, setting) : ''}<div class="prose">`;
	const after =
		`</div></div>${note.matrix ? matrixTable(note.matrix, setting) : ''}` +
		`<div class="column">${note.listing ? listing(note.listing, setting, setting.say.notesHere) : ''}` +
		`${subjectPart(note.subject, setting)}${answers(note, setting)}${around(note, setting)}` +
		`${tags(note.tags, setting)}${foot(note, setting)}</div></article>`;
	return [before, after];
}

/** What the text links to, and who names the note without a link. */
function around({ named, outgoing, title }: NoteData, setting: Setting): string {
	return (
		(named ? alsoNamed(named, title, setting) : '') +
		(outgoing ? outgoingLinks(outgoing, setting) : '')
	);
}

function tags(places: NoteData['tags'], { href, say }: Setting): string {
	if (places.length === 0) return '';
	const items = each(places, ({ name, url }) => {
		const text = `<bdi>#<span data-pagefind-filter="tag">${escapeHtml(name)}</span></bdi>`;
		return `<li><a class="tag" href="${escapeHtml(href(url))}">${text}</a></li>`;
	});
	return `<ul class="note-tags plain" aria-label="${escapeHtml(say.tags)}" data-pagefind-ignore>${items}</ul>`;
}
