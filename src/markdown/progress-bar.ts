/** `[=85% "Label"]`: the bar of PyMdown, as a bar with its share in words. */
import type { Meaning } from './meaning.ts';
import type { ProgressNode } from './nodes.ts';

const BAR =
	/\[={1,3}[ \t]*(\d{1,9}(?:\.\d{1,9})?)(?:%|\/(\d{1,9}(?:\.\d{1,9})?))[ \t]*(?:"([^"\n\uFDD0]{0,200})"|'([^'\n\uFDD0]{0,200})')?[ \t]*\](?:\{[^{}\n]{0,200}\})?/g;

/** Progress bars. */
export const progressBar: Meaning = {
	name: 'progress-bar',
	text: {
		trigger: '[=',
		pattern: BAR,
		read: (match, _reading, { escaped }) => {
			const [, share = '', whole, double, single] = match;
			const max = whole === undefined ? 100 : Number(whole);
			if (escaped || max === 0) return undefined;
			const percent = Math.min(100, (Number(share) / max) * 100);
			const shown = `${String(Math.round(percent * 10) / 10)}%`;
			return [barOf(percent, (double ?? single ?? '').trim() || shown)];
		},
	},
};

const barOf = (percent: number, label: string): ProgressNode => ({
	type: 'progress',
	children: [{ type: 'text', value: label }],
	data: {
		hName: 'span',
		hProperties: { className: ['progress'] },
		hChildren: [
			{
				type: 'element',
				tagName: 'progress',
				properties: { value: String(percent), max: '100', ariaLabel: label },
				children: [],
			},
			{ type: 'text', value: ` ${label}` },
		],
	},
});
