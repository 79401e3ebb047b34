/** The site's sign as pictures, for the screens that it is installed on. */
import { renderAsync } from '@resvg/resvg-js';

/** A picture of the sign. */
export interface Icon {
	/** Of the file, below the folder. */
	readonly name: string;
	/** Pixels. */
	readonly size: number;
	/** What a system may do with it: cut it to its own shape, or show it as it is. */
	readonly purpose: 'any' | 'maskable';
}

/** All of them; the last is for systems that do not read the manifest. */
export const ICONS: readonly Icon[] = [
	{ name: 'icon-192.png', size: 192, purpose: 'any' },
	{ name: 'icon-512.png', size: 512, purpose: 'any' },
	{ name: 'maskable-192.png', size: 192, purpose: 'maskable' },
	{ name: 'maskable-512.png', size: 512, purpose: 'maskable' },
];

/** Name of the picture for systems that take a link of the page. */
export const TOUCH_ICON = 'icon-192.png';

/** Paper and brass of the day's colours. */
export const COLOURS = { paper: '#fbf8f1', night: '#191714', brass: '#9a6a0c' } as const;

/** Sides of the square that the sign is drawn in. */
const SIGN = 16;

/** Draws it; the same bytes on every machine. A sign that may be cut stays in the middle, within 80 %. */
export async function drawIcon({ size, purpose }: Icon): Promise<Uint8Array> {
	const maskable = purpose === 'maskable';
	const part = maskable ? 0.56 : 0.72;
	const scale = (size * part) / SIGN;
	const edge = (size * (1 - part)) / 2;
	const round = maskable ? 0 : size * 0.18;
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${String(size)}" height="${String(size)}">
<rect width="100%" height="100%" rx="${String(round)}" fill="${COLOURS.paper}"/>
<g transform="translate(${String(edge)} ${String(edge)}) scale(${String(scale)})" fill="none" stroke="${COLOURS.brass}" stroke-width="1.2">
<path d="M1 5.5h14M5.5 5.5V3.2a1.2 1.2 0 1 0-1.2-1.2M2.5 5.5v4.3a1.7 1.7 0 1 0 1.7 1.7M12 5.5v3.2"/>
<path d="M11 8.5h2l.8 5h-3.6z" fill="${COLOURS.brass}" stroke="none"/></g></svg>`;
	const picture = await renderAsync(svg, { font: { loadSystemFonts: false } });
	return picture.asPng();
}
