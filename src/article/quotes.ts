import type { NoteData } from '../schema.ts';
import { each, escapeHtml } from './escape.ts';
import { momentMark, noteLink } from './links.ts';
import type { Setting } from './setting.ts';

type Claim = NonNullable<NoteData['matrix']>['unplaced'][number];

/** Claims quoted one under another, each with its note, moment and verdict. */
export function quotes(claims: readonly Claim[], { href }: Setting): string {
	return each(claims, ({ text, url, note, moment, verdict }) => {
		const by = `${noteLink(note, href(url))} ${moment ? momentMark(moment) : ''}`;
		const judged = verdict ? verdictText(verdict) : '';
		const quote = `<blockquote dir="auto">${escapeHtml(text)}</blockquote>`;
		return `<div class="quote">${quote}<p class="by ui">${by}${judged}</p></div>`;
	});
}

function verdictText({ status, message }: NonNullable<Claim['verdict']>): string {
	const mark = `<span class="verdict" data-verdict="${status}">${status}</span>`;
	return `<span class="verdict-text">${mark}: ${escapeHtml(message)}</span>`;
}
