/** Tables drawn with `+---+---+` around their cells, of Pandoc and reStructuredText: shown as they are drawn. */
import type { Finding } from '../diagnostic.ts';
import { followFence, type Fence, type Line } from './lines.ts';
import type { Meaning } from './meaning.ts';

const BORDER = /^([ \t]{0,3}(?:>[ \t]?)*)\+(?:[-=:]{3,}\+)+[ \t]*$/;

/** Grid tables become code, in which they keep their shape. */
export const gridTable: Meaning = {
	name: 'grid-table',
	needs: '+--',
	prepare: (lines, findings) =>
		lines.some(({ text }) => text.includes('+--') && BORDER.test(text))
			? rewrite(lines, findings)
			: lines,
};

function rewrite(lines: readonly Line[], findings: Finding[]): readonly Line[] {
	const out: Line[] = [];
	let fence: Fence | undefined;
	for (let index = 0; index < lines.length; index += 1) {
		const line = lines[index];
		if (!line) break;
		fence = followFence(line.text, fence);
		const lead = fence ? undefined : BORDER.exec(line.text)?.[1];
		const end = lead === undefined ? index : endOf(lines, index, lead);
		const last = lines[end];
		if (lead === undefined || end - index < 2 || !last) {
			out.push(line);
			continue;
		}
		findings.push(drawn(line, lead));
		out.push({ ...line, text: lead.trimEnd() }, { ...line, text: `${lead}\`\`\`text` });
		out.push(...lines.slice(index, end + 1));
		out.push({ ...last, text: `${lead}\`\`\`` });
		index = end;
	}
	return out;
}

/** Index of the table's last border. */
function endOf(lines: readonly Line[], from: number, lead: string): number {
	let end = from;
	for (let index = from; index < lines.length; index += 1) {
		const text = lines[index]?.text ?? '';
		if (!text.startsWith(lead) || !/^[|+]/.test(text.slice(lead.length))) break;
		if (BORDER.test(text)) end = index;
	}
	return end;
}

const drawn = ({ line, shift }: Line, lead: string): Finding => ({
	level: 'info',
	code: 'grid-table',
	line,
	column: Math.max(1, lead.length + 1 + shift),
	message: 'A table drawn with + and - is shown as it is drawn.',
	hint: 'Write it as | a | b | with a line | --- | --- | below its head.',
});
