/**
 * `--8<-- "file"` and lists of files between two `--8<--`: text of other files, which PyMdown puts in their place.
 * Nothing is read here. `;--8<--` is the mark as text.
 */
import type { Finding } from '../diagnostic.ts';
import { followFence, type Fence, type Line } from './lines.ts';
import type { Meaning } from './meaning.ts';

const SNIPPET =
	/^([ \t>]*)(;?)-{1,8}8<-{1,8}[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|\[[^\]\n]*\])?[ \t]*$/;
const FILE = /^[ \t>]*[^\s>](?:[^\n]{0,300})$/;
/** Files that a list can name. */
const MOST = 50;

/** Snippet lines leave the note; each file is named in a finding. */
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
		const match = fence || !line.text.includes('8<') ? null : SNIPPET.exec(line.text);
		if (!match) return line;
		const [all, lead = '', escape, double, single] = match;
		if (escape) return unescape(line, lead);
		const file = double ?? single;
		if (file !== undefined) findings.push(leftOut(line, file));
		else if (!all.includes('[')) listEnd = endOf(lines, index);
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
	const file = line.text.replace(/^[ \t>]*/, '').trim();
	if (inside && file !== '' && !file.startsWith(';')) findings.push(leftOut(line, file));
	return { ...line, text: /^[ \t>]*/.exec(line.text)?.[0].trimEnd() ?? '' };
}

const unescape = (line: Line, lead: string): Line => ({
	...line,
	text: `${lead}\\${line.text.slice(lead.length + 1)}`,
});

const leftOut = ({ line, text, shift }: Line, file: string): Finding => ({
	level: 'info',
	code: 'snippet-removed',
	line,
	column: Math.max(1, text.length - text.trimStart().length + 1 + shift),
	message: `The snippet \u201C${file}\u201D was left out: notes do not include files.`,
	hint: /^https?:/i.test(file)
		? 'Write the text here, or link to the address.'
		: 'Write the text here, or embed a note as ![[note]].',
});
