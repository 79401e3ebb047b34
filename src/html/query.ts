/** `query` → what it finds, or its source as labelled code. */
import type { ElementContent } from 'hast';
import type { QueryNode } from '../markdown/nodes.ts';
import { queryCode } from './query-code.ts';

/** Handler of `query`. */
export function query(node: QueryNode): ElementContent {
	const program = node.shown ?? node.query?.language ?? '';
	return queryCode({ program, source: node.value, inline: node.inline === true });
}
