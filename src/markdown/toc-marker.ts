/** `[TOC]`, `[[toc]]`, `[[_TOC_]]`, `{:toc}`: where other generators put the contents, which every page has anyway. */
import type { List, Paragraph } from 'mdast';
import { onlySpan } from './mask.ts';
import type { Meaning } from './meaning.ts';
import type { Reading } from './reading.ts';

const MARKER =
	/^(?:\[toc\]|\[\[_?toc_?\]\]|\{:[ \t]*toc[^{}\n]*\}|\{\{[<%]?[ \t]*toc[ \t]*[>%]?\}\})$/i;
/** Kramdown replaces the list that stands above the marker. */
const IN_LIST = /\n\{:[ \t]*toc[^{}\n]*\}$/i;

/** Markers of a table of contents leave the note, without becoming a link to a note of their name. */
export const tocMarker: Meaning = {
	name: 'toc-marker',
	enter: {
		paragraph: (node, reading) => (isMarker(node, reading) ? [] : undefined),
		list: (node) => (isSeed(node) ? [] : undefined),
	},
};

function isMarker({ children }: Paragraph, reading: Reading): boolean {
	const [only, ...more] = children;
	if (only?.type === 'linkReference' && more.length === 0) {
		return only.identifier.toLowerCase() === 'toc' && !reading.definitions.has(only.identifier);
	}
	if (only?.type !== 'text' || more.length > 0 || only.value.length > 80) return false;
	const value = only.value.trim();
	return MARKER.test(onlySpan(reading, value)?.raw ?? value);
}

function isSeed({ children }: List): boolean {
	const [item, ...more] = children;
	const [paragraph] = item?.children ?? [];
	const text = paragraph?.type === 'paragraph' ? paragraph.children.at(-1) : undefined;
	return more.length === 0 && text?.type === 'text' && IN_LIST.test(text.value.slice(-100));
}
