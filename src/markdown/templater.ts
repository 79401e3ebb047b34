/** `<% … %>` of Templater, EJS and ERB: nothing runs; what the note's frontmatter knows is shown, the rest left out with a report. */
import type { Nodes } from 'mdast';
import { reportTag } from './liquid-report.ts';
import type { Meaning } from './meaning.ts';
import type { Reading, Span } from './reading.ts';

/** Longer ones are no tags. */
const LONGEST = 5000;
const KNOWN =
	/^[-_=~]?[ \t]*tp\.(?:frontmatter(?:\.|\[["'])|file\.)([\w-]{1,60})(?:["']\])?[ \t]*[-_]?$/;

/** Tags of Templater. */
export const templater: Meaning = {
	name: 'templater',
	notInMdx: true,
	mask: (text) => (text.includes('<%') && text.includes('%>') ? findTags(text) : []),
};

function findTags(text: string): readonly Span[] {
	const spans: Span[] = [];
	let close = -1;
	for (let at = text.indexOf('<%'); at !== -1; at = text.indexOf('<%', at)) {
		// Looked for once, however many openings come before it.
		if (close < at + 2) close = text.indexOf('%>', at + 2);
		if (close === -1) break;
		const inner = text.slice(at + 2, close);
		if (!isTag(text, at, inner)) {
			at += 2;
			continue;
		}
		spans.push(spanOf(at, close + 2, inner));
		at = close + 2;
	}
	return spans;
}

/** A program of more than one paragraph begins its line. */
function isTag(text: string, at: number, inner: string): boolean {
	const before = text.charAt(at - 1);
	if (inner.length > LONGEST || inner.includes('```') || before === '\\') return false;
	// Marks shown one by one are code: `<%` and `%>`.
	if (before === '`' && inner.includes('`')) return false;
	return !inner.includes('\n\n') || /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, at - 40), at));
}

function spanOf(start: number, end: number, inner: string): Span {
	const raw = `<%${inner}%>`;
	const read = (reading: Reading, at: number): string => {
		if (inner.startsWith('#')) return '';
		const key = KNOWN.exec(inner.trim())?.[1];
		const value = key === undefined ? undefined : reading.lookup?.(key);
		if (value === undefined) tell(reading, at, raw);
		return value ?? '';
	};
	return {
		start,
		end,
		raw,
		render: (reading, { at }) => textIn(read(reading, at)),
		address: read,
	};
}

const textIn = (value: string): Nodes[] => (value === '' ? [] : [{ type: 'text', value }]);

function tell(reading: Reading, at: number, raw: string): void {
	const source = raw.replaceAll(/\s+/g, ' ');
	reportTag(reading.findings, {
		tag: { kind: 'tag', name: '<%', args: '', source },
		place: reading.placeAt(at),
		level: 'warning',
		became: 'was left out',
		hint: 'Programs in notes do not run here: write what the tag stands for, or take it away.',
	});
}
