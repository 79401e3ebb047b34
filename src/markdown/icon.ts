/** `:material-home:` and other names out of icon sets: pictures that only their own theme has. */
import type { Meaning } from './meaning.ts';
import { report } from './reading.ts';

const ICON =
	/:(?:material|octicons|fontawesome|simple|lucide|fa)-[a-z\d][a-z\d_-]{1,80}:(?:\{[^{}\n]{0,200}\})?/g;

/** Icons leave the text; one finding a note. `:smile:` and its like stay. */
export const icon: Meaning = {
	name: 'icon',
	text: {
		trigger: ':',
		pattern: ICON,
		insideLinks: true,
		read: (match, reading, { at, escaped }) => {
			if (escaped) return undefined;
			if (!reading.findings.some(({ code }) => code === 'icon-removed')) {
				report(reading, {
					level: 'info',
					code: 'icon-removed',
					message: `The icon \u201C${match[0]}\u201D and others like it were left out: no page has its icon set.`,
					hint: 'Say in words what the icon stands for, or use an emoji.',
					at,
				});
			}
			return [];
		},
	},
};
