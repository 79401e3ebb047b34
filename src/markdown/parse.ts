/**
 * The door to this folder: the Markdown of one note becomes a tree and lists of what stands in it. Lines are
 * prepared, spans masked, Sätteri parses, and one walk gives the tree its meanings.
 */
import type { Root } from 'mdast';
import type { Finding } from '../diagnostic.ts';
import type { MarkdownDocument } from './document.ts';
import { splitLines } from './lines.ts';
import type { Lookup } from './liquid-value.ts';
import { cleanSource, maskSource } from './mask.ts';
import type { Meaning } from './meaning.ts';
import { MEANINGS } from './meanings.ts';
import { isPlainText, structurePlainText, type PlainText } from './plain-text.ts';
import { mapPositions } from './positions.ts';
import { excerptOf } from './prose.ts';
import { startReading, type Reading, type Span } from './reading.ts';
import { snippetSections } from './snippet.ts';
import { parseTree } from './syntax-tree.ts';
import { tidyTree } from './tidy.ts';
import type { GivenVideo } from './timeline.ts';
import { buildWalker, walkTree } from './walk.ts';

/** How a note is to be read. */
export interface ParseOptions {
	readonly format: 'md' | 'mdx' | 'txt';
	/** Line of the file that the source begins on. */
	readonly firstLine: number;
	/** The video that the note's frontmatter names. */
	readonly video?: GivenVideo | undefined;
	/** Plain values of the frontmatter by key, for templates that name them. */
	readonly lookup?: Lookup;
}

const WALKER = buildWalker(MEANINGS);
/** Words of prose that a bare line needs below it to be a heading. */
const PROSE = { txt: 8, md: 20 } as const;

/**
 * Reads a note's body. Pure; never throws: whatever is wrong is among the findings.
 *
 * @param source The body without frontmatter, in any line endings.
 */
export function parseMarkdown(source: string, options: ParseOptions): MarkdownDocument {
	const clean = cleanSource(source);
	const meanings =
		options.format === 'mdx' ? MEANINGS.filter(({ notInMdx }) => !notInMdx) : MEANINGS;
	const findings: Finding[] = [];
	const { lines, titleLine } = prepareLines(clean, options, { meanings, findings });
	const masked = maskSource(lines, (text) => findSpans(text, meanings));
	const reading = startReading(masked, options.video);
	reading.lookup = options.lookup;
	reading.findings.push(...findings);
	const root = parseTree(reading, options.format);
	tidyTree(root, reading);
	walkTree(root, WALKER, reading);
	for (const { finish } of meanings) finish?.(reading);
	mapPositions(root, reading);
	const sections = snippetSections(clean, options.firstLine);
	return { ...documentOf(root, reading, titleLine), ...(sections && { sections }) };
}

interface Preparing {
	readonly meanings: readonly Meaning[];
	readonly findings: Finding[];
}

function prepareLines(
	source: string,
	{ format, firstLine }: ParseOptions,
	{ meanings, findings }: Preparing,
): PlainText {
	let lines = splitLines(source, firstLine);
	// Behind frontmatter even a text without markup is Markdown: its title is known already.
	if (format !== 'mdx' && firstLine === 1 && isPlainText(source)) {
		return structurePlainText(lines, PROSE[format]);
	}
	for (const { prepare, needs } of meanings) {
		if (prepare && (!needs || source.includes(needs))) lines = prepare(lines, findings);
	}
	// Even a note that nothing is left of has a place.
	if (lines.length === 0) lines = [{ text: '', line: firstLine, shift: 0 }];
	return { lines, titleLine: undefined };
}

function findSpans(text: string, meanings: readonly Meaning[]): readonly Span[] {
	const found = meanings.flatMap(({ mask }) => mask?.(text) ?? []);
	return found.sort((a, b) => a.start - b.start);
}

function documentOf(tree: Root, reading: Reading, titleLine: string | undefined): MarkdownDocument {
	const { headings, links, tags, fields, blocks, moments, scenarios } = reading;
	const { computed, queries, claims, videos, components, words, findings } = reading;
	return {
		tree,
		titleLine,
		headings,
		links,
		tags,
		fields,
		blocks,
		moments,
		scenarios,
		computed,
		queries,
		claims,
		videos,
		components,
		excerpt: excerptOf(reading),
		words,
		findings: findings.sort((a, b) => a.line - b.line || a.column - b.column),
	};
}
