import type { NoteData } from '../schema.ts';
import { escapeHtml } from './escape.ts';
import { placeLink } from './links.ts';
import { chrome, type Setting } from './setting.ts';

/** The way to the note's file: where it is changed, what became of it, and its text to take along. */
export function foot({ kept, twin }: Pick<NoteData, 'kept' | 'twin'>, setting: Setting): string {
	const { say, href } = setting;
	const edit = kept?.edit === undefined ? '' : placeLink(say.editNote, kept.edit);
	const history = kept ? placeLink(say.historyOf, kept.history) : '';
	const text = twin ? `<a href="${escapeHtml(href(twin))}" type="text/markdown">Markdown</a>` : '';
	const links = [edit, history, text].filter(Boolean).join(' ');
	if (links === '') return '';
	return `<p class="note-foot ui"${chrome(setting)} data-pagefind-ignore>${links}</p>`;
}
