/** Lines whose ends are joined to their beginnings by a row of dots, as in a printed table of contents, stay lines. */
import { followFence, type Fence, type Line } from './lines.ts';
import type { Meaning } from './meaning.ts';

/** With text on both sides; what is indented further may be code. */
const LEADER = /^(?:[ \t]*>)* {0,3}[^\s>.][^.\n]{0,200}\.{4,}[ \t]*[^\s.]/;

/** Leaders of dots. */
export const leader: Meaning = {
	name: 'leader',
	needs: '.....',
	prepare: (lines) => {
		let fence: Fence | undefined;
		return lines.map((line, at) => {
			fence = followFence(line.text, fence);
			if (fence || !isLeader(line) || !isLeader(lines[at + 1])) return line;
			return { ...line, text: `${line.text.trimEnd()}  ` };
		});
	},
};

const isLeader = (line: Line | undefined): boolean =>
	line !== undefined && line.text.includes('.....') && LEADER.test(line.text);
