/** `((63b70dc8-58a5-4a43-ae19-28143edb7752))`: Logseq's link to a block, whose text is shown in its place. */
import type { Nodes } from 'mdast';
import { addLink, linkNode, textNode } from './links.ts';
import type { Meaning } from './meaning.ts';
import type { Reading, Span, Where } from './reading.ts';

const UUID = '[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}';
const REFERENCE = new RegExp(`\\(\\((${UUID})\\)\\)`, 'gi');
const ONLY_UUID = new RegExp(`^${UUID}$`, 'i');

/** Whether a text is an id of Logseq. */
export function isBlockId(text: string): boolean {
	return ONLY_UUID.test(text);
}

/** References to blocks by their `id::`; the graph knows in which note the block stands. */
export const blockReference: Meaning = {
	name: 'block-reference',
	mask: (text) => (text.includes('((') ? findReferences(text) : []),
};

function findReferences(text: string): Span[] {
	return [...text.matchAll(REFERENCE)].map(({ 0: raw, index }) => ({
		start: index,
		end: index + raw.length,
		raw,
		wiki: raw,
		render: (reading, where) => renderReference(reading, where, raw),
	}));
}

function renderReference(reading: Reading, { at, scope }: Where, raw: string): Nodes[] {
	const shown = [textNode('(a block)')];
	if (scope.inLink) return shown;
	const to = { target: raw.toLowerCase(), fragment: undefined, malformed: false };
	const node = linkNode(addLink(reading, { syntax: 'wiki', to, label: undefined, at }), shown);
	node.titled = true;
	return [node];
}
