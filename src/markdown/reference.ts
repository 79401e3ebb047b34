/** Reference links `[a][b]` and images become ordinary ones, so that every later meaning sees one form. */
import type { Meaning } from './meaning.ts';

/** Links and images by reference; their definitions leave the tree. */
export const reference: Meaning = {
	name: 'reference',
	enter: {
		linkReference: (node, reading) => {
			const found = reading.definitions.get(node.identifier);
			if (!found) return node.children;
			const { url, title = null } = found;
			const { children, position } = node;
			return [{ type: 'link', url, title, children, ...(position ? { position } : {}) }];
		},
		imageReference: (node, reading) => {
			const found = reading.definitions.get(node.identifier);
			const alt = node.alt ?? '';
			if (!found) return [{ type: 'text', value: alt }];
			const { url, title = null } = found;
			const { position } = node;
			return [{ type: 'image', url, title, alt, ...(position ? { position } : {}) }];
		},
		definition: () => [],
	},
};
