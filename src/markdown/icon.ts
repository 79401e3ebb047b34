/**
 * `:material-home:` and other names out of icon sets: pictures that only their own theme has. Ticks, crosses and
 * arrows say something, so they become signs; the others leave, unless nothing else says what a link or cell means.
 */
import type { Nodes, PhrasingContent } from 'mdast';
import type { Meaning } from './meaning.ts';
import { isBlank } from './plain.ts';
import { report } from './reading.ts';

declare module 'unist' {
	interface Data {
		/** Name of the icon that an empty text stands for, in words. */
		icon?: string;
	}
}

const ICON =
	/:(?:material|octicons|fontawesome|simple|lucide|fa|fas|fab|far|twemoji|tabler|mdi|bi|iconoir|feather|heroicons|carbon)-([a-z\d][a-z\d_-]{0,80}):(?:\{[^{}\n]{0,200}\})?/g;
/** Parts of a name that say how the icon is drawn. */
const LOOKS =
	/^(?:brands|solid|regular|fa)-|-(?:outline|fill|variant|thick|thin|bold|circle|box|\d{1,2})(?=-|$)/g;

const SIGNS: ReadonlyMap<string, string> = new Map(
	Object.entries({
		check: '\u2713',
		'check-all': '\u2713',
		xmark: '\u2717',
		close: '\u2717',
		x: '\u2717',
		plus: '+',
		minus: '\u2212',
		star: '\u2605',
		heart: '\u2665',
		alert: '\u26A0',
		warning: '\u26A0',
		information: '\u2139',
		info: '\u2139',
		'arrow-right': '\u2192',
		'arrow-left': '\u2190',
		'arrow-up': '\u2191',
		'arrow-down': '\u2193',
		'arrow-top-right': '\u2197',
		'arrow-up-right': '\u2197',
		'arrow-top-left': '\u2196',
		'arrow-bottom-right': '\u2198',
		'arrow-bottom-left': '\u2199',
	}),
);

/** Icons; one finding a note for those that were left out. `:smile:` and its like are `emoji.ts`'s. */
export const icon: Meaning = {
	name: 'icon',
	text: {
		trigger: ':',
		pattern: ICON,
		insideLinks: true,
		read: (match, reading, { at, escaped }) => {
			if (escaped) return undefined;
			const name = (match[1] ?? '').replaceAll(LOOKS, '');
			const sign = SIGNS.get(name);
			if (sign !== undefined) return [{ type: 'text', value: sign }];
			if (!reading.findings.some(({ code }) => code === 'icon-removed')) {
				report(reading, {
					level: 'info',
					code: 'icon-removed',
					message: `The icon \u201C${match[0]}\u201D and others like it were left out: no page has its icon set.`,
					hint: 'Say in words what the icon stands for, or use an emoji.',
					at,
				});
			}
			return [{ type: 'text', value: '', data: { icon: name.replaceAll(/[-_]+/g, ' ') } }];
		},
	},
	leave: {
		link: ({ children }) => nameAlone(children),
		heading: ({ children }) => nameAlone(children),
		tableCell: ({ children }) => nameAlone(children),
	},
};

/** Where icons are all there is, the first is said in words. */
function nameAlone(children: readonly PhrasingContent[]): undefined {
	const first = children.find((child: Nodes) => child.data?.icon !== undefined);
	if (first?.type === 'text' && children.every(isBlank)) first.value = first.data?.icon ?? '';
}
