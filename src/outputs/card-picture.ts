/** A card → a PNG. Letters that no font here has are never drawn as boxes: the text that holds them is left out. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { renderAsync } from '@resvg/resvg-js';
import satori, { type Font } from 'satori';
import sharp from 'sharp';
import type { Card } from '../pages/card.ts';
import { cardBoxes, cardPicture, FAMILY, SIZE } from './card-drawing.ts';

const PACKAGE = '@fontsource/source-serif-4';
/** Scripts of the face, the most used first. */
const SCRIPTS = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'] as const;
/** Pictures and their joints, which text fonts do not have. */
const EMOJI =
	/(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u200d|\ufe0f)+/gu;

let loaded: Font[] | undefined;

/** Draws a card; the same bytes for the same card on every machine. */
export async function drawCard(card: Card): Promise<Uint8Array> {
	const plain = withTexts(card, (text) => text.replace(EMOJI, '').replace(/\s+/g, ' ').trim());
	const missing = new Set<string>();
	const drawn = await svgOf(plain, missing);
	const lacks = (text: string): boolean => [...text].some((letter) => missing.has(letter));
	const svg =
		missing.size === 0
			? drawn
			: await svgOf(
					withTexts(plain, (text) => (lacks(text) ? '' : text)),
					new Set(),
				);
	const picture = await renderAsync(svg, { font: { loadSystemFonts: false } });
	// Encoded here it takes half the time, and no card has anything to shine through.
	const raw = { width: SIZE.width, height: SIZE.height, channels: 4 } as const;
	const image = sharp(picture.pixels, { raw }).removeAlpha();
	return image.png({ compressionLevel: 3 }).toBuffer();
}

async function svgOf(card: Card, missing: Set<string>): Promise<string> {
	const texts = await satori(cardBoxes(card), {
		...SIZE,
		fonts: fonts(),
		loadAdditionalAsset: async (_, letters) => {
			for (const letter of letters) missing.add(letter);
			return Promise.resolve([]);
		},
	});
	return cardPicture(card, texts);
}

const withTexts = (card: Card, change: (text: string) => string): Card => ({
	...card,
	kindName: change(card.kindName),
	title: card.title === undefined ? undefined : change(card.title),
	site: change(card.site),
	tags: card.tags.map(change).filter(Boolean),
});

/** Read once: the drawing library keeps what it made of them. */
function fonts(): Font[] {
	const { resolve } = createRequire(import.meta.url);
	loaded ??= SCRIPTS.flatMap((script) =>
		([400, 600] as const).map((weight): Font => {
			const file = `${PACKAGE}/files/source-serif-4-${script}-${String(weight)}-normal.woff`;
			const name = script === 'latin' ? FAMILY : `${FAMILY} ${script}`;
			return { name, weight, style: 'normal', data: readFileSync(resolve(file)) };
		}),
	);
	return loaded;
}
