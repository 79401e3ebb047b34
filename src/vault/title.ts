/** The title of a note: frontmatter, else the heading it opens with, else the first line, else the file's name. */
import type { Finding, Place } from '../diagnostic.ts';
import type { MarkdownDocument } from '../markdown/document.ts';
import { dateOfName } from './dates.ts';
import { FILE_START, finding, quote } from './finding.ts';
import { codePointNames, findMojibake, withoutResidue } from './mojibake.ts';
import { openingHeading } from './opening-heading.ts';
import { given, readText, type Reader } from './values.ts';

/**
 * Decides the title; what cannot be decoded in it is left out and reported.
 *
 * @param path For the file's name, when nothing else gives a title.
 */
export function readTitle(reader: Reader, document: MarkdownDocument, path: string): string {
	const written = readText(reader, 'title');
	const place = given(reader, 'title')[0]?.place ?? document.headings[0] ?? FILE_START;
	const heading = openingHeading(document, path, readableName(path))?.text.trim() ?? '';
	const title = written ?? (heading || document.titleLine?.trim()) ?? '';
	return judgeEncoding(reader, title, place) || readableName(path);
}

/** What Notion puts behind the names of what it exports. */
const EXPORT_ID = /(?<=\S) [\da-f]{32}$/;

/** What stands for blanks in a name that has none. */
const JOINED = /(?<=\p{L})[-_]+(?=[\p{L}\p{N}])|_+/gu;

/**
 * A file's name as a title: `2016-05-20-my_title.md` → `my title`, `a___b%3F.md` → `a/b?`, `a.b.c.md` → `c`
 * stays `a.b.c`; hyphens beside blanks are meant, as in `Follow-up calls.md`.
 */
export function readableName(path: string): string {
	const file = (path.split('/').at(-1) ?? '').replace(/\.[^.]+$/, '');
	const isIndex = /^(?:_?index|readme)$/i.test(file);
	const name = isIndex ? (path.split('/').at(-2) ?? 'Home') : file;
	const text = decodePercent(name.normalize('NFC')).replaceAll('___', '/');
	const dated = dateOfName(text);
	// A name that is nothing but a date is a day of a journal.
	if (dated?.rest === '' && dated.date.length === 10) return dated.date;
	const readable = (dated === undefined || dated.rest === '' ? text : dated.rest)
		.replace(EXPORT_ID, '')
		.replace(/^_+/, '')
		.replace(text.includes(' ') ? /_+/g : JOINED, ' ')
		.replace(/[\s\p{Cc}]+/gu, ' ')
		.trim();
	return readable || name;
}

/** One finding for a body with doubly encoded text: its first place and how often. */
export function bodyMojibake(body: string, firstLine: number): readonly Finding[] {
	const runs = findMojibake(body);
	const [first] = runs;
	if (!first) return [];
	const lines = body.slice(0, first.index).split('\n');
	const place = { line: firstLine + lines.length - 1, column: (lines.at(-1)?.length ?? 0) + 1 };
	const meant = first.decoded === undefined ? 'with bytes lost' : `for ${quote(first.decoded)}`;
	const message = `The text looks encoded twice in ${runs.length} places, first ${quote(first.found)} ${meant}.`;
	const hint = 'Put the intended characters in and save the file as UTF-8.';
	return [finding('warning suspect-encoding', place, { message, hint })];
}

function judgeEncoding(reader: Reader, title: string, place: Place): string {
	const runs = findMojibake(title);
	if (runs.length === 0) return title;
	const shown = withoutResidue(title, runs);
	const suggested = runs.reduce(
		(text, { found, decoded }) => (decoded === undefined ? text : text.replace(found, decoded)),
		shown,
	);
	const points = runs.map(({ found }) => codePointNames(found)).join(', ');
	const lost = runs.some(({ decoded }) => decoded === undefined);
	const message = lost
		? `The title ${quote(title)} looks encoded twice with bytes lost (${points}); it is shown as ${quote(shown)}.`
		: `The title ${quote(title)} looks encoded twice (${points}).`;
	const hint = lost
		? `Write the intended character, or the title without it: ${quote(suggested)}`
		: `If this was meant, write ${quote(suggested)}`;
	reader.findings.push(finding('warning suspect-encoding', place, { message, hint }));
	return shown;
}

function decodePercent(name: string): string {
	try {
		return decodeURIComponent(name);
	} catch {
		return name;
	}
}
