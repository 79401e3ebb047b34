/** Fences that are indented so far that Markdown takes them for indented code, or for words of a paragraph. */
import type { Code, Nodes, Paragraph, PhrasingContent } from 'mdast';
import { cutText } from './inline-lines.ts';
import { followFence, type Fence } from './lines.ts';
import { restore } from './mask.ts';
import { offsetOf, type Reading } from './reading.ts';

const OPEN = /^(`{3,}|~{3,})[ \t]*([^`\n]*)$/;

/** Indented code that is one whole fence becomes what its author meant, in place. */
export function unwrapFence(node: Code): void {
	if (node.lang || !/^(?:```|~~~)/.test(node.value)) return;
	const lines = node.value.split('\n');
	const [, marks, info = ''] = OPEN.exec(lines[0] ?? '') ?? [];
	if (marks === undefined || lines.length < 2) return;
	let open: Fence | undefined;
	const closedAt = lines.findIndex((line) => (open = followFence(line, open)) === undefined);
	if (closedAt !== lines.length - 1) return;
	node.value = lines.slice(1, -1).join('\n');
	[node.lang, node.meta] = splitInfo(info);
}

/** The parser's own division: a word, and the rest. */
function splitInfo(info: string): [string | null, string | null] {
	const [, language = '', meta = ''] = /^(\S*)[ \t]*(.*)$/.exec(info.trim()) ?? [];
	return [language || null, meta || null];
}

/** Whether a node was read as inline code although it is a fence on lines of its own. */
export function isFenceInText(node: Nodes, { text }: Reading): boolean {
	if (node.type !== 'inlineCode' || !node.value.includes(' ') || !node.position) return false;
	const start = offsetOf(node);
	if (!text.startsWith('```', start)) return false;
	const source = text.slice(start, node.position.end.offset);
	const last = source.slice(source.lastIndexOf('\n') + 1);
	const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
	return source.includes('\n') && /^[ \t>]*`{3,}$/.test(last) && /^[ \t>]*$/.test(before);
}

/** A paragraph with such fences as the paragraphs and code blocks that it consists of. */
export function fenceInText(paragraph: Paragraph, reading: Reading): Nodes[] {
	const blocks: (Paragraph | Code)[] = [];
	let open: PhrasingContent[] = [];
	const close = (): void => {
		if (open.some((child) => child.type !== 'text' || child.value.trim() !== '')) {
			blocks.push(paragraphOf(open));
		}
		open = [];
	};
	for (const child of paragraph.children) {
		if (!isFenceInText(child, reading)) {
			open.push(open.length === 0 && blocks.length > 0 ? withoutBreak(child) : child);
			continue;
		}
		close();
		blocks.push(codeOf(child, reading));
	}
	close();
	return blocks;
}

function withoutBreak(child: PhrasingContent): PhrasingContent {
	if (child.type !== 'text' || !child.value.startsWith('\n')) return child;
	return cutText(child, 1, child.value.length);
}

function paragraphOf(children: PhrasingContent[]): Paragraph {
	const first = children[0]?.position?.start;
	const last = children.at(-1)?.position?.end;
	const position = first && last ? { position: { start: first, end: last } } : {};
	return { type: 'paragraph', children, ...position };
}

function codeOf(node: Nodes, reading: Reading): Code {
	const start = offsetOf(node);
	const column = start - (reading.text.lastIndexOf('\n', start - 1) + 1);
	const source = reading.text.slice(start, node.position?.end.offset);
	const [head = '', ...lines] = source.split('\n');
	const body = lines.slice(0, -1).map((line) => withoutLead(line, column));
	const [lang, meta] = splitInfo(restore(reading, head.replace(/^`+/, '')));
	const value = restore(reading, body.join('\n'));
	return { type: 'code', lang, meta, value, ...(node.position && { position: node.position }) };
}

/** Takes at most as many quote marks and blanks away as stand before the fence. */
function withoutLead(line: string, columns: number): string {
	let at = 0;
	while (at < columns && ' \t>'.includes(line.charAt(at) || 'x')) at += 1;
	return line.slice(at);
}
