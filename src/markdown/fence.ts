/**
 * Code: language, title and marked lines out of whatever stands behind the ticks of a fence, fences that nobody
 * closed, and the marks of languages and notes inside code.
 */
import type { Code, InlineCode } from 'mdast';
import { parseFenceInfo, type FenceInfo } from './fence-info.ts';
import { fenceInText, isFenceInText, unwrapFence } from './fence-indented.ts';
import type { Meaning } from './meaning.ts';
import { offsetOf, report, type Reading } from './reading.ts';

/** `#!python` and `:::python` before code; a path is a program of the reader's. */
const LANGUAGE = /^(?:#!|:::)([A-Za-z][\w+#-]{0,30})(?:[ \t]+(?=\S)|[ \t]*\n)/;
const LAST_LINE = /^(?:[ \t>]*)(`{3,}|~{3,})[ \t]*$/;
/** `# (1)!`: a comment that stands in the numbered list below. */
const ANNOTATION = /((?:#|\/\/|--|;|%|\/\*|<!--)[ \t]*(?:\(\d{1,3}\)!?[ \t,]*){0,9}\(\d{1,3}\))!/g;
const MANY = /\((\d{1,3})\)!/g;

/** Code blocks and inline code. */
export const fence: Meaning = {
	name: 'fence',
	enter: {
		code: (node, reading) => {
			readBlock(node, reading);
			return undefined;
		},
		inlineCode: (node) => {
			readInline(node);
			return undefined;
		},
		paragraph: (node, reading) =>
			node.children.some((child) => isFenceInText(child, reading))
				? fenceInText(node, reading)
				: undefined,
	},
};

function readBlock(node: Code, reading: Reading): void {
	const mark = node.position ? reading.text.charAt(offsetOf(node)) : '';
	if (mark !== '`' && mark !== '~') unwrapFence(node);
	else if (!isClosed(node, mark, reading)) reportUnclosed(node, mark, reading);
	if (node.lang) settle(node, parseFenceInfo(`${node.lang} ${node.meta ?? ''}`));
	else if (node.value.startsWith('#!') || node.value.startsWith(':::')) readFirstLine(node);
	if (node.value.includes(')!')) node.value = node.value.replaceAll(ANNOTATION, withoutMarks);
}

function isClosed({ position }: Code, mark: string, { text }: Reading): boolean {
	const start = position?.start.offset ?? 0;
	const end = position?.end.offset ?? 0;
	const from = text.lastIndexOf('\n', end - 1) + 1;
	return from > start && LAST_LINE.exec(text.slice(from, end))?.[1]?.charAt(0) === mark;
}

function reportUnclosed(node: Code, mark: string, reading: Reading): void {
	const marks = mark.repeat(3);
	report(reading, {
		level: 'warning',
		code: 'fence-unclosed',
		message: `The code that begins with ${marks} here is not closed: all behind it, to the end of the note, quote or list item, is shown as code.`,
		hint: `Write ${marks} on a line of its own where the code ends.`,
		at: offsetOf(node),
	});
}

/** Puts what a fence says where the page looks for it. */
function settle(node: Code, info: FenceInfo): void {
	const { language, title, firstNumber, marked, inserted, deleted } = info;
	node.lang = language ?? null;
	const said = {
		...(title === undefined ? {} : { title }),
		...(firstNumber === undefined ? {} : { firstNumber }),
		...(marked.length === 0 ? {} : { marked }),
		...(inserted.length === 0 ? {} : { inserted }),
		...(deleted.length === 0 ? {} : { deleted }),
	};
	if (Object.keys(said).length > 0) node.data = { ...node.data, ...said };
}

function readFirstLine(node: Code): void {
	const match = LANGUAGE.exec(node.value);
	if (!match?.[0].endsWith('\n')) return;
	node.lang = match[1]?.toLowerCase() ?? null;
	node.value = node.value.slice(match[0].length);
}

function readInline(node: InlineCode): void {
	if (!node.value.startsWith('#!') && !node.value.startsWith(':::')) return;
	const match = LANGUAGE.exec(node.value);
	if (!match || match[0].endsWith('\n')) return;
	node.value = node.value.slice(match[0].length);
	const className = [`language-${match[1]?.toLowerCase() ?? ''}`];
	node.data = { ...node.data, hProperties: { ...node.data?.hProperties, className } };
}

const withoutMarks = (comment: string): string => comment.replaceAll(MANY, '($1)');
