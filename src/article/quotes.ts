import type { Messages } from '../messages/messages.ts';
import type { NoteData } from '../schema.ts';
import { each, escapeHtml, htmlOf } from './escape.ts';
import { momentMark, noteLink } from './links.ts';
import type { Setting } from './setting.ts';

type Claim = NonNullable<NoteData['matrix']>['unplaced'][number];

/** Claims quoted one under another, each with its note, moment and verdict. */
export function quotes(claims: readonly Claim[], { href, say }: Setting): string {
	return each(claims, ({ text, url, note, moment, verdict }) => {
		const by = `${noteLink(note, href(url))} ${moment ? momentMark(moment) : ''}`;
		const judged = verdict ? verdictText(verdict, say) : '';
		const quote = `<blockquote dir="auto">${escapeHtml(text)}</blockquote>`;
		return `<div class="quote">${quote}<p class="by ui">${by}${judged}</p></div>`;
	});
}

function verdictText({ status, message }: NonNullable<Claim['verdict']>, say: Messages): string {
	const name = escapeHtml(say[`verdict_${status}`]);
	const mark = `<span class="verdict" data-verdict="${status}">${name}</span>`;
	const text = `<bdi>${escapeHtml(message)}</bdi>`;
	return `<span class="verdict-text">${htmlOf(say.labelled, { label: mark, text })}</span>`;
}
