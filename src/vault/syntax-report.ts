/** What is wrong with a block of frontmatter, said to its author. */
import type { Finding, Level, Place } from '../diagnostic.ts';
import type { YamlProblem } from '../yaml.ts';
import { finding, quote } from './finding.ts';

const HINTS: Readonly<Record<YamlProblem['code'], readonly [Level, string]>> = {
	syntax: ['error', 'Put the value in quotes.'],
	limit: ['error', 'Keep in the frontmatter what is about the note, and the rest in its body.'],
	'duplicate-key': ['warning', 'Delete one of the two.'],
	'refused-key': [
		'warning',
		'Give the key another name, or put a value that starts with "{" in quotes.',
	],
	alias: ['error', 'Put the value in quotes, or write it out where it is needed.'],
	tag: ['warning', 'Delete the tag; the value was read as text.'],
};

/** A problem that left the rest of the block readable; `key` is the key it is about. */
export function reportProblem(problem: YamlProblem): Finding & { readonly key: string } {
	const [level, hint] = HINTS[problem.code];
	const { message, key } = problem;
	const report = finding(`${level} frontmatter-${problem.code}`, problem, {
		message: `${quoteLong(message)}.`,
		hint,
	});
	return { ...report, key };
}

/** Tags behind `#` without quotes. */
export function reportHashtag(line: number): Finding & { readonly key: string } {
	const message = 'To other programs "#" begins a comment here; it is read as a tag.';
	const hint = 'Write tags without "#", or in quotes: tags: [one, two]';
	return {
		...finding('info frontmatter-hashtag', { line, column: 1 }, { message, hint }),
		key: 'tags',
	};
}

/** What is known of a block that was read line by line. */
export interface BrokenLines {
	/** The author's line at fault, for the corrected text in the hint. */
	readonly text: string;
	/** File lines that could not be read at all. */
	readonly unread: readonly number[];
}

/** A block that could not be parsed as a whole and was read line by line. */
export function reportSyntax(
	at: Place & { readonly message: string },
	{ text, unread }: BrokenLines,
): Finding {
	const lost = unread.length === 0 ? '' : ` without line ${unread.slice(0, 5).join(', ')}`;
	const message = `The frontmatter cannot be parsed (${quoteLong(at.message)}); it was read line by line${lost}.`;
	return finding('error frontmatter-syntax', at, { message, hint: correction(text) });
}

function correction(line: string): string {
	const [, key = '', value = ''] = /^([^:=]{1,60}?)[ \t]*:[ \t]+(.+)$/.exec(line.trim()) ?? [];
	if (line.startsWith('\t')) return 'Indent with spaces, not with tabs.';
	if (value === '' || /^["']/.test(value))
		return 'Check quotes, brackets and indentation near this line.';
	const quoted = value.trim().replace(/(["\\])/g, '\\$1');
	return `Put the value in quotes: ${key}: ${quote(quoted)}`;
}

function quoteLong(message: string): string {
	return message.replace(/\s+/g, ' ').replace(/[.:]$/, '').slice(0, 160);
}
