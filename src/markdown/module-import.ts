/** `import Tabs from '@theme/Tabs';` in a `.md` note: Docusaurus reads every note as MDX. The line is no text. */
import type { Finding } from '../diagnostic.ts';
import { followFence, type Fence, type Line } from './lines.ts';
import type { Meaning } from './meaning.ts';

const IMPORT =
	/^import[ \t]+(?:[\w$]{1,60}|\*[ \t]+as[ \t]+[\w$]{1,60}|(?:[\w$]{1,60}[ \t]*,[ \t]*)?\{[\w$ \t,]{0,500}\})[ \t]+from[ \t]+(["'])[^"'\n]{1,300}\1[ \t]*;?[ \t]*$/;

/** Import lines leave the note; one report names the first. */
export const moduleImport: Meaning = {
	name: 'module-import',
	notInMdx: true,
	prepare: (lines, findings) =>
		lines.some(({ text }) => text.startsWith('import ')) ? removeImports(lines, findings) : lines,
};

function removeImports(lines: readonly Line[], findings: Finding[]): readonly Line[] {
	let fence: Fence | undefined;
	let told = false;
	return lines.map((line) => {
		fence = followFence(line.text, fence);
		if (fence || !IMPORT.test(line.text)) return line;
		if (!told) findings.push(leftOut(line));
		told = true;
		return { ...line, text: '' };
	});
}

const leftOut = ({ line, text, shift }: Line): Finding => ({
	level: 'info',
	code: 'mdx-import',
	line,
	column: Math.max(1, 1 + shift),
	message: `The imports of this note were left out, first \u201C${text.trim().slice(0, 80)}\u201D: code of notes does not run.`,
	hint: 'Take them away; name the note .mdx if it is to use components.',
});
