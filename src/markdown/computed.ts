/** `` `= prime-video.saving | percent` ``: a number that the cost model computes at build time. */
import type { Meaning } from './meaning.ts';
import { offsetOf } from './reading.ts';

const EXPRESSION =
	/^=\s+([A-Za-z][\w-]*)(\.[A-Za-z][\w.-]*)(?:\s*\|\s*([A-Za-z][\w .-]{0,60}))?\s*$/;

/** Inline code that names an output of a scenario; any other inline code stays code. */
export const computed: Meaning = {
	name: 'computed',
	enter: {
		inlineCode: (node, reading) => {
			const match = node.value.startsWith('=') ? EXPRESSION.exec(node.value) : null;
			if (!match || match[1] === 'this') return undefined;
			const [, scenario = '', output = '', format] = match;
			const found = {
				expression: scenario + output,
				format: format?.trim(),
				...reading.placeAt(offsetOf(node)),
			};
			reading.computed.push(found);
			return [{ type: 'computed', value: node.value, computed: found }];
		},
	},
};
