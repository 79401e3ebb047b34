/** How a card looks: paper, ink and the brass beam, which tilts where a trade-off does. */
import type { Card } from '../pages/card.ts';
import type { Kind } from '../vault/note.ts';

/** Pixels. */
export const SIZE = { width: 1200, height: 630 } as const;
/** Family of a card's text; the fonts of further scripts have names of their own behind it. */
export const FAMILY = 'Card';

/** A box as the drawing library takes it: an element without a component behind it. */
export interface Box {
	readonly type: string;
	readonly key: null;
	readonly props: Readonly<Record<string, unknown>>;
}

const INK = {
	paper: '#fbf8f1',
	line: '#ded6c5',
	ink: '#221d16',
	soft: '#564d40',
	brass: '#9a6a0c',
};

interface Look {
	readonly colour: string;
	/** Strokes on a field of 16 by 16, as the glyph of the kind on pages. */
	readonly glyph: string;
}

const LOOKS: Readonly<Record<Kind, Look>> = {
	thought: { colour: '#30507a', glyph: 'M2 3h12v8H8.5L5 13.8V11H2z' },
	critique: {
		colour: '#7a3363',
		glyph: 'm2.5 13.5 1-3.5 7.5-7.5 2.5 2.5L6 12.5zM9 4.5 11.5 7',
	},
	tradeoff: {
		colour: '#7a5200',
		glyph: 'M8 2v11.5M5 13.5h6M3 4.5h10M1 10l2-5.5L5 10zM11 10l2-5.5 2 5.5z',
	},
	source: { colour: '#465a1c', glyph: 'M1.8 3.5h12.4v9H1.8zM6.8 6v4l3.4-2z' },
	note: { colour: '#564d40', glyph: 'M3.5 2h6l3 3v9h-9zM6 8h4M6 11h4' },
};

/** Characters of the title shown at most. */
const LONGEST = 140;

/** The texts of a card as boxes, on no ground. */
export function cardBoxes(card: Card): Box {
	const title = [card.title, card.site].find(Boolean) ?? '';
	const ends = {
		marginTop: 'auto',
		fontSize: 30,
		color: INK.soft,
		justifyContent: 'space-between',
	};
	const texts = box({ ...COLUMN, width: 1040, height: 400, margin: '170px 80px 0' }, [
		box({ height: 44, marginLeft: 56, fontSize: 34, color: lookOf(card).colour }, [card.kindName]),
		box(titleStyle(title), [cut(title)]),
		box(ends, [
			box({}, [title === card.site ? '' : cut(card.site, 40)]),
			box({}, [cut(card.tags.map((tag) => `#${tag}`).join('  '), 28)]),
		]),
	]);
	return box({ ...SIZE, color: INK.ink, fontFamily: FAMILY }, [texts]);
}

/** The drawing of a card around its texts. */
export function cardPicture(card: Card, texts: string): string {
	const { colour, glyph } = lookOf(card);
	const mark =
		`<path d="${glyph}" fill="none" stroke="${colour}" stroke-width="1.4" stroke-linejoin="round" ` +
		'transform="translate(80 173) scale(2.5)"/>';
	return texts
		.replace(/^<svg[^>]*>/, (start) => `${start}<path d="M0 0h1200v630H0z" fill="${INK.paper}"/>`)
		.replace(/<\/svg>$/, `${card.kind ? mark : ''}${beam(card.tilt)}</svg>`);
}

const COLUMN = { flexDirection: 'column' } as const;

const lookOf = ({ kind }: Card): Look => LOOKS[kind ?? 'note'];

function titleStyle(title: string): Readonly<Record<string, unknown>> {
	const { length } = [...title];
	const fontSize = length <= 32 ? 84 : length <= 64 ? 68 : 54;
	const text = { fontWeight: 600, lineHeight: 1.15, wordBreak: 'break-word', lineClamp: 4 };
	return { ...text, display: 'block', fontSize, marginTop: 24 };
}

function cut(text: string, most = LONGEST): string {
	const characters = [...text];
	if (characters.length <= most) return text;
	return `${characters
		.slice(0, most)
		.join('')
		.replace(/\s\S*$/u, '')} …`;
}

/** The steelyard at the head: its hook in the middle, its weight where the tilt has moved it. */
function beam(given: number): string {
	const tilt = Math.max(-1, Math.min(1, given));
	const weight = String(Math.round(600 + tilt * 360));
	const left = String(Math.round(600 + tilt * 360) - 14);
	return (
		`<g fill="none" stroke="${INK.brass}" stroke-width="4">` +
		'<path d="M600 62V34a13 13 0 1 0-13-13"/>' +
		`<g transform="rotate(${String(Math.round(tilt * 30) / 10)} 600 62)">` +
		'<path d="M80 62h1040" stroke-width="6"/><path d="M90 62v24a13 13 0 1 0 13 13M1110 62v24a13 13 0 1 1-13 13"/>' +
		`<path d="M${weight} 62v16"/><path d="M${left} 78h28l10 44h-48z" fill="${INK.brass}" stroke="none"/></g></g>`
	);
}

const box = (
	style: Readonly<Record<string, unknown>>,
	children: readonly (Box | string)[],
): Box => ({ type: 'div', key: null, props: { style: { display: 'flex', ...style }, children } });
