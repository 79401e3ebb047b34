/** Patterns beside colours: tones are told apart without seeing colour. */
import type { Tone } from '../cost-model/chart.ts';

/** Strokes of each pattern inside a square of 6; a tone without one is filled evenly. */
const STROKES: Readonly<Partial<Record<Tone, string>>> = {
	servers: 'M-1 1l2-2M0 6l6-6M5 7l2-2',
	third: 'M1.5 1.5h1.5M4.5 4.5h1.5',
	limit: 'M0 6l6-6M0 0l6 6',
};

/** Definitions of the patterns that these tones need; `id` prefixes their ids. */
export function patterns(tones: readonly Tone[], id: string): string {
	const drawn = [...new Set(tones)].map((tone) => {
		const strokes = STROKES[tone];
		return strokes === undefined
			? ''
			: `<pattern id="${id}-${tone}" class="calculator-pattern is-${tone}" width="6" height="6" patternUnits="userSpaceOnUse"><path d="${strokes}"/></pattern>`;
	});
	return drawn.join('') === '' ? '' : `<defs>${drawn.join('')}</defs>`;
}

/** The `fill` of a shape in a tone; `undefined` where the tone is filled evenly. */
export function fillOf(tone: Tone, id: string): string | undefined {
	return STROKES[tone] === undefined ? undefined : `url(#${id}-${tone})`;
}
