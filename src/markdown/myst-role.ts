/** Roles of MyST: what `` {name}`text` `` shows. */
import type { InlineCode, PhrasingContent } from 'mdast';
import { textNode } from './links.ts';
import type { Reading, Scope } from './reading.ts';

const TARGETED = /^(.*?)\s*<([^<>]+)>$/s;
const LINKS: ReadonlySet<string> = new Set(['doc', 'download', 'link']);
const TEXTS: ReadonlySet<string> = new Set([
	...['ref', 'numref', 'term', 'any', 'eq', 'abbr', 'guilabel', 'menuselection', 'cite', 'cite:p'],
	...['cite:t', 'footcite', 'index', 'bdg', 'bdg-primary', 'octicon', 'sup', 'sub', 'title'],
]);

/** Nodes in place of a role; an unknown one shows its text as code, as it was written. */
export function roleNodes(
	role: string,
	code: InlineCode,
	{ scope }: { reading: Reading; scope: Scope },
): PhrasingContent[] {
	const name = role.toLowerCase();
	const [, words = '', target = ''] = TARGETED.exec(code.value) ?? [
		undefined,
		code.value,
		code.value,
	];
	const place = code.position ? { position: code.position } : {};
	if (name === 'math') {
		return [{ type: 'math', value: code.value, display: false, flow: false, ...place }];
	}
	if (name === 'kbd')
		return [{ type: 'key', children: [textNode(code.value)], data: { hName: 'kbd' } }];
	if (LINKS.has(name) && !scope.inLink) {
		return [{ type: 'link', url: target, children: [textNode(words)], ...place }];
	}
	return TEXTS.has(name) || LINKS.has(name)
		? [{ ...textNode(words), ...place }]
		: [{ ...code, value: words }];
}
