/**
 * Fences in languages of diagrams. Mermaid is drawn at build where that is possible; all others are shown as code
 * under their name. Other generators' marks of Mermaid are rewritten into fences first.
 */
import type { Code } from 'mdast';
import { followFence, type Fence, type Line } from './lines.ts';
import type { Meaning } from './meaning.ts';
import type { DiagramNode } from './nodes.ts';
import { offsetOf, type Reading, reportOnce } from './reading.ts';

const LANGUAGES: ReadonlyMap<string, string> = new Map(
	Object.entries({
		Mermaid: 'mermaid mmd',
		PlantUML: 'plantuml puml uml c4plantuml',
		Graphviz: 'dot graphviz gv viz',
		D2: 'd2',
		Ditaa: 'ditaa',
		GoAT: 'goat',
		Svgbob: 'svgbob bob',
		WaveDrom: 'wavedrom',
		Vega: 'vega',
		'Vega-Lite': 'vega-lite vegalite',
		'draw.io': 'drawio',
		Excalidraw: 'excalidraw',
		Markmap: 'markmap',
		Nomnoml: 'nomnoml',
		BPMN: 'bpmn',
		Structurizr: 'structurizr',
		Pikchr: 'pikchr',
		BlockDiag: 'blockdiag seqdiag actdiag nwdiag packetdiag rackdiag',
		Bytefield: 'bytefield',
		ERD: 'erd',
		TikZ: 'tikz tikzjax',
		'flowchart.js': 'flow flowchart.js flowchartjs',
		'js-sequence': 'sequence sequence-diagram',
	}).flatMap(([language, names]) => names.split(' ').map((name) => [name, language] as const)),
);
const NAME = /^\{?\.?([a-z][\w.-]{0,30})\}?$/;
const TITLE = /(?:^|[\s{])(?:title|caption|fig-cap)=["']([^"'\n]{1,200})["']/;
const SKIPPED = /^(?:---[\s\S]*?\n---[ \t]*\n|\s+|%%[^\n]*(?:\n|$)|:\w+:[^\n]*(?:\n|$))/;
const KIND = /^([A-Za-z]\w{1,30})(?:-\w+)?/;

/** Diagrams as nodes of their own. */
export const diagram: Meaning = {
	name: 'diagram',
	prepare: (lines) =>
		lines.some(({ text }) => text.includes('mermaid') && opensBox(text)) ? readBoxes(lines) : lines,
	enter: {
		code: (node, reading) => {
			const [, name = ''] = NAME.exec(node.lang?.toLowerCase() ?? '') ?? [];
			const language = LANGUAGES.get(name);
			return language === undefined ? undefined : [diagramNode(node, language, reading)];
		},
	},
};

function diagramNode(node: Code, language: string, reading: Reading): DiagramNode {
	const { value, meta } = node;
	const mermaid = language === 'Mermaid';
	if (!mermaid) tell(reading, language, offsetOf(node));
	const title = node.data?.title ?? TITLE.exec(meta ?? '')?.[1] ?? '';
	return { type: 'diagram', language, kind: mermaid ? kindOf(value) : '', title, value };
}

function kindOf(source: string): string {
	let rest = source.trimStart();
	for (let found = SKIPPED.exec(rest); found; found = SKIPPED.exec(rest)) {
		if (found[0] === '') break;
		rest = rest.slice(found[0].length);
	}
	const kind = KIND.exec(rest)?.[1] ?? '';
	return kind === 'graph' ? 'flowchart' : kind;
}

function tell(reading: Reading, language: string, at: number): void {
	reportOnce(reading, {
		level: 'info',
		code: 'diagram-not-drawn',
		message: `${language} diagrams are shown as their source.`,
		hint: 'Export the diagram as SVG and embed that, or write it in Mermaid.',
		at,
	});
}

const OPEN =
	/^((?:[ \t]*>)*[ \t]*)(?:(:{3,})[ \t]*\{?\.?mermaid\}?|\{\{([<%])[ \t]*mermaid[^{}\n]*[>%]\}\}|\{%-?[ \t]*mermaid[^%\n]*%\}|<(div|pre)[ \t][^<>\n]*class=["']?mermaid["']?[^<>\n]*>)[ \t]*$/;
const CLOSE =
	/^(?:[ \t]*>)*[ \t]*(?::{3,}|\{\{[<%][ \t]*\/[ \t]*mermaid[ \t]*[>%]\}\}|\{%-?[ \t]*endmermaid[^%\n]*%\}|<\/(?:div|pre)>)[ \t]*$/;
const MARK = '`'.repeat(12);

const opensBox = (text: string): boolean => OPEN.test(text);

/** Boxes of Mermaid as fences; one that nobody closes stays as it is. */
function readBoxes(lines: readonly Line[]): readonly Line[] {
	const last = lines.findLastIndex(({ text }) => CLOSE.test(text));
	let fence: Fence | undefined;
	let inside: string | undefined;
	return lines.map((line, index) => {
		if (inside !== undefined) {
			if (!CLOSE.test(line.text)) return line;
			const text = `${inside}${MARK}`;
			inside = undefined;
			return { ...line, text };
		}
		const open = !fence && index < last ? OPEN.exec(line.text) : null;
		fence = followFence(line.text, fence);
		if (!open) return line;
		inside = open[1] ?? '';
		return { ...line, text: `${inside}${MARK}mermaid` };
	});
}
