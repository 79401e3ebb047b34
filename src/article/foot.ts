import type { NoteData } from '../schema.ts';
import { placeLink } from './links.ts';
import { chrome, type Setting } from './setting.ts';

/** The way to the note's file: where it is changed, and what became of it. */
export function foot({ kept }: Pick<NoteData, 'kept'>, setting: Setting): string {
	if (!kept) return '';
	const { say } = setting;
	const edit = kept.edit === undefined ? '' : `${placeLink(say.editNote, kept.edit)} `;
	const history = placeLink(say.historyOf, kept.history);
	return `<p class="note-foot ui"${chrome(setting)} data-pagefind-ignore>${edit}${history}</p>`;
}
