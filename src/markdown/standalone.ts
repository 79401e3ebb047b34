/**
 * A player or an embed that is alone in its paragraph stands between the blocks, not inside a line. A paragraph
 * whose template tags were all dropped goes with them.
 */
import type { Meaning } from './meaning.ts';
import { isBlank } from './plain.ts';

/** Runs behind `context`, which needs the paragraph. */
export const standalone: Meaning = {
	name: 'standalone',
	leave: {
		paragraph: (node) => {
			if (node.children.every(isBlank)) return [];
			const [only, ...more] = node.children;
			if (!only || more.length > 0) return undefined;
			if (only.type !== 'video' && only.type !== 'embed') return undefined;
			if (node.data?.hProperties?.id === undefined) return [only];
			// Its block id needs an element to stand on.
			node.data = { ...node.data, hName: 'div' };
			return undefined;
		},
	},
};
