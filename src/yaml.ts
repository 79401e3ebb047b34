/**
 * The one door to YAML. Text of strangers becomes plain data: no dates, no merges, no prototype names, no
 * graph of aliases that grows when it is walked.
 */
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Document, Pair, ParsedNode, YAMLMap, YAMLSeq } from 'yaml';
import type { Place } from './diagnostic.ts';

/** Something wrong in a YAML text. */
export interface YamlProblem extends Place {
	/** `syntax`: nothing could be read; the others drop one key or value. */
	readonly code: 'syntax' | 'limit' | 'duplicate-key' | 'refused-key' | 'alias' | 'tag';
	readonly message: string;
	/** Dotted path of the key it is about; empty for the text as a whole. */
	readonly key: string;
}

/** What a YAML text says. */
export interface ParsedYaml {
	/**
	 * Null-prototype objects, arrays, strings, finite numbers, booleans and `null` (also for an empty text);
	 * `undefined` when the text cannot be read as YAML.
	 */
	readonly value: unknown;
	/** Where each key (and each list item) stands, 1-based within the text: `a`, `a.b`, `tags.0`. */
	readonly places: ReadonlyMap<string, Place>;
	/** Unquoted scalars as written, by the same names: `1.10` where the value is `1.1`. */
	readonly texts: ReadonlyMap<string, string>;
	/** In order of the text, at most {@link MAX_PROBLEMS}. */
	readonly problems: readonly YamlProblem[];
}

const MAX_LENGTH = 64 * 1024;
const MAX_DEPTH = 32;
const MAX_NODES = 10_000;
const MAX_ALIASES = 100;
const MAX_PROBLEMS = 10;
const REFUSED_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

interface Walk {
	readonly lines: LineCounter;
	readonly anchors: Map<string, ParsedNode>;
	/** Nodes being converted: an alias to one of them is a cycle. */
	readonly open: Set<ParsedNode>;
	readonly places: Map<string, Place>;
	readonly texts: Map<string, string>;
	readonly problems: YamlProblem[];
	nodes: number;
	aliases: number;
}

/** Text that can be written down: halves of a character, which only an escape such as `\uD800` gives, are replaced. */
export const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, '\uFFFD');

/** Where a node stands in the result. */
interface Position {
	readonly path: string;
	readonly depth: number;
}

/**
 * Reads one YAML 1.2 document (core schema) and never throws.
 *
 * @param text At most 64 KiB; dates and `yes`/`no` stay strings.
 * @returns The value with the places of its keys; whatever is wrong is in `problems`.
 */
export function parseYaml(text: string): ParsedYaml {
	const walk = newWalk();
	if (text.length > MAX_LENGTH) {
		return failed(walk, `is longer than ${MAX_LENGTH} characters`, 'limit');
	}
	let document: Document.Parsed;
	try {
		document = parseDocument(text, {
			lineCounter: walk.lines,
			schema: 'core',
			merge: false,
			uniqueKeys: false,
			prettyErrors: false,
			logLevel: 'silent',
		});
	} catch (error) {
		return failed(walk, error instanceof Error ? error.message : String(error), 'syntax');
	}
	if (document.errors.some((error) => error.code === 'RESOURCE_EXHAUSTION')) {
		return failed(walk, `is nested deeper than ${MAX_DEPTH} levels`, 'limit');
	}
	for (const error of [...document.errors, ...document.warnings]) {
		const code = error.name === 'YAMLWarning' ? 'tag' : 'syntax';
		report(walk, { ...placeOf(walk, error.pos[0]), code, key: '', message: error.message });
	}
	if (document.errors.length > 0) return result(walk, undefined);
	const { contents } = document;
	return result(walk, contents ? convert(walk, contents, { path: '', depth: 0 }) : null);
}

function newWalk(): Walk {
	return {
		lines: new LineCounter(),
		anchors: new Map(),
		open: new Set(),
		places: new Map(),
		texts: new Map(),
		problems: [],
		nodes: 0,
		aliases: 0,
	};
}

function result({ places, texts, problems }: Walk, value: unknown): ParsedYaml {
	const sorted = problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
	return { value, places, texts, problems: sorted };
}

function failed(walk: Walk, message: string, code: YamlProblem['code']): ParsedYaml {
	report(walk, { line: 1, column: 1, code, key: '', message: `The YAML ${message}` });
	return result(walk, undefined);
}

function report(walk: Walk, problem: YamlProblem): void {
	if (walk.problems.length < MAX_PROBLEMS) walk.problems.push(problem);
}

function placeOf({ lines }: Walk, offset: number): Place {
	const { line, col } = lines.linePos(offset);
	return { line: Math.max(1, line), column: Math.max(1, col) };
}

function problemAt(walk: Walk, node: ParsedNode, problem: Omit<YamlProblem, keyof Place>): void {
	report(walk, { ...placeOf(walk, node.range[0]), ...problem });
}

/** A node as plain data; `undefined` where it is dropped. */
function convert(walk: Walk, node: ParsedNode, at: Position): unknown {
	walk.nodes += 1;
	if (walk.nodes > MAX_NODES || at.depth > MAX_DEPTH) {
		overLimit(walk, node, at);
		return undefined;
	}
	if (isAlias(node)) return convertAlias(walk, node, at);
	if (node.anchor !== undefined) walk.anchors.set(node.anchor, node);
	if (isScalar(node)) return convertScalar(walk, node, at);
	walk.open.add(node);
	const value = isMap(node)
		? convertMap(walk, node, at)
		: isSeq(node)
			? convertSeq(walk, node, at)
			: undefined;
	walk.open.delete(node);
	return value;
}

function overLimit(walk: Walk, node: ParsedNode, { path, depth }: Position): void {
	const message =
		depth > MAX_DEPTH
			? `The YAML is nested deeper than ${MAX_DEPTH} levels`
			: `The YAML has more than ${MAX_NODES} values`;
	if (walk.nodes <= MAX_NODES + 1) problemAt(walk, node, { code: 'limit', key: path, message });
}

function convertAlias(walk: Walk, node: ParsedNode & { source: string }, at: Position): unknown {
	const target = walk.anchors.get(node.source);
	walk.aliases += 1;
	const fault = aliasFault(walk, target);
	if (target !== undefined && fault === undefined) return convert(walk, target, at);
	if (walk.aliases <= MAX_ALIASES + 1) {
		problemAt(walk, node, {
			code: 'alias',
			key: at.path,
			message: `"*${node.source}" ${fault ?? ''}`,
		});
	}
	// `title: *word*` was meant as text.
	return target === undefined ? `*${node.source}` : undefined;
}

function aliasFault({ open, aliases }: Walk, target: ParsedNode | undefined): string | undefined {
	if (target === undefined) return 'names no anchor above it; it is read as text';
	if (open.has(target)) return 'contains itself';
	return aliases > MAX_ALIASES ? `is one of more than ${MAX_ALIASES} aliases` : undefined;
}

function convertScalar(
	walk: Walk,
	{ value, source, type }: { value: unknown; source: string; type?: string },
	{ path }: Position,
): unknown {
	if (type === 'PLAIN') walk.texts.set(path, source);
	if (typeof value === 'number') return Number.isFinite(value) ? value : source;
	if (typeof value === 'string') return wellFormed(value);
	return value === null || typeof value === 'boolean' ? value : wellFormed(source);
}

function convertSeq(walk: Walk, node: YAMLSeq<ParsedNode>, { path, depth }: Position): unknown[] {
	const items: unknown[] = [];
	for (const item of node.items) {
		const at = { path: join(path, String(items.length)), depth: depth + 1 };
		walk.places.set(at.path, placeOf(walk, item.range[0]));
		const value = convert(walk, item, at);
		if (value !== undefined) items.push(value);
		if (walk.nodes > MAX_NODES) break;
	}
	return items;
}

function convertMap(
	walk: Walk,
	node: YAMLMap<ParsedNode, ParsedNode | null>,
	{ path, depth }: Position,
): Record<string, unknown> {
	const map = Object.create(null) as Record<string, unknown>;
	for (const pair of node.items) {
		const key = keyOf(walk, pair, path);
		if (key === undefined) continue;
		const at = { path: join(path, key), depth: depth + 1 };
		if (Object.hasOwn(map, key)) {
			const message = `"${key}" is given twice; the first one counts`;
			problemAt(walk, pair.key, { code: 'duplicate-key', key: at.path, message });
			continue;
		}
		walk.places.set(at.path, placeOf(walk, pair.key.range[0]));
		const value = pair.value === null ? null : convert(walk, pair.value, at);
		if (value !== undefined) map[key] = value;
		if (walk.nodes > MAX_NODES) break;
	}
	return map;
}

function keyOf(
	walk: Walk,
	{ key }: Pair<ParsedNode, ParsedNode | null>,
	path: string,
): string | undefined {
	const name = isScalar(key) ? wellFormed(key.source) : undefined;
	if (name !== undefined && !REFUSED_KEYS.has(name)) return name;
	problemAt(walk, key, {
		code: 'refused-key',
		key: join(path, name ?? ''),
		message: name === undefined ? 'A key is a list or map' : `"${name}" cannot be a key`,
	});
	return undefined;
}

function join(path: string, key: string): string {
	return path === '' ? key : `${path}.${key}`;
}
