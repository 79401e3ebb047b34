/** `.base` of Obsidian: a file of views over the vault's notes, in YAML. */
import { parseMarkdown } from '../markdown/parse.ts';
import type { FileNote } from './file-note.ts';

/** A base as a note: its views, one below the other. */
export function readBaseFile(text: string): FileNote {
	const ticks = '`'.repeat(
		Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)),
	);
	const body = `${ticks}base\n${text.replace(/\n*$/, '\n')}${ticks}\n`;
	return { body, document: parseMarkdown(body, { format: 'md', firstLine: 0 }) };
}
