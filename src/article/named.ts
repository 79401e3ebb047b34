/** Where other notes name this one without a link: for readers to follow, and for authors to link. */
import type { NoteData } from '../schema.ts';
import { each, escapeHtml, htmlOf } from './escape.ts';
import { placeOf, who } from './mentions.ts';
import { chrome, type Setting } from './setting.ts';

type Named = NonNullable<NoteData['named']>;

/**
 * The section.
 * @param title - Of the note that is named.
 */
export function alsoNamed({ by, more }: Named, title: string, setting: Setting): string {
	const { say } = setting;
	const items = each(
		by,
		({ note, mention }) => `<li>${who(note, setting)}${placeOf(mention, setting)}</li>`,
	);
	const link = `<code dir="auto">[[${escapeHtml(title)}]]</code>`;
	const hint = htmlOf(say.alsoNamedHint, { link });
	const others = more ? `${escapeHtml(say.alsoNamedMore)} ` : '';
	return (
		'<section class="part" aria-labelledby="also-named" data-pagefind-ignore>' +
		`<h2 id="also-named"${chrome(setting)}>${escapeHtml(say.alsoNamed)}</h2>` +
		`<ul class="mentions plain">${items}</ul>` +
		`<p class="muted ui"${chrome(setting)}>${others}${hint}</p></section>`
	);
}
