/** The lines of a claim that place it: `on:: [[x]]  side:: servers`, two blanks apart. */
import type { PhrasingContent } from 'mdast';
import { cutText } from './inline-lines.ts';

/** Fields that say where a claim belongs; any other field stays in its text. */
export const CLAIM_KEYS: ReadonlySet<string> = new Set([
	'on',
	'side',
	'criterion',
	'check',
	'source',
]);

const NEXT = /[ \t]{2,}(?=(?:on|side|criterion|check|source)::\s)/i;

/** Parts of a line that begin with a key of a claim each. */
export function splitClaimLine(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
	const parts: PhrasingContent[][] = [[]];
	for (const node of nodes) {
		let left = node;
		while (left.type === 'text') {
			const match = NEXT.exec(left.value);
			if (!match) break;
			parts.at(-1)?.push(cutText(left, 0, match.index));
			parts.push([]);
			left = cutText(left, match.index + match[0].length, left.value.length);
		}
		parts.at(-1)?.push(left);
	}
	return parts;
}
