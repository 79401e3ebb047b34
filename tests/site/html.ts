/** Questions to an HTML page, by a real parser. */
import type { Element, Nodes, Root } from 'hast';
import { raw } from 'hast-util-raw';
import { walk } from '../../src/html/element.ts';

/** A parsed page. */
export function parsePage(html: string): Root {
	return raw({ type: 'root', children: [{ type: 'raw', value: html }] }) as Root;
}

/** All elements of a page, in order. */
export function elementsOf(page: Root): readonly Element[] {
	const found: Element[] = [];
	walk(page, (node) => {
		if (node.type === 'element') found.push(node);
		return undefined;
	});
	return found;
}

const SILENT: ReadonlySet<string> = new Set(['script', 'style', 'code', 'pre', 'svg']);

/** What a reader sees of a page, code left out: runs of text, one a line. */
export function visibleText(page: Nodes): string {
	const lines: string[] = [];
	const step = (node: Nodes): void => {
		if (node.type === 'text') lines.push(node.value);
		else if ('children' in node && !(node.type === 'element' && SILENT.has(node.tagName))) {
			node.children.forEach(step);
		}
	};
	step(page);
	return lines.join('\n');
}
