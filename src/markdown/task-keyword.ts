/**
 * `TODO`, `DOING`, `DONE` … at the head of a bullet, as outliners and Org write tasks, become the boxes `[ ]`, `[/]`,
 * `[x]` of task lists; priorities and dates become the marks that other task notes have: `[#A]` → ⏫,
 * `SCHEDULED: <2024-05-01 Wed>` → ⏳ 2024-05-01 Wed, `DEADLINE:` → 📅.
 */
import { followFence, replaceHead, type Fence, type Line } from './lines.ts';
import type { Meaning } from './meaning.ts';

const TASK =
	/^([ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+)(?:(TODO|DOING|DONE|NOW|LATER|IN-PROGRESS|WAIT|WAITING|CANCELL?ED)|\{\{(?:\[\[)?(TODO|DONE)(?:\]\])?\}\})(?=[ \t]|$)[ \t]*(?:\[#([ABC])\][ \t]*)?/;
const BOXES: ReadonlyMap<string, string> = new Map([
	['TODO', ' '],
	['LATER', ' '],
	['DOING', '/'],
	['NOW', '/'],
	['IN-PROGRESS', '/'],
	['WAIT', ' '],
	['WAITING', ' '],
	['DONE', 'x'],
	['CANCELED', '-'],
	['CANCELLED', '-'],
]);
/** Words that shout in ordinary lists too: they are tasks only where the whole note is an outline. */
const DOUBTFUL: ReadonlySet<string> = new Set(['NOW', 'LATER', 'WAIT', 'WAITING']);
const PRIORITIES: ReadonlyMap<string, string> = new Map([
	['A', '⏫ '],
	['B', '🔼 '],
	['C', '🔽 '],
]);
const DATE =
	/^([ \t>]*)(?:(SCHEDULED|DEADLINE|CLOSED):[ \t]*[<[](\d{4}-\d{2}-\d{2}[^<>[\]\n]{0,40})[>\]][ \t]*)/;
const DATE_MARKS: ReadonlyMap<string, string> = new Map([
	['SCHEDULED', '⏳'],
	['DEADLINE', '📅'],
	['CLOSED', '✅'],
]);
const BULLET = /^[-*+](?:[ \t]|$)/;
/** Tasks in capitals. */
export const taskKeyword: Meaning = {
	name: 'task-keyword',
	prepare: (lines) =>
		lines.some(({ text }) => TASK.test(text) || DATE.test(text)) ? readTasks(lines) : lines,
};

function readTasks(lines: readonly Line[]): readonly Line[] {
	const outline = isOutline(lines);
	let fence: Fence | undefined;
	return lines.map((line) => {
		const inside = fence;
		fence = followFence(line.text, fence);
		return (inside ?? fence) ? line : readDates(readTask(line, outline));
	});
}

/** Whether all text stands in bullets. */
function isOutline(lines: readonly Line[]): boolean {
	return lines.every(
		({ text }) => text.trim() === '' || /^[ \t]|^#{1,6} |::/.test(text) || BULLET.test(text),
	);
}

function readTask(line: Line, outline: boolean): Line {
	const match = TASK.exec(line.text);
	const [whole = '', bullet = '', keyword, roam, priority = ''] = match ?? [];
	const box = BOXES.get(keyword ?? roam ?? '');
	if (box === undefined || (keyword && DOUBTFUL.has(keyword) && !outline)) return line;
	const head = `${bullet}[${box}] ${PRIORITIES.get(priority) ?? ''}`;
	return replaceHead(line, whole.length, head);
}

function readDates(line: Line): Line {
	let { text } = line;
	let lead = '';
	const marks: string[] = [];
	for (let match = DATE.exec(text); match && marks.length < 4; match = DATE.exec(text)) {
		if (marks.length === 0) lead = match[1] ?? '';
		marks.push(`${DATE_MARKS.get(match[2] ?? '') ?? ''} ${match[3]?.trim() ?? ''}`);
		text = text.slice(match[0].length);
	}
	return marks.length === 0
		? line
		: { ...line, text: `${lead}${marks.join(' ')} ${text}`.trimEnd() };
}
