/** `--8<-- "file"`: text of another file, which PyMdown puts in its place. Nothing is read here. */
import type { Finding } from '../diagnostic.ts';
import { followFence, type Fence, type Line } from './lines.ts';
import type { Meaning } from './meaning.ts';

const SNIPPET = /^[ \t>]*;?-{1,8}8<-{1,8}[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|\[[^\]\n]*\])?[ \t]*$/;

/** Snippet lines leave the note; each file is named in a finding. */
export const snippet: Meaning = {
	name: 'snippet',
	prepare: (lines, findings) =>
		lines.some(({ text }) => text.includes('-8<-')) ? removeSnippets(lines, findings) : lines,
};

function removeSnippets(lines: readonly Line[], findings: Finding[]): readonly Line[] {
	let fence: Fence | undefined;
	return lines.map((line) => {
		fence = followFence(line.text, fence);
		const match = fence || !line.text.includes('8<') ? null : SNIPPET.exec(line.text);
		if (!match) return line;
		const file = match[1] ?? match[2];
		if (file !== undefined) findings.push(leftOut(line, file));
		return { ...line, text: /^[ \t>]*/.exec(line.text)?.[0].trimEnd() ?? '' };
	});
}

const leftOut = ({ line, text, shift }: Line, file: string): Finding => ({
	level: 'info',
	code: 'snippet-removed',
	line,
	column: Math.max(1, text.length - text.trimStart().length + 1 + shift),
	message: `The snippet \u201C${file}\u201D was left out: notes do not include files.`,
	hint: 'Write the text here, or embed a note as ![[note]].',
});
