/**
 * `--8<-- "file"` and lists of files between two `--8<--`: text of other files, which PyMdown puts in their place.
 * Each becomes an embed, so that a note of the vault is shown. `;--8<--` is the mark as text, in code too.
 */
import type { Finding } from '../diagnostic.ts';
import type { Section } from './document.ts';
import { followFence, splitLines, type Fence, type Line } from './lines.ts';
import type { Meaning } from './meaning.ts';

const SNIPPET =
	/^([ \t>]*)(;?)-{1,8}8<-{1,8}[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|\[[^\]\n]*\])?[ \t]*$/;
/** What a wiki link can hold. */
const NAME = /^[^\s[\]|#^\uFDD0-\uFDEF][^[\]|#^\n\uFDD0-\uFDEF]{0,299}$/;
const EDGE = /(?<!;)-8<-{1,8}[ \t]*\[[ \t]*(start|end)[ \t]*:[ \t]*([a-z][\w-]*)[ \t]*\]/i;
const FILE = /^[ \t>]*[^\s>](?:[^\n]{0,300})$/;
/** Files that a list can name. */
const MOST = 50;

/** Snippet lines; an address or a file of no possible name leaves the note with a finding. */
export const snippet: Meaning = {
	name: 'snippet',
	needs: '8<-',
	prepare: (lines, findings) =>
		lines.some(({ text }) => text.includes('-8<-')) ? removeSnippets(lines, findings) : lines,
};

function removeSnippets(lines: readonly Line[], findings: Finding[]): readonly Line[] {
	let fence: Fence | undefined;
	let listEnd = -1;
	return lines.map((line, index) => {
		if (index <= listEnd) return fileOf(line, index < listEnd, findings);
		fence = followFence(line.text, fence);
		const match = line.text.includes('8<') ? SNIPPET.exec(line.text) : null;
		if (!match) return line;
		const [all, lead = '', escape, double, single] = match;
		if (escape) return unescape(line, lead, fence !== undefined);
		const file = (double ?? single)?.trim();
		if (fence) return inCode(line, file, findings);
		if (file !== undefined) return include(line, file, findings);
		if (!all.includes('[')) listEnd = endOf(lines, index);
		return { ...line, text: lead.trimEnd() };
	});
}

/** Index of the mark that ends a list of files; -1 where none does. */
function endOf(lines: readonly Line[], from: number): number {
	for (let index = from + 1; index <= from + MOST; index += 1) {
		const text = lines[index]?.text;
		if (text === undefined) break;
		if (text.includes('8<') && SNIPPET.test(text)) return index;
		if (text.trim() !== '' && !FILE.test(text)) break;
	}
	return -1;
}

function fileOf(line: Line, inside: boolean, findings: Finding[]): Line {
	const file = line.text.replace(LEAD, '').trim();
	const blank = { ...line, text: LEAD.exec(line.text)?.[0].trimEnd() ?? '' };
	return inside && file !== '' && !file.startsWith(';') ? include(line, file, findings) : blank;
}

const LEAD = /^[ \t>]*/;

/** `x.md:4:6` are lines of a file, `x.md:part` is a section; the graph knows whether it is a note. */
function include(line: Line, file: string, findings: Finding[]): Line {
	const lead = LEAD.exec(line.text)?.[0] ?? '';
	if (file.startsWith(';')) return { ...line, text: lead.trimEnd() };
	if (/^https?:/i.test(file) || !NAME.test(file)) {
		findings.push(leftOut(line, file));
		return { ...line, text: lead.trimEnd() };
	}
	return { ...line, text: `${lead}![[${SNIPPET_TARGET}${file}|${file}]]` };
}

/** Code stays as it is written: what another program would put into it is not read. */
function inCode(line: Line, file: string | undefined, findings: Finding[]): Line {
	if (file === undefined) return line;
	const message = `The snippet \u201C${file}\u201D is not put into this code; its line is shown.`;
	findings.push({ ...leftOut(line, file), message, hint: 'Write the code here.' });
	return line;
}

/** A backslash keeps the mark from being read as something else in prose. */
const unescape = (line: Line, lead: string, code: boolean): Line => ({
	...line,
	text: `${lead}${code ? '' : '\\'}${line.text.slice(lead.length + 1)}`,
	shift: line.shift + (code ? 1 : 0),
});

/** What the target of an embed begins with that stands for a snippet. */
export const SNIPPET_TARGET = '8<-- ';

/**
 * @param source A note's body.
 * @param firstLine Line of the file that it begins on.
 * @returns What stands between `--8<-- [start:name]` and `--8<-- [end:name]`; `undefined` where nothing does.
 */
export function snippetSections(source: string, firstLine: number): readonly Section[] | undefined {
	if (!source.includes('-8<-')) return undefined;
	const open = new Map<string, number>();
	const sections: Section[] = [];
	for (const { text, line } of splitLines(source, firstLine)) {
		const [, edge = '', name = ''] = (text.includes('8<') ? EDGE.exec(text) : null) ?? [];
		const from = open.get(name);
		if (edge.toLowerCase() === 'start') open.set(name, line + 1);
		else if (edge !== '' && from !== undefined) sections.push({ name, from, to: line - 1 });
	}
	return sections.length > 0 ? sections : undefined;
}

const leftOut = ({ line, text, shift }: Line, file: string): Finding => ({
	level: 'warning',
	code: 'snippet-removed',
	line,
	column: Math.max(1, text.length - text.trimStart().length + 1 + shift),
	message: `The snippet \u201C${file}\u201D was left out: notes do not include files.`,
	hint: /^https?:/i.test(file)
		? 'Write the text here, or link to the address.'
		: 'Write the text here, or embed a note as ![[note]].',
});
