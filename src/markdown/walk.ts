/**
 * The one walk over a note's tree. On the way down each node meets the `enter` handlers of its type, then its
 * inline children and texts are read, then on the way up it meets the `leave` handlers.
 */
import type { Nodes, Parents, PhrasingContent, RootContent } from 'mdast';
import type { Meaning } from './meaning.ts';
import type { Handler, Reading, Scope } from './reading.ts';
import { readText, type Inside } from './read-text.ts';

type AnyHandlers = Map<string, Handler<Nodes>[]>;

/** The table of meanings, sorted by what calls them. */
export interface Walker {
	readonly enter: AnyHandlers;
	readonly leave: AnyHandlers;
	readonly inline: readonly NonNullable<Meaning['inline']>[];
	readonly text: readonly NonNullable<Meaning['text']>[];
}

/** Sorts the table of meanings once. */
export function buildWalker(meanings: readonly Meaning[]): Walker {
	return {
		enter: collectHandlers(meanings, 'enter'),
		leave: collectHandlers(meanings, 'leave'),
		inline: meanings.flatMap(({ inline }) => inline ?? []),
		text: meanings.flatMap(({ text }) => text ?? []),
	};
}

function collectHandlers(meanings: readonly Meaning[], phase: 'enter' | 'leave'): AnyHandlers {
	const collected: AnyHandlers = new Map();
	for (const meaning of meanings) {
		for (const [type, handler] of Object.entries(meaning[phase] ?? {})) {
			collected.set(type, [...(collected.get(type) ?? []), handler as Handler<Nodes>]);
		}
	}
	return collected;
}

const OUTSIDE: Scope = { topLevel: true, inLink: false, inClaim: false, before: undefined };
const BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell']);
const NESTING: ReadonlySet<string> = new Set([
	'blockquote',
	'callout',
	'listItem',
	'footnoteDefinition',
	'component',
]);

/** What all steps of one walk share. */
interface Walk {
	readonly walker: Walker;
	readonly reading: Reading;
}

/** Reads a tree in place. */
export function walkTree(root: Parents, walker: Walker, reading: Reading): void {
	readChildren({ walker, reading }, root, OUTSIDE);
}

function readChildren(walk: Walk, parent: Parents, scope: Scope): void {
	const below = scopeOf(parent, scope);
	parent.children = BLOCKS.has(parent.type)
		? readInline(walk, parent.children as PhrasingContent[], below)
		: readEach(walk, parent.children, below);
}

function readInline(walk: Walk, children: PhrasingContent[], scope: Scope): PhrasingContent[] {
	let current: readonly PhrasingContent[] = children;
	for (const inline of walk.walker.inline) current = inline(current, walk.reading, scope);
	return readEach(walk, current, scope) as PhrasingContent[];
}

function readEach(walk: Walk, children: readonly Nodes[], around: Scope): RootContent[] {
	const read: Nodes[] = [];
	const scope = { ...around, before: undefined as Nodes | undefined };
	for (const child of children) {
		readNode(walk, child, { scope, read });
		scope.before = read.at(-1);
	}
	return read as RootContent[];
}

/** Where a node is being read, and where what stands for it goes. */
interface Spot {
	readonly scope: Scope;
	readonly read: Nodes[];
}

function readNode(walk: Walk, node: Nodes, spot: Spot): void {
	const { walker, reading } = walk;
	const { scope, read } = spot;
	if (node.type === 'text') {
		readText(node, walker.text, { reading, scope, read });
		return;
	}
	const entered = apply(walker.enter, node, { reading, scope });
	if (!entered) {
		readInside(walk, node, spot);
		return;
	}
	for (const other of entered) {
		if (node.position) other.position ??= node.position;
		if (other === node) readInside(walk, node, spot);
		else readNode(walk, other, spot);
	}
}

function readInside(walk: Walk, node: Nodes, { scope, read }: Spot): void {
	if (node.type === 'callout') {
		node.title = readInline(walk, node.title, { ...scope, topLevel: false });
	}
	if ('children' in node) readChildren(walk, node, scope);
	const left = apply(walk.walker.leave, node, { reading: walk.reading, scope });
	if (!left) read.push(node);
	else for (const other of left) read.push(other);
}

/** Runs the handlers of a node's type until one puts something in its place; `undefined` where none does. */
function apply(
	handlers: AnyHandlers,
	node: Nodes,
	{ reading, scope }: Inside,
): readonly Nodes[] | undefined {
	for (const handler of handlers.get(node.type) ?? []) {
		const instead = handler(node, reading, scope);
		if (instead) return instead;
	}
	return undefined;
}

function scopeOf(parent: Parents, scope: Scope): Scope {
	if (NESTING.has(parent.type)) {
		const inClaim = parent.type === 'callout' && parent.kind === 'claim';
		return { ...scope, topLevel: false, inClaim };
	}
	if (parent.type === 'link' || parent.type === 'wikiLink') return { ...scope, inLink: true };
	return scope;
}
