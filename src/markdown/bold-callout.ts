/** `> **note** Title`: a callout as SilverBullet writes it, rewritten into the head that `callout.ts` reads. */
import { followFence, replaceHead, type Fence, type Line } from './lines.ts';
import type { Meaning } from './meaning.ts';

const HEAD =
	/^((?:[ \t]*(?:[-*+][ \t]+)?>)+[ \t]*)\*\*(note|tip|info|warning|danger|success|important|caution|error|example|question|quote)\*\*(?=[ \t]|$)[ \t]*/;

/** The word is in lower case: `> **Note** that` is prose. */
export const boldCallout: Meaning = {
	name: 'bold-callout',
	prepare: (lines) =>
		lines.some(({ text }) => text.includes('> **') && HEAD.test(text)) ? readHeads(lines) : lines,
};

function readHeads(lines: readonly Line[]): readonly Line[] {
	let fence: Fence | undefined;
	return lines.map((line, index) => {
		fence = followFence(line.text, fence);
		const match = fence ? null : HEAD.exec(line.text);
		if (!match || /^[ \t]*>/.test(lines[index - 1]?.text ?? '')) return line;
		const [whole, lead = '', kind = ''] = match;
		const made = replaceHead(line, whole.length, `${lead}[!${kind}] `);
		return { ...made, text: made.text.trimEnd() };
	});
}
