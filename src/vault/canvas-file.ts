/** `.canvas` of Obsidian: a board of cards, groups and lines, as a page that can be read from top to bottom. */
import type { Finding, Place } from '../diagnostic.ts';
import type { MarkdownDocument } from '../markdown/document.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import { readCanvas, type CanvasFault } from './canvas-data.ts';
import { canvasLines, type CanvasLine } from './canvas-text.ts';
import type { FileNote } from './file-note.ts';
import { finding } from './finding.ts';

/** A board as a note. What is no board is shown as code, with an error. */
export function readCanvasFile(text: string): FileNote {
	const canvas = readCanvas(text);
	if ('fault' in canvas) return asCode(text, canvas);
	const lines = canvasLines(canvas);
	const body = `${lines.map((line) => line.text).join('\n')}\n`;
	const document = located(parseMarkdown(body, { format: 'md', firstLine: 1 }), lines);
	if (canvas.unread === 0) return { body, document };
	const advice = {
		message: `${String(canvas.unread)} parts of the board are no cards, groups or connections that can be shown; they were left out.`,
		hint: 'Open the board in its editor and remove or redo them.',
	};
	const findings = [finding('warning canvas-part', { line: 1, column: 1 }, advice)];
	return { body, document: { ...document, findings: [...findings, ...document.findings] } };
}

/** What the document names stands on the file's line that its card begins on. */
function located(document: MarkdownDocument, lines: readonly CanvasLine[]): MarkdownDocument {
	const inFile = <Placed extends Place>(placed: Placed): Placed =>
		Object.assign(placed, { line: lines[placed.line - 1]?.line ?? 1, column: 1 });
	const { headings, tags, fields, moments, scenarios, computed, claims, videos } = document;
	const lists: readonly (readonly Place[])[] = [headings, tags, fields, moments];
	const more: readonly (readonly Place[])[] = [scenarios, computed, claims, videos];
	const places = new Set(document.links.map(({ place }) => place));
	for (const placed of [...lists, ...more].flat()) places.add(placed);
	for (const placed of places) inFile(placed);
	return { ...document, findings: document.findings.map((found): Finding => inFile({ ...found })) };
}

function asCode(text: string, { fault, at }: CanvasFault): FileNote {
	const runs = [...text.matchAll(/`{3,}/g)];
	const ticks = '`'.repeat(runs.reduce((most, [run]) => Math.max(most, run.length + 1), 3));
	const body = `${ticks}json\n${text.replace(/\n*$/, '\n')}${ticks}\n`;
	const before = text.slice(0, at).split('\n');
	const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
	const advice = {
		message: `The file ${fault}; its text is shown as code.`,
		hint: 'Open the board in its editor and save it again, or restore the file.',
	};
	const document = parseMarkdown(body, { format: 'md', firstLine: 0 });
	return {
		body,
		document: { ...document, findings: [finding('error canvas-syntax', place, advice)] },
	};
}
