/** Titles beside points, with a rim in the colour of the paper so that lines do not run through them. */
import type { Paint } from './paint.ts';

/** What a label is written with. */
export interface Pen {
	readonly settings: { readonly labelSize: number; readonly labelFont: string };
	readonly colours: Pick<Paint, 'ink' | 'paper'>;
	/** Default: false. */
	readonly bold?: boolean;
}

/** A point and its title, in CSS pixels of the picture. */
export interface Tag {
	readonly x: number;
	readonly y: number;
	/** Radius of the point. */
	readonly size: number;
	readonly label?: string | null;
}

/** Letters of a title that are shown. */
const LONGEST = 48;

/** Writes a label. */
export function drawLabel(
	context: CanvasRenderingContext2D,
	{ x, y, size, label }: Tag,
	{ settings, colours, bold = false }: Pen,
): void {
	if (!label) return;
	const letters = [...label];
	const text = letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('')}…` : label;
	context.font = `${bold ? '600 ' : ''}${String(settings.labelSize)}px ${settings.labelFont}`;
	context.lineJoin = 'round';
	context.lineWidth = 4;
	context.strokeStyle = colours.paper;
	context.fillStyle = colours.ink;
	const place = [x + size + 4, y + settings.labelSize / 3] as const;
	context.strokeText(text, ...place);
	context.fillText(text, ...place);
}
