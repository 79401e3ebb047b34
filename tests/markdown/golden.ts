/** Documents as JSON for golden files: one value stands in one place only, and what is empty is left out. */
import type { Nodes } from 'mdast';
import type { MarkdownDocument } from '../../src/markdown/document.ts';

/** A document as JSON text. Nodes say where they begin; links, moments and the like are named in the tree. */
export function toGolden(document: MarkdownDocument): string {
	const { tree, ...lists } = document;
	const shown = Object.entries(lists)
		.map(
			([key, value]) => [key, value instanceof Set ? [...(value as Set<string>)] : value] as const,
		)
		.filter(([, value]) => !isEmpty(value));
	const golden = {
		...Object.fromEntries(shown),
		tree: tree.children.map((node) => shorten(node, document)),
	};
	return `${JSON.stringify(golden, undefined, '\t')}\n`;
}

const isEmpty = (value: unknown): boolean =>
	value === undefined || (Array.isArray(value) && value.length === 0);

function shorten(node: Nodes, document: MarkdownDocument): unknown {
	const { type, position, ...rest } = node;
	const shown: [string, unknown][] = [['type', type]];
	if (position) shown.push(['at', `${position.start.line}:${position.start.column}`]);
	for (const [key, value] of Object.entries(rest)) {
		if (value !== null && value !== undefined) shown.push([key, shortenValue(value, document)]);
	}
	return Object.fromEntries(shown);
}

function shortenValue(value: unknown, document: MarkdownDocument): unknown {
	const { links, moments, scenarios, computed, queries, claims } = document;
	if (Array.isArray(value)) {
		return value.map((one: unknown) => (isNode(one) ? shorten(one, document) : one));
	}
	for (const [name, list] of Object.entries({
		links,
		moments,
		scenarios,
		computed,
		queries,
		claims,
	})) {
		const index = list.findIndex((one: unknown) => one === value);
		if (index !== -1) return `${name}[${index}]`;
	}
	return value;
}

const isNode = (value: unknown): value is Nodes =>
	typeof value === 'object' && value !== null && 'type' in value;
