/**
 * Whether a note's own marks hold it back. It fails closed: a mark that is not understood holds the note back
 * and is an error, so that nothing is published by a typing mistake.
 */
import type { Finding, Place } from '../diagnostic.ts';
import { parseDate } from './dates.ts';
import { describe, finding, quote } from './finding.ts';
import type { Frontmatter } from './frontmatter.ts';
import { foldKey } from './keys.ts';
import type { Entry } from './salvage.ts';

/** Why a note is not published; `finding` where its mark was not understood. */
export interface Hold {
	readonly reason: string;
	readonly finding: Finding | undefined;
}

/** What a mark's value says: `true` publishes, `false` holds back, `undefined` is not understood. */
type Verdict = boolean | undefined;

const TRUE: ReadonlySet<string> = new Set(['true', 'yes', 'y', 'on', 't', '1']);
const FALSE: ReadonlySet<string> = new Set(['false', 'no', 'n', 'off', 'f', '0', 'never', 'none']);
const HELD_STATES: ReadonlySet<string> = new Set([
	...['draft', 'drafts', 'drafting', 'indraft', 'firstdraft', 'roughdraft', 'rough', 'wip'],
	...['workinprogress', 'private', 'unpublished', 'notpublished', 'donotpublish', 'nopublish'],
	...['hidden', 'secret', 'confidential', 'internal', 'embargo', 'embargoed', 'unlisted'],
	...['restricted', 'protected', 'personal', 'scheduled'],
]);
const SHOWN: ReadonlySet<string> = new Set([
	'public',
	'published',
	'publish',
	'listed',
	'everyone',
	'visible',
]);

const says =
	(wanted: boolean) =>
	(value: unknown): Verdict => {
		const word = wordOf(value);
		return TRUE.has(word) ? wanted : FALSE.has(word) ? !wanted : undefined;
	};

/** Empty, or a date (a future one is judged elsewhere), or a flag. */
const publishedOrDate = (value: unknown): Verdict => {
	if (value === null || value === '') return true;
	const text = typeof value === 'string' ? value.trim() : wordOf(value);
	const { status: shape } = parseDate(text);
	const dated = shape === 'date' || shape === 'ambiguous' || /^\d{4}(?:-\d{2})?$/.test(text);
	return dated ? true : (says(true)(value) ?? stateOf(value));
};

/** Words that other tools keep in `status` are no marks: only the known ones hold back. */
const status = (value: unknown): Verdict => {
	if (Array.isArray(value)) return value.every((item) => status(item) === true) || undefined;
	if (typeof value === 'object' && value !== null) return undefined;
	return !HELD_STATES.has(wordOf(value));
};

const visibility = (value: unknown): Verdict => {
	const word = wordOf(value);
	return TRUE.has(word) ? true : FALSE.has(word) ? false : stateOf(value);
};

const MARKS: ReadonlyMap<string, (value: unknown) => Verdict> = new Map([
	['draft', says(false)],
	['drafts', says(false)],
	['private', says(false)],
	['hidden', says(false)],
	['unlisted', says(false)],
	['unpublished', says(false)],
	['published', publishedOrDate],
	['publish', publishedOrDateNotEmpty],
	['public', says(true)],
	['dgpublish', says(true)],
	['status', status],
	['visibility', visibility],
	['permalink', (value) => (value === false ? false : true)],
]);

/** Whether a key can hold a note back. */
export function isMark(key: string): boolean {
	return MARKS.has(foldKey(key)) && foldKey(key) !== 'permalink';
}

/**
 * Judges every mark of a note.
 *
 * @returns `undefined` for a note that may be published.
 */
export function judgeMarks({ entries, suspect }: Frontmatter): Hold | undefined {
	const verdicts = entries.flatMap((entry) => {
		const judge = MARKS.get(foldKey(entry.key));
		return judge ? [{ entry, verdict: judge(entry.value) }] : [];
	});
	const held = verdicts.find(({ verdict }) => verdict === false);
	if (held)
		return { reason: `${held.entry.key}: ${describe(held.entry.value)}`, finding: undefined };
	const doubtful = verdicts.find(({ verdict }) => verdict === undefined);
	if (doubtful) return notUnderstood(doubtful.entry);
	return suspect ? unreadable(suspect) : undefined;
}

/**
 * Judges a publication date against today; both as `2025-03-29`, a time behind it does not count.
 */
export function judgeDate(date: string | undefined, today: string): Hold | undefined {
	if (date === undefined || today === '' || date.slice(0, 10) <= today) return undefined;
	return { reason: `its date, ${date.slice(0, 10)}, is in the future`, finding: undefined };
}

/** Judges a date from which on a note is no longer published. */
export function judgeExpiry(date: string | undefined, today: string): Hold | undefined {
	if (date === undefined || today === '' || date.slice(0, 10) > today) return undefined;
	return { reason: `it expired on ${date.slice(0, 10)}`, finding: undefined };
}

function publishedOrDateNotEmpty(value: unknown): Verdict {
	return value === null || value === '' ? undefined : publishedOrDate(value);
}

function stateOf(value: unknown): Verdict {
	const word = wordOf(value);
	return SHOWN.has(word) ? true : HELD_STATES.has(word) ? false : undefined;
}

function wordOf(value: unknown): string {
	const isScalar =
		typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
	if (!isScalar) return '';
	return String(value)
		.toLowerCase()
		.replace(/[\s_-]+/g, '');
}

function notUnderstood(entry: Entry): Hold {
	const message = `${quote(entry.key)} is ${describe(entry.value)}, which says neither yes nor no; the note is held back.`;
	const hint = `Write ${entry.key}: true or ${entry.key}: false, or delete the line.`;
	return {
		reason: `${entry.key}: ${describe(entry.value)} is not understood`,
		finding: finding('error publication-mark', entry.place, { message, hint }),
	};
}

function unreadable(place: Place): Hold {
	const message = 'This looks like a mark that holds the note back, but it cannot be read.';
	const hint = 'Write it as a line of valid frontmatter, for example "draft: true", or delete it.';
	return {
		reason: `line ${place.line} looks like a mark that holds it back`,
		finding: finding('error publication-mark', place, { message, hint }),
	};
}
