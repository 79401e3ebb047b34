/** The words that pages use for kinds, roles, dates and amounts. */
import type { NoteData, Summary } from '../schema.ts';

type Kind = Summary['kind'];
type Role = NoteData['relations'][number]['role'];

/** Name of a kind: one, many. */
export const KIND_NAMES: Readonly<Record<Kind, readonly [one: string, many: string]>> = {
	thought: ['Thought', 'Thoughts'],
	critique: ['Critique', 'Critiques'],
	tradeoff: ['Trade-off', 'Trade-offs'],
	source: ['Source', 'Sources'],
	note: ['Note', 'Notes'],
};

/** A role seen from the note that states it, and from the note it is said of. */
export const ROLE_NAMES: Readonly<Record<Role, readonly [stated: string, received: string]>> = {
	supports: ['Supports', 'Supported by'],
	opposes: ['Opposes', 'Opposed by'],
	'responds-to': ['Responds to', 'Answered by'],
	weighs: ['Weighs', 'Weighed by'],
	source: ['Draws on', 'Drawn on by'],
	'example-of': ['Is an example of', 'Examples'],
	mentions: ['Mentions', 'Mentioned in'],
};

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

/** `1 note`, `1,204 notes`. */
export function amount(count: number, one: string, many = `${one}s`): string {
	return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** Host of a web address without `www.`; undefined for anything that is none. */
export function host(url: string): string | undefined {
	if (!/^https?:/i.test(url) || !URL.canParse(url)) return undefined;
	return new URL(url).host.replace(/^www\./, '');
}
