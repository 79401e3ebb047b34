/**
 * `--- start-multi-column: x`, `--- end-column ---` and `--- end-multi-column` of Obsidian's plugin set text side by
 * side. Here the columns stand one below the other; the marks and the settings of the layout leave the note.
 */
import type { Finding } from '../diagnostic.ts';
import { followFence, type Fence, type Line } from './lines.ts';
import type { Meaning } from './meaning.ts';

const RULE = String.raw`^([ \t>]*)(?:-{3,}|={3,})[ \t]*`;
const OPEN = new RegExp(`${RULE}(?:start-multi-column|multi-column-start)[ \\t]*(?::.*)?$`, 'i');
const CLOSE = new RegExp(
	`${RULE}(?:end-multi-column|multi-column-end)[ \\t]*(?:-{3,}|={3,})?[ \\t]*$`,
	'i',
);
const BREAK = new RegExp(
	`${RULE}(?:column-?break|end-column|column-end)[ \\t]*(?:-{3,}|={3,})?[ \\t]*$`,
	'i',
);
const SETTINGS = /^[ \t>]*(?:`{3,}|~{3,})[ \t]*(?:multi-)?(?:column-)?settings[ \t]*$/i;

/** Columns of text. */
export const multiColumn: Meaning = {
	name: 'multi-column',
	needs: 'multi-column',
	prepare: (lines, findings) =>
		lines.some(({ text }) => OPEN.test(text)) ? readColumns(lines, findings) : lines,
};

function readColumns(lines: readonly Line[], findings: Finding[]): readonly Line[] {
	const out: Line[] = [];
	let fence: Fence | undefined;
	let first: Line | undefined;
	let inside = false;
	let settings = false;
	for (const line of lines) {
		const { text } = line;
		const code = fence !== undefined;
		fence = followFence(text, fence);
		if (code || fence) {
			if (!code) settings = inside && SETTINGS.test(text);
			if (!settings) out.push(line);
			continue;
		}
		const mark = (inside ? (CLOSE.exec(text) ?? BREAK.exec(text)) : null) ?? OPEN.exec(text);
		if (!mark) {
			out.push(line);
			continue;
		}
		first ??= line;
		inside = !CLOSE.test(text);
		out.push({ ...line, text: (mark[1] ?? '').trimEnd() });
	}
	if (first) findings.push(stacked(first));
	return out;
}

const stacked = ({ line, shift }: Line): Finding => ({
	level: 'info',
	code: 'columns-stacked',
	line,
	column: Math.max(1, 1 + shift),
	message: 'The columns are shown one below the other.',
	hint: 'A table shows short texts side by side.',
});
