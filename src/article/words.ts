/** The words that pages use for kinds, roles, dates and hosts. */
import type { Messages } from '../messages/messages.ts';
import type { NoteData, Summary } from '../schema.ts';

type Kind = Summary['kind'];
type Role = NoteData['relations'][number]['role'];

/** Name of a kind. */
export const kindName = (say: Messages, kind: Kind): string => say[`kind_${kind}`];

/** Name of all notes of a kind. */
export const kindsName = (say: Messages, kind: Kind): string => say[`kinds_${kind}`];

/** A role seen from the note that states it, or from the note it is `received` by. */
export function roleName(say: Messages, role: Role, received = false): string {
	return received ? say[`rolesOf_${role}`] : say[`roles_${role}`];
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(lang: string, dateStyle: 'long' | 'medium'): Intl.DateTimeFormat {
	const key = `${lang} ${dateStyle}`;
	const known = formats.get(key);
	if (known) return known;
	const [tag = 'en'] = supported(lang);
	const made = new Intl.DateTimeFormat(tag, { dateStyle, timeZone: 'UTC', calendar: 'gregory' });
	formats.set(key, made);
	return made;
}

function supported(lang: string): string[] {
	try {
		return Intl.DateTimeFormat.supportedLocalesOf(lang);
	} catch {
		return [];
	}
}

/**
 * A calendar date in words. The day stays as written whatever the reader's or builder's time zone.
 * @param date - `2025-03-29`, with or without a time; anything else comes back as it is.
 * @param lang - BCP 47; an unknown language gives English.
 * @param style - `medium` shortens the month, for lists.
 */
export function dateText(date: string, lang: string, style: 'long' | 'medium' = 'long'): string {
	const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(date);
	if (!match) return date;
	const [, year, month, day] = match;
	return format(lang, style).format(Date.UTC(Number(year), Number(month) - 1, Number(day)));
}

/** Whole minutes to read so many words at 230 words a minute; at least 1, and 0 for an empty note. */
export function minutes(words: number): number {
	return words === 0 ? 0 : Math.max(1, Math.round(words / 230));
}

/** Host of a web address without `www.`; undefined for anything that is none. */
export function host(url: string): string | undefined {
	if (!/^https?:/i.test(url) || !URL.canParse(url)) return undefined;
	return new URL(url).host.replace(/^www\./, '');
}
