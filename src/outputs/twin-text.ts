/** A note's source without what its author keeps to himself: comments go, code stays as it is. */
import { scanComments } from '../markdown/comment-scan.ts';
import { outsideCode } from './outside-code.ts';

/** Remarks of reviews and templates, which no page shows: what opens one → what closes it. */
const REMARKS: readonly (readonly [open: RegExp, close: RegExp])[] = [
	[/\{>>/g, /<<\}/g],
	[/\{%-?\s*comment\s*-?%\}/g, /\{%-?\s*endcomment\s*-?%\}/g],
	[/\{\{~?!--/g, /--~?\}\}/g],
	[/\{#/g, /#\}/g],
];

/** `[//]: # (words)`: a definition that leads nowhere is how Markdown itself keeps words to the author. */
const NOWHERE = /^ {0,3}\[[^\]\n]*\]:[ \t]*(?:#|<>)[ \t]*(?:\(.*\)|".*"|'.*')[ \t]*$/gm;

/** The text of a body without comments; `\n` as line ending, one at the end. */
export function publicText(body: string): string {
	const text = body.replace(/\r\n?/g, '\n');
	const shown = withoutComments(text);
	const clean = [NOWHERE, ...REMARKS.map(([open]) => open)].some(
		(mark) => shown.search(mark) !== -1,
	)
		? outsideCode(shown, withoutRemarks)
		: shown;
	const tidied = clean.replace(/^[ \t]+$/gm, '').replace(/\n{4,}/g, '\n\n\n');
	return `${tidied.replace(/^\n+/, '').trimEnd()}\n`;
}

function withoutComments(text: string): string {
	if (!text.includes('%%') && !text.includes('<!--')) return text;
	const hidden = scanComments(text).filter(({ closed, kind }) => closed || kind === 'html');
	const pieces: string[] = [];
	let at = 0;
	for (const { start, end } of hidden) {
		pieces.push(text.slice(at, start));
		at = end;
	}
	return [...pieces, text.slice(at)].join('');
}

const withoutRemarks = (prose: string): string =>
	REMARKS.reduce(
		(text, [open, close]) => cutBetween(text, open, close),
		prose.replace(NOWHERE, ''),
	);

/** What nobody closes stays: it is text. */
function cutBetween(text: string, open: RegExp, close: RegExp): string {
	const pieces: string[] = [];
	let at = 0;
	for (;;) {
		open.lastIndex = at;
		const start = open.exec(text);
		if (!start) break;
		close.lastIndex = open.lastIndex;
		const end = close.exec(text);
		if (!end) break;
		pieces.push(text.slice(at, start.index));
		at = end.index + end[0].length;
	}
	return [...pieces, text.slice(at)].join('');
}
