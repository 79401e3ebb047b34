/** Controls of forms in raw HTML. Nothing listens to them here, so that only what they say is shown. */
import type { Element, Root } from 'hast';
import type { Finding } from '../diagnostic.ts';
import { walk } from './element.ts';

/** What a reader ticks. */
const BOXES = /^(?:checkbox|radio)$/;
/** Their values are written for readers. */
const WORDS = /^(?:button|submit|reset|text|search|number|email|url|tel|date|time)$/;

/**
 * Puts the words of buttons and of filled fields in their place; sliders and the like are left out. Boxes to tick stay.
 *
 * @param tree Parsed HTML; its inputs are replaced.
 * @param findings Gets one finding for each kind of input.
 */
export function showControls(tree: Root, findings: Finding[]): void {
	const found = new Map<string, { count: number; line: number; column: number }>();
	walk(tree, (node, index, parent) => {
		if (node.type !== 'element' || node.tagName !== 'input') return undefined;
		const type = typeOf(node);
		if (BOXES.test(type)) return undefined;
		const value = WORDS.test(type) ? textOf(node) : '';
		parent.children[index] = { type: 'text', value };
		if (type === 'hidden') return undefined;
		const { line = 1, column = 1 } = node.position?.start ?? {};
		const before = found.get(type);
		found.set(type, { line, column, ...before, count: (before?.count ?? 0) + 1 });
		return undefined;
	});
	for (const [type, { count, line, column }] of found) {
		const times = count > 1 ? ` It stands in this note ${String(count)} times, first here.` : '';
		findings.push({
			level: 'warning',
			code: 'html-removed',
			line,
			column,
			message: `<input type="${type}"> was taken out: nothing on this page would answer to it.${times}`,
			hint: 'Say in words what it shows, or link to the page that has it.',
		});
	}
}

const typeOf = ({ properties: { type } }: Element): string =>
	typeof type === 'string' && /^[a-z-]{1,20}$/i.test(type) ? type.toLowerCase() : 'text';

function textOf({ properties: { value, placeholder } }: Element): string {
	const words = [value, placeholder].find((one) => typeof one === 'string' && one !== '');
	return typeof words === 'string' ? words : '';
}
