/**
 * Flow charts as the drawing library reads them: a statement a line, blanks around arrows, labels of arrows behind
 * them, the label of a node at each of its places, plain names, no brackets inside of labels.
 */

/** Brackets inside of quotes, and what stands for them until the drawing is done. */
const STAND_INS: readonly (readonly [string, string])[] = [...'[](){}|<>'].map(
	(sign, index) => [sign, String.fromCharCode(0xe000 + index)] as const,
);
/** Lines that name no nodes. */
const UNTOUCHED = /^(?:subgraph|end|direction|style|classDef|class)\b/;
/** Looks and links, which a drawing without scripts does not have. */
const DROPPED = /^(?:click|linkStyle|href|callback)\b/;
const QUOTED = /"([^"\n]*)"/g;

/** @param lines Trimmed, without comments; the first is the head. */
export function flowLines(lines: readonly string[]): string[] {
	const [head = '', ...rest] = lines.map(hideBrackets).flatMap(statements);
	const [, direction = 'TD'] = head.split(/\s+/);
	const kept = rest.filter((line) => !DROPPED.test(line));
	const flow: Flow = { shapes: new Map(), names: new Map() };
	for (const line of kept) if (!UNTOUCHED.test(line)) collectShapes(line, flow);
	const written = kept.map((line) => (UNTOUCHED.test(line) ? line : writeLine(line, flow)));
	return [`flowchart ${direction}`, ...written];
}

/** Puts the brackets back that {@link flowLines} took out of labels. `escape` makes them markup. */
export function showBrackets(text: string, escape: (sign: string) => string): string {
	let shown = text;
	for (const [sign, standIn] of STAND_INS) {
		if (shown.includes(standIn)) shown = shown.replaceAll(standIn, escape(sign));
	}
	return shown;
}

function hideBrackets(line: string): string {
	return line.replaceAll(QUOTED, (whole: string) => {
		let hidden = whole.replaceAll(/<br\s*\/?>/gi, '\uE0FF');
		for (const [sign, standIn] of STAND_INS) hidden = hidden.replaceAll(sign, standIn);
		return hidden.replaceAll('\uE0FF', '<br/>');
	});
}

/** Parts of a line at semicolons outside of labels. */
function statements(line: string): string[] {
	const parts: string[] = [];
	let from = 0;
	for (let at = 0; at < line.length; at += 1) {
		const char = line.charAt(at);
		if (char === '"' || '[({'.includes(char)) at = groupEnd(line, at) - 1;
		else if (char === ';') {
			parts.push(line.slice(from, at).trim());
			from = at + 1;
		}
	}
	return [...parts, line.slice(from).trim()].filter((part) => part !== '');
}

/** Offset behind the quote or bracket that opens at `at`; the line's end where nothing closes it. */
function groupEnd(line: string, at: number): number {
	let depth = 0;
	for (let next = at; next < line.length; next += 1) {
		const char = line.charAt(next);
		if (char === '"') {
			const close = line.indexOf('"', next + 1);
			if (close === -1) return line.length;
			next = close;
		} else if ('[({>'.includes(char)) depth += char === '>' && next > at ? 0 : 1;
		else if ('])}'.includes(char)) depth -= 1;
		if (depth === 0) return next + 1;
	}
	return line.length;
}

/** What the chart says of its nodes. */
interface Flow {
	/** Name → its label with the brackets around it. */
	readonly shapes: Map<string, string>;
	/** Names that the library does not know → those that stand for them. */
	readonly names: Map<string, string>;
}

const NAME = /[\w\u0080-\uDFFF\uF900-\uFFFF]+(?:[-.][\w\u0080-\uDFFF\uF900-\uFFFF]+)*/y;
const PLAIN_NAME = /^[\w-]+$/;
const CLASS = /:::\s*[\w-]+/y;
const SHAPE = /\s*(?=[[({]|>[^\s>])/y;

interface NameAt {
	readonly name: string;
	/** Empty where the node is only named. */
	readonly shape: string;
	readonly end: number;
}

function nameAt(line: string, at: number): NameAt | undefined {
	NAME.lastIndex = at;
	const name = NAME.exec(line)?.[0];
	if (name === undefined) return undefined;
	SHAPE.lastIndex = at + name.length;
	const blanks = SHAPE.exec(line)?.[0];
	if (blanks === undefined) return { name, shape: '', end: at + name.length };
	const from = at + name.length + blanks.length;
	const end = groupEnd(line, from);
	return { name, shape: line.slice(from, end), end };
}

function collectShapes(line: string, { shapes }: Flow): void {
	eachPart(line, {
		name: ({ name, shape }) => {
			if (shape !== '') shapes.set(name, shape);
		},
		other: () => undefined,
	});
}

function writeLine(line: string, { shapes, names }: Flow): string {
	let out = '';
	eachPart(line, {
		name: ({ name }) => {
			const plain = PLAIN_NAME.test(name);
			if (!plain && !names.has(name)) names.set(name, `n${String(names.size)}x`);
			out += names.get(name) ?? name;
			out += shapes.get(name) ?? (plain ? '' : `["${name}"]`);
		},
		other: (text) => {
			out += text;
		},
	});
	return out;
}

interface Visit {
	readonly name: (name: NameAt) => void;
	readonly other: (text: string) => void;
}

function eachPart(line: string, visit: Visit): void {
	for (let at = 0; at < line.length;) {
		const arrow = arrowAt(line, at);
		CLASS.lastIndex = at;
		const className = arrow ? undefined : CLASS.exec(line)?.[0];
		const name = (arrow ?? className) ? undefined : nameAt(line, at);
		if (name) visit.name(name);
		else visit.other(arrow ? ` ${arrow.text} ` : (className ?? line.charAt(at)));
		at = name?.end ?? at + (arrow?.length ?? className?.length ?? 1);
	}
}

const ARROW = /(<?)([-=])(?:\2{1,20}|\.{1,20}-)(>?)(?:\s*(\|[^|\n]*\|))?/y;
/** An arrow with its label in its middle: `-- label -->`. */
const LABELLED =
	/(<?)(--|==|-\.)\s*(?:"([^"\n]*)"|([^\s|>"=.-][^|"\n]{0,120}?))\s*(?:-{2,20}|={2,20}|-?\.{1,20}-)(>?)/y;

/** The arrow at a place, as short as arrows are, with its label behind it. */
function arrowAt(line: string, at: number): { length: number; text: string } | undefined {
	if (!'<-='.includes(line.charAt(at))) return undefined;
	LABELLED.lastIndex = at;
	const labelled = LABELLED.exec(line);
	if (labelled) {
		const [whole, start = '', shaft = '', quoted, plain = '', head = ''] = labelled;
		const label = (quoted ?? plain).trim();
		return { length: whole.length, text: `${arrowOf(start, shaft, head)}|${label}|` };
	}
	ARROW.lastIndex = at;
	const match = ARROW.exec(line);
	if (!match) return undefined;
	const [whole, start = '', sign = '', head = '', label = ''] = match;
	const shaft = sign === '=' ? '==' : whole.includes('-.') ? '-.' : '--';
	return { length: whole.length, text: arrowOf(start, shaft, head) + label };
}

function arrowOf(start: string, shaft: string, head: string): string {
	if (shaft === '-.') return `${start}-.-${head}`;
	return `${start}${shaft}${head === '' ? shaft.charAt(0) : head}`;
}
