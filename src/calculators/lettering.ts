/** Words in a picture: how wide they are about, and where they find room. */
import { svgText } from './markup.ts';

/** Height of a line of text, in units of the picture. */
export const LINE = 15;

/** Width of a text in units of the picture, rather too wide than too narrow. */
export function widthOf(text: string): number {
	return [...text].reduce((sum, letter) => {
		if (/[ .,:;'|()iIjlt]/u.test(letter)) return sum + 4.5;
		return sum + (/[mwMW%]/u.test(letter) ? 11.5 : 7.8);
	}, 0);
}

/** Breaks a text between words so that no line is wider than `width`; a longer word stands alone. */
export function wrap(text: string, width: number): readonly string[] {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const longer = `${lines.at(-1) ?? ''} ${word}`.trimStart();
		if (lines.length > 0 && widthOf(longer) <= width) lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	return lines;
}

/** A rectangle of the picture. */
export interface Box {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/** Where a text may stand: the foot of its first line. */
export interface Spot {
	readonly x: number;
	readonly y: number;
	readonly anchor: 'start' | 'middle' | 'end';
}

/** Lines of text, each with its class. */
export type Lettering = readonly (readonly [text: string, name: string])[];

/** Puts words where they hide nothing. */
export interface Placer {
	/** Keeps words off a rectangle. */
	readonly reserve: (box: Box) => void;
	/** Writes at the best of the spots; earlier ones are preferred. Nothing leaves the bounds. */
	readonly place: (lettering: Lettering, spots: readonly Spot[]) => string;
}

/** A placer within bounds; `ink` are points of lines that words should not cover. */
export function placerIn(bounds: Box, ink: readonly (readonly [number, number])[]): Placer {
	const taken: Box[] = [];
	return {
		reserve: (box) => taken.push(box),
		place: (lettering, spots) => {
			const boxes = spots.map((spot) => boxAt(lettering, spot, bounds));
			const costs = boxes.map((box, index) => index + costOf(box, taken, ink));
			const best = costs.indexOf(Math.min(...costs));
			const [box, spot] = [boxes[best], spots[best]];
			if (box === undefined || spot === undefined) return '';
			taken.push(box);
			return write(lettering, box, spot.anchor);
		},
	};
}

/** The words in their box, on the side that they are anchored at. */
function write(lettering: Lettering, box: Box, anchor: Spot['anchor']): string {
	const x = { start: box.left, middle: (box.left + box.right) / 2, end: box.right }[anchor];
	const side = anchor === 'start' ? {} : { 'text-anchor': anchor };
	return lettering
		.map(([text, name], line) =>
			svgText(text, { x, y: box.top + 12 + line * LINE, ...side, class: name }),
		)
		.join('');
}

function boxAt(lettering: Lettering, { x, y, anchor }: Spot, bounds: Box): Box {
	const width = Math.max(0, ...lettering.map(([text]) => widthOf(text)));
	const height = lettering.length * LINE;
	const wanted = x - { start: 0, middle: width / 2, end: width }[anchor];
	const left = Math.max(bounds.left, Math.min(bounds.right - width, wanted));
	const top = Math.max(bounds.top, Math.min(bounds.bottom - height, y - 12));
	return { left, top, right: left + width, bottom: top + height };
}

function costOf(
	box: Box,
	taken: readonly Box[],
	ink: readonly (readonly [number, number])[],
): number {
	const hits = taken.filter(
		(other) =>
			box.left < other.right + 4 &&
			other.left < box.right + 4 &&
			box.top < other.bottom &&
			other.top < box.bottom,
	).length;
	const covered = ink.filter(
		([x, y]) => x > box.left - 2 && x < box.right + 2 && y > box.top && y < box.bottom,
	).length;
	return hits * 1000 + covered * 3;
}
