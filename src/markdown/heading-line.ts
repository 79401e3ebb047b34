/**
 * Heads of headings as other programs write them: `## Title {#id}`, which MDX takes for code, and `##Title`
 * without a blank, which is none in Markdown.
 */
import type { Heading } from 'mdast';
import type { Finding } from '../diagnostic.ts';
import { followFence, type Fence, type Line } from './lines.ts';
import type { Meaning } from './meaning.ts';

const MARKED_ID =
	/^([ \t>]*#{1,6}[ \t][^\n]*?)\{(?:#([^\s{}#"'<>]{1,100})|\/\*[ \t]*#([^\s{}#"'<>*]{1,100})[ \t]*\*\/)\}[ \t]*$/;
/** What stands around an id on its way through the parser. No note can hold it. */
const ID = /\uFDD7([^\uFDD8]*)\uFDD8\s*$/;
const CLOSE_UP = /^([ \t]{0,3}(?:>[ \t]?)*)(#{2,6})(?=[^\s#])/;

/** Ids and blanks of headings. */
export const headingLine: Meaning = {
	name: 'heading-line',
	prepare: (lines, findings) =>
		lines.some(({ text }) => text.includes('#') && isOdd(text)) ? rewrite(lines, findings) : lines,
	enter: { heading: takeId },
};

const isOdd = (text: string): boolean =>
	(text.includes('##') && CLOSE_UP.test(text)) ||
	(text.trimEnd().endsWith('}') && MARKED_ID.test(text));

function rewrite(lines: readonly Line[], findings: Finding[]): readonly Line[] {
	let fence: Fence | undefined;
	return lines.map((line) => {
		fence = followFence(line.text, fence);
		if (fence || !line.text.includes('#')) return line;
		const [, lead = '', marks = ''] = CLOSE_UP.exec(line.text) ?? [];
		if (marks === '') return { ...line, text: withId(line.text) };
		findings.push(noBlank(line, marks));
		const head = lead + marks;
		return {
			...line,
			text: withId(`${head} ${line.text.slice(head.length)}`),
			shift: line.shift - 1,
		};
	});
}

const withId = (text: string): string =>
	text.trimEnd().endsWith('}') ? text.replace(MARKED_ID, '$1\uFDD7$2$3\uFDD8') : text;

const noBlank = ({ line, shift }: Line, marks: string): Finding => ({
	level: 'info',
	code: 'heading-no-blank',
	line,
	column: Math.max(1, 1 + shift),
	message: `There is no blank behind “${marks}”; the line was read as a heading all the same.`,
	hint: `Write a blank behind ${marks}, or \\# where no heading is meant.`,
});

function takeId(node: Heading): undefined {
	const last = node.children.at(-1);
	const match = last?.type === 'text' && last.value.includes('\uFDD7') ? ID.exec(last.value) : null;
	if (last?.type !== 'text' || !match) return;
	last.value = last.value.slice(0, match.index).trimEnd();
	if (last.value === '') node.children.pop();
	node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id: match[1] ?? '' } };
}
