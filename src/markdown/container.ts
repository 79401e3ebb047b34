/**
 * `:::type[title]` … `:::` of Starlight, VitePress, Docusaurus and Pandoc, and ```` ```ad-type ```` fences of
 * Obsidian's plugin, are rewritten into the quote that `callout.ts` reads. Other containers only lose their marks.
 */
import type { Finding } from '../diagnostic.ts';
import { followFence, indentOf, type Fence, type Line } from './lines.ts';
import type { Meaning } from './meaning.ts';

const KNOWN: ReadonlySet<string> = new Set([
	...['note', 'tip', 'info', 'caution', 'danger', 'warning', 'important', 'success', 'details'],
	...['abstract', 'question', 'example', 'quote', 'bug', 'hint', 'todo', 'error', 'seealso'],
]);
const OPEN = /^((?:[ \t]*>)*[ \t]*):{3,}[ \t]*(?:\{[ \t]*)?\.?([A-Za-z][\w-]{0,40})([^\n]*)$/;
const CLOSE = /^(?:[ \t]*>)*[ \t]*:{3,}[ \t]*$/;
const LABEL = /^[ \t]*\[([^\]\n]*)\]/;
const AD_FENCE = /^((?:[ \t]*>)*[ \t]*)(`{3,}|~{3,})[ \t]*ad-([A-Za-z][\w-]{0,40})[ \t]*$/;
const AD_KEY = /^(title|collapse|icon|color):[ \t]*(.*)$/;
/** Boxes in boxes; what lies deeper keeps its marks. */
const MAX_OPEN = 32;

/** A box that is open around lines. */
export interface Container {
	/** Quote marks and blanks before its marks. */
	readonly lead: string;
	readonly known: boolean;
}

interface State {
	readonly out: Line[];
	readonly findings: Finding[];
	readonly open: Container[];
	readonly lastClose: number;
	fence: Fence | undefined;
}

/** Containers and `ad-` fences. */
export const container: Meaning = {
	name: 'container',
	prepare: (lines, findings) => {
		const fences = lines.some(({ text }) => text.includes('ad-') && AD_FENCE.test(text));
		const boxes = fences ? readFences(lines) : lines;
		return boxes.some(({ text }) => text.includes(':::')) ? readContainers(boxes, findings) : boxes;
	},
};

function readContainers(lines: readonly Line[], findings: Finding[]): readonly Line[] {
	const lastClose = lines.findLastIndex(({ text }) => CLOSE.test(text));
	const state: State = { out: [], findings, open: [], lastClose, fence: undefined };
	lines.forEach((line, index) => {
		if (!state.fence) {
			if (state.open.length < MAX_OPEN && openBox(state, line, index)) return;
			if (CLOSE.test(line.text) && (state.open.length > 0 || isStray(state, line))) {
				closeBox(state, line);
				return;
			}
		}
		state.fence = followFence(line.text, state.fence);
		state.out.push(quoted(line, state.open));
	});
	return state.out;
}

function openBox(state: State, line: Line, index: number): boolean {
	const match = line.text.includes(':::') ? OPEN.exec(line.text) : null;
	if (!match) return false;
	const [, lead = '', name = '', rest = ''] = match;
	const kind = name.toLowerCase();
	const known = KNOWN.has(kind) && index < state.lastClose;
	state.out.push(quoted({ ...line, text: lead.trimEnd() }, state.open));
	if (known) {
		const fold = kind === 'details' ? '-' : '';
		const head = `${lead}> [!${kind}]${fold} ${titleOf(rest)}`.trimEnd();
		state.out.push(quoted({ ...line, text: head }, state.open));
		state.out.push(quoted({ ...line, text: `${lead}>` }, state.open));
	} else state.findings.push(unknown(line, name));
	if (known || index < state.lastClose) state.open.push({ lead, known });
	return true;
}

/** A mark that closes nothing leaves the note, unless it is indented code; it is told once. */
function isStray({ findings }: State, line: Line): boolean {
	if (indentOf(line.text) >= 4) return false;
	if (!findings.some(({ code }) => code === 'container-stray')) findings.push(stray(line));
	return true;
}

function titleOf(rest: string): string {
	const label = LABEL.exec(rest)?.[1];
	return (label ?? rest.replace(/\{[^{}]*\}?|\}/g, '')).trim();
}

/** A blank line keeps what follows out of the quote. */
function closeBox(state: State, line: Line): void {
	const last = state.open.pop();
	state.out.push(quoted({ ...line, text: (last?.lead ?? '').trimEnd() }, state.open));
}

/** A line with the quote marks of the boxes around it. */
export function quoted(line: Line, open: readonly Container[]): Line {
	let { text, shift } = line;
	for (const { lead, known } of open.toReversed()) {
		if (!known) continue;
		const own = text.startsWith(lead) ? lead.length : text.length - text.trimStart().length;
		text = `${lead}> ${text.slice(own)}`;
		shift -= lead.length + 2 - own;
	}
	return text === line.text ? line : { ...line, text, shift };
}

const stray = ({ line, text, shift }: Line): Finding => ({
	level: 'info',
	code: 'container-stray',
	line,
	column: Math.max(1, text.indexOf(':::') + 1 + shift),
	message: 'The mark ::: closes nothing; it was left out.',
	hint: 'Write what the box is behind the mark that opens it, as in :::note.',
});

const unknown = ({ line, shift }: Line, name: string): Finding => ({
	level: 'info',
	code: 'container-unknown',
	line,
	column: Math.max(1, 1 + shift),
	message: `The marks of the container \u201C${name}\u201D were left out; what stands in it is shown.`,
	hint: 'Use note, tip, caution, danger or details, closed by ::: on a line of its own.',
});

/** Turns `ad-` fences into quotes; one that nobody closes stays code. */
function readFences(lines: readonly Line[]): readonly Line[] {
	const out: Line[] = [];
	let fence: Fence | undefined;
	for (let index = 0; index < lines.length; index += 1) {
		const line = lines[index];
		if (!line) break;
		const match = fence ? null : AD_FENCE.exec(line.text);
		fence = followFence(line.text, fence);
		if (!match) {
			out.push(line);
			continue;
		}
		const [, lead = '', mark = '', kind = ''] = match;
		let from = index + 1;
		while (from < lines.length && fence) {
			fence = followFence(lines[from]?.text ?? '', { marker: mark.charAt(0), length: mark.length });
			from += 1;
		}
		if (fence) return [...out, ...lines.slice(index)];
		out.push(...boxOf(lines.slice(index, from), { lead, kind }));
		index = from - 1;
	}
	return out;
}

function boxOf(lines: readonly Line[], { lead, kind }: { lead: string; kind: string }): Line[] {
	const [head, ...rest] = lines;
	const last = rest.pop();
	if (!head || !last) return [];
	const keys = new Map<string, string>();
	let begin = 0;
	for (let key = keyIn(rest[0], lead); key; key = keyIn(rest[begin], lead)) {
		keys.set(key[0], key[1]);
		begin += 1;
	}
	const collapse = keys.get('collapse');
	const fold = collapse === undefined || collapse === 'none' ? '' : collapse === 'open' ? '+' : '-';
	const title = `${lead}> [!${kind}]${fold} ${keys.get('title') ?? ''}`.trimEnd();
	const box = { lead, known: true };
	const inside = readFences(rest.slice(begin)).map((line) => quoted(line, [box]));
	const blank = { ...last, text: lead.trimEnd() };
	return [
		{ ...head, text: lead.trimEnd() },
		{ ...head, text: title },
		{ ...head, text: `${lead}>` },
		...inside,
		blank,
	];
}

function keyIn(line: Line | undefined, lead: string): [string, string] | undefined {
	const match = line
		? AD_KEY.exec(line.text.slice(line.text.startsWith(lead) ? lead.length : 0))
		: null;
	return match ? [match[1] ?? '', match[2]?.trim() ?? ''] : undefined;
}
