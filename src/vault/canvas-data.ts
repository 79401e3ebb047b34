/** JSON Canvas 1.0, read without trust: what is no card, group or edge of the format is left out and counted. */
import { wellFormed } from '../yaml.ts';

/** Where something lies on the board, in pixels of its author's screen. */
export interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** A card with something on it. */
export interface Card extends Box {
	readonly id: string;
	readonly type: 'text' | 'file' | 'link';
	/** Markdown, a path in the vault, or an address. */
	readonly content: string;
	/** `#heading` or `#^block` of a file. */
	readonly subpath: string;
	/** Line of the file that names the card. */
	readonly line: number;
}

/** A frame around cards. */
export interface Group extends Box {
	readonly id: string;
	readonly label: string;
	readonly line: number;
}

/** A line from card to card. */
export interface Edge {
	readonly from: string;
	readonly to: string;
	readonly arrow: '→' | '←' | '↔' | '–';
	readonly label: string;
	readonly line: number;
}

/** A board. */
export interface Canvas {
	readonly cards: readonly Card[];
	readonly groups: readonly Group[];
	readonly edges: readonly Edge[];
	/** Nodes and edges that are not of the format, or too many. */
	readonly unread: number;
}

/** What the text holds instead, where it is no board. */
export interface CanvasFault {
	/** A clause: "is no JSON: …". */
	readonly fault: string;
	/** Offset in the text. */
	readonly at: number;
}

type Item = Readonly<Record<string, unknown>>;

/** No board that a person could read has more. */
const MOST = 2000;

/** Reads a board. An empty file is an empty one, as the editor writes it. */
export function readCanvas(text: string): Canvas | CanvasFault {
	if (text.trim() === '') return { cards: [], groups: [], edges: [], unread: 0 };
	let data: unknown;
	try {
		data = JSON.parse(text, (_, value: unknown) =>
			typeof value === 'string' ? wellFormed(value) : value,
		);
	} catch (error) {
		const message = error instanceof Error ? error.message : '';
		const at = Number(/position (\d{1,9})/.exec(message)?.[1] ?? 0);
		return { fault: 'is no JSON', at };
	}
	if (!isItem(data)) return { fault: 'is no board: its JSON is no object', at: 0 };
	const lineOf = linesOf(text);
	const nodes = itemsOf(data['nodes']);
	const cards = nodes.flatMap((node) => cardOf(node, lineOf) ?? []);
	const groups = nodes.flatMap((node) => groupOf(node, lineOf) ?? []);
	const known = new Set([...cards, ...groups].map(({ id }) => id));
	const edges = itemsOf(data['edges']).flatMap((edge) => edgeOf(edge, { known, lineOf }) ?? []);
	const all = lengthOf(data['nodes']) + lengthOf(data['edges']);
	const unread = all - cards.length - groups.length - edges.length;
	return { cards, groups, edges, unread };
}

const isItem = (value: unknown): value is Item =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const itemsOf = (value: unknown): readonly Item[] =>
	Array.isArray(value) ? (value as unknown[]).slice(0, MOST).filter(isItem) : [];

const lengthOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0);

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const numberOf = (value: unknown): number =>
	typeof value === 'number' && Number.isFinite(value) ? value : 0;

type LineOf = (id: string) => number;

/** Finds the line that gives an id. */
function linesOf(text: string): LineOf {
	const lines = new Map<string, number>();
	for (const [index, line] of text.split('\n').entries()) {
		for (const [, id = ''] of line.matchAll(/"id"\s*:\s*"([^"\\]{1,200})"/g)) {
			if (!lines.has(id)) lines.set(id, index + 1);
		}
	}
	return (id) => lines.get(id) ?? 1;
}

const boxOf = (node: Item): Box => ({
	x: numberOf(node['x']),
	y: numberOf(node['y']),
	width: numberOf(node['width']),
	height: numberOf(node['height']),
});

function cardOf(node: Item, lineOf: LineOf): Card | undefined {
	const { type } = node;
	if (type !== 'text' && type !== 'file' && type !== 'link') return undefined;
	const id = textOf(node['id']);
	const content = textOf(node[type === 'link' ? 'url' : type]);
	const subpath = textOf(node['subpath']);
	return { ...boxOf(node), id, type, content, subpath, line: lineOf(id) };
}

function groupOf(node: Item, lineOf: LineOf): Group | undefined {
	if (node['type'] !== 'group') return undefined;
	const id = textOf(node['id']);
	return { ...boxOf(node), id, label: textOf(node['label']), line: lineOf(id) };
}

function edgeOf(
	edge: Item,
	{ known, lineOf }: { readonly known: ReadonlySet<string>; readonly lineOf: LineOf },
): Edge | undefined {
	const [from, to] = [textOf(edge['fromNode']), textOf(edge['toNode'])];
	if (!known.has(from) || !known.has(to)) return undefined;
	const [back, forth] = [edge['fromEnd'] === 'arrow', edge['toEnd'] !== 'none'];
	const arrow = forth ? (back ? '↔' : '→') : back ? '←' : '–';
	return { from, to, arrow, label: textOf(edge['label']), line: lineOf(textOf(edge['id'])) };
}
