/** Mermaid source as the drawing library reads it, and the test whether a drawing shows all of its source. */
import { flowLines } from './mermaid-flow.ts';

/** Source that is ready to draw. */
export interface MermaidSource {
	readonly text: string;
	/** What `accTitle` or the settings call it; empty where they say nothing. */
	readonly title: string;
}

const SETTINGS = /^\s*---[ \t]*\n([\s\S]*?)\n[ \t]*---[ \t]*(?:\n|$)/;
const DIRECTIVE = /%%\{[\s\S]*?\}%%/g;
const TITLE = /^[ \t]*title:[ \t]*(.*)$/m;
const ACC_TITLE = /^[ \t]*accTitle[ \t]*:[ \t]*(.*)$/m;
const ACC = /^[ \t]*acc(?:Title|Descr)[ \t]*(?::.*|\{[^}]*\})$/gm;
const MARKDOWN_LABEL = /"`([^"`]*)`"/g;
const FLOW = /^(?:graph|flowchart(?:-elk)?)\b/;

/** The source without settings, comments and what speaks only to other programs. */
export function readMermaid(source: string): MermaidSource {
	const settings = SETTINGS.exec(source);
	const body = (settings ? source.slice(settings[0].length) : source).replaceAll(DIRECTIVE, '');
	const title = ACC_TITLE.exec(body)?.[1] ?? TITLE.exec(settings?.[1] ?? '')?.[1] ?? '';
	const lines = body
		.replaceAll(ACC, '')
		.replaceAll(MARKDOWN_LABEL, (_, label: string) => `"${onOneLine(label)}"`)
		.split('\n')
		.map((line) => line.trim().replace(/([-=])>>([+-])[ \t]+/, '$1>>$2'))
		.filter((line) => line !== '' && !line.startsWith('%%'));
	const text = (FLOW.test(lines[0] ?? '') ? flowLines(lines) : lines).join('\n');
	return { text, title: title.trim().replaceAll(/^["']|["']$/g, '') };
}

const onOneLine = (label: string): string =>
	label
		.trim()
		.split('\n')
		.map((line) => line.trim().replaceAll(/[*_]{1,2}/g, ''))
		.join('<br/>');

const KEYWORDS = new Set(
	(
		'subgraph end direction td tb lr rl bt style classdef class participant actor autonumber activate ' +
		'deactivate note over left right of loop alt else opt par and critical option break rect rgb rgba box ' +
		'create destroy state fork join choice as namespace interface abstract enumeration service title ' +
		'axis bar line horizontal x y hide footbox pk fk uk'
	).split(' '),
);
const WORD = /[\p{L}\p{N}]+/gu;
const NUMBER = /^\d+$/;
/** Tags, icons, entities, and lines that only say how something looks. */
const SILENT =
	/^(?:classDef|class|style|cssClass)\s[^{\n]*$|:::\s*[\w-]+|\bfa[bsr]?:fa-[\w-]+|<\/?[a-z]+\s*\/?>|[#&]\w{1,8};/gim;
/** Names that have a label in their place. */
const LABELLED =
	/([\w-]+)(?=\s*(?:[[({]|>[^\s>]))|\b(?:participant|actor)\s+(\S+)(?=\s+as\b)|"\s+as\s+(\w+)/g;

/**
 * True where a drawing shows every word of its source: the library leaves out what it does not understand.
 *
 * @param source As {@link readMermaid} gives it.
 * @param shown The drawing's texts.
 */
export function showsAll(source: string, shown: string): boolean {
	const [head = '', ...lines] = source.split('\n');
	const body = lines.join('\n').replaceAll(SILENT, ' ');
	const seen = new Set([...wordsOf(shown), ...KEYWORDS]);
	for (const [, node = '', actor = '', state = ''] of body.matchAll(LABELLED)) {
		for (const word of wordsOf(`${node} ${actor} ${state}`)) seen.add(word);
	}
	const values = head.startsWith('xychart');
	return wordsOf(body).every(
		(word) => word.length < 2 || seen.has(word) || (values && NUMBER.test(word)),
	);
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(WORD) ?? [];
