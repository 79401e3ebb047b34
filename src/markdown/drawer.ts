/** `:LOGBOOK:` … `:END:` of Org and Logseq: what a task manager notes down for itself below a task. */
import type { Finding } from '../diagnostic.ts';
import { followFence, type Fence, type Line } from './lines.ts';
import type { Meaning } from './meaning.ts';

const OPEN = /^[ \t>]*:(LOGBOOK|PROPERTIES):[ \t]*$/;
const CLOSE = /^[ \t>]*:END:[ \t]*$/;
const INSIDE = /^[ \t>]*(?:CLOCK:|:[\w-]{1,60}:(?:[ \t]|$)|[-*+][ \t]+(?:State|Note|CLOCK)|\* |$)/;

/** Drawers leave the note, and a finding says so. */
export const drawer: Meaning = {
	name: 'drawer',
	prepare: (lines, findings) =>
		lines.some(({ text }) => text.includes(':END:')) ? removeDrawers(lines, findings) : lines,
};

function removeDrawers(lines: readonly Line[], findings: Finding[]): readonly Line[] {
	const out: Line[] = [];
	const drawers: Line[] = [];
	let fence: Fence | undefined;
	for (let index = 0; index < lines.length; index += 1) {
		const line = lines[index];
		if (!line) break;
		fence = followFence(line.text, fence);
		const end = fence || !OPEN.test(line.text) ? undefined : endOf(lines, index);
		if (end === undefined) out.push(line);
		else {
			drawers.push(line);
			index = end;
		}
	}
	const [first] = drawers;
	if (first) findings.push(removed(first, drawers.length));
	return out;
}

/** Index of the closing line; `undefined` where anything but a drawer's own lines comes first. */
function endOf(lines: readonly Line[], from: number): number | undefined {
	for (let index = from + 1; index < lines.length; index += 1) {
		const text = lines[index]?.text ?? '';
		if (CLOSE.test(text)) return index;
		if (OPEN.test(text) || !INSIDE.test(text)) return undefined;
	}
	return undefined;
}

const removed = ({ line, text, shift }: Line, count: number): Finding => ({
	level: 'info',
	code: 'drawer-removed',
	line,
	column: Math.max(1, text.indexOf(':') + 1 + shift),
	message: `Records of a task manager (:LOGBOOK:, :PROPERTIES:) were left out${count > 1 ? `, ${String(count)} of them` : ''}.`,
	hint: 'Write as text what readers are to know.',
});
