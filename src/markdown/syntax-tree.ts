/** The one call of Sätteri: masked source becomes a plain mdast tree. */
import type { Root } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';
import { hasTooManyBraces } from './limits.ts';
import { report, type Reading } from './reading.ts';

// `wikilinks` must never be switched on: some inputs then abort the process.
const FEATURES = { frontmatter: false, gfm: true, math: false } as const;

const SYNTAX_ERROR = /^(\d{1,9}):(\d{1,9}): ([^\n]*)/;

/** Parses the masked source of a note. MDX that is none is read as Markdown, with a finding. */
export function parseTree(reading: Reading, format: 'md' | 'mdx' | 'txt'): Root {
	const { text } = reading;
	if (format === 'mdx') {
		try {
			if (hasTooManyBraces(text)) throw new Error('It has too many braces.');
			return mdxToMdast(text, { features: FEATURES }) as Root;
		} catch (error) {
			reportSyntax(reading, error instanceof Error ? error.message : String(error));
		}
	}
	try {
		return markdownToMdast(text, { features: FEATURES }) as Root;
	} catch {
		return { type: 'root', children: [{ type: 'code', value: text }] };
	}
}

function reportSyntax(reading: Reading, message: string): void {
	const [, line = '1', column = '1', what = message] = SYNTAX_ERROR.exec(message) ?? [];
	// The places in the sentence are those of the parser's own input.
	const sentence = what.replaceAll(/ \((?:\d+:\d+|mdx[\w-]*:[\w-]+)\)/g, '').trim();
	report(reading, {
		level: 'error',
		code: 'mdx-syntax',
		message: `This is not MDX, so the note is read as Markdown: ${sentence}`,
		hint: 'Close every tag and brace, write a literal { as \\{ and a literal < as \\<, or rename the note to .md.',
		at: offsetOfLine(reading.text, Number(line)) + Number(column) - 1,
	});
}

function offsetOfLine(text: string, line: number): number {
	let offset = 0;
	for (let count = 1; count < line; count += 1) {
		const newline = text.indexOf('\n', offset);
		if (newline === -1) break;
		offset = newline + 1;
	}
	return offset;
}
