/** A player or an embed that is alone in its paragraph stands between the blocks, not inside a line. */
import type { Meaning } from './meaning.ts';

/** Runs behind `context`, which needs the paragraph. */
export const standalone: Meaning = {
	name: 'standalone',
	leave: {
		paragraph: (node) => {
			const [only, ...more] = node.children;
			if (!only || more.length > 0) return undefined;
			return only.type === 'video' || only.type === 'embed' ? [only] : undefined;
		},
	},
};
