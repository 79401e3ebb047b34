/**
 * The door to this folder: the Markdown of one note becomes a tree and lists of what stands in it. Lines are
 * prepared, spans masked, Sätteri parses, and one walk gives the tree its meanings.
 */
import type { Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import type { Finding } from '../diagnostic.ts';
import type { MarkdownDocument } from './document.ts';
import { splitLines, type Line } from './lines.ts';
import { cleanSource, maskSource, type Masked } from './mask.ts';
import { MEANINGS } from './meanings.ts';
import { mapPositions } from './positions.ts';
import { excerptOf } from './prose.ts';
import { startReading, type Reading, type Span } from './reading.ts';
import { tidyTree } from './tidy.ts';
import { buildWalker, walkTree } from './walk.ts';

/** How a note is to be read. */
export interface ParseOptions {
	readonly format: 'md' | 'mdx' | 'txt';
	/** Line of the file that the source begins on. */
	readonly firstLine: number;
}

const FEATURES = { frontmatter: false, gfm: true, math: false } as const;
const WALKER = buildWalker(MEANINGS);

/**
 * Reads a note's body. Pure; never throws: whatever is wrong is among the findings.
 *
 * @param source The body without frontmatter, in any line endings.
 */
export function parseMarkdown(source: string, options: ParseOptions): MarkdownDocument {
	const findings: Finding[] = [];
	const lines = prepareLines(splitLines(cleanSource(source), options.firstLine), findings);
	const masked = maskSource(lines, findSpans);
	const reading = startReading(masked);
	reading.findings.push(...findings);
	const root = parseTree(masked);
	tidyTree(root, reading);
	walkTree(root, WALKER, reading);
	mapPositions(root, reading);
	return documentOf(root, reading);
}

function prepareLines(lines: readonly Line[], findings: Finding[]): readonly Line[] {
	let prepared = lines;
	for (const { prepare } of MEANINGS) if (prepare) prepared = prepare(prepared, findings);
	return prepared;
}

function findSpans(text: string): readonly Span[] {
	const found = MEANINGS.flatMap(({ mask }) => mask?.(text) ?? []);
	return found.sort((a, b) => a.start - b.start);
}

function parseTree({ text }: Masked): Root {
	return markdownToMdast(text, { features: FEATURES }) as Root;
}

function documentOf(tree: Root, reading: Reading): MarkdownDocument {
	const { headings, links, tags, fields, blocks, moments, scenarios } = reading;
	const { computed, claims, videos, components, words, findings } = reading;
	return {
		tree,
		titleLine: undefined,
		headings,
		links,
		tags,
		fields,
		blocks,
		moments,
		scenarios,
		computed,
		claims,
		videos,
		components,
		excerpt: excerptOf(reading),
		words,
		findings,
	};
}
