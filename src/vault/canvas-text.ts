/** A board as Markdown: groups are headings, cards are boxes, lines between cards are a list of links. */
import type { Canvas, Card, Edge, Group } from './canvas-data.ts';
import { sectionsOf, type Section } from './canvas-order.ts';

/** A line of the page and the line of the file that it comes from. */
export interface CanvasLine {
	readonly text: string;
	readonly line: number;
}

const MEDIA =
	/\.(?:png|jpe?g|gif|svg|webp|avif|bmp|ico|mp3|wav|ogg|m4a|flac|mp4|webm|mov|mkv|pdf)$/i;
const LONGEST_NAME = 60;

/** The page's lines. */
export function canvasLines(canvas: Canvas): readonly CanvasLine[] {
	const names = namesOf(canvas);
	return [...sectionLines(sectionsOf(canvas), names, 1), ...edgeLines(canvas.edges, names)];
}

/** What cards and groups are called, and the number that their anchor has; by id. */
type Names = ReadonlyMap<string, { readonly name: string; readonly anchor: string }>;

function namesOf({ cards, groups }: Canvas): Names {
	const named = groups.map((group, index) => [
		group.id,
		{ name: nameOfGroup(group, index), anchor: `group-${String(index + 1)}` },
	]) as [string, { name: string; anchor: string }][];
	cards.forEach((card, index) => {
		// An empty card is not on the page, so nothing leads to it.
		const anchor = contentOf(card).trim() === '' ? '' : `card-${String(index + 1)}`;
		named.push([card.id, { name: nameOfCard(card), anchor }]);
	});
	return new Map(named);
}

const nameOfGroup = ({ label }: Group, index: number): string =>
	inline(label).replace(/^Untitled group$/, '') || `Group ${String(index + 1)}`;

/** The first words of a text, the name of a file, the host of an address. */
function nameOfCard({ type, content }: Card): string {
	const written = type === 'file' ? fileName(content) : type === 'link' ? hostOf(content) : content;
	const [first = ''] = written.split('\n').filter((line) => /[\p{L}\p{N}\p{Emoji}]/u.test(line));
	const name = inline(first.replace(/^[\s>#*+-]+/, ''));
	return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME).trimEnd()}…` : name || '…';
}

const fileName = (path: string): string =>
	(path.split('/').at(-1) ?? '').replace(/\.(?:md|markdown|mdx)$/i, '');

const hostOf = (url: string): string => /^[a-z]+:\/\/([^/?#]+)/i.exec(url)?.[1] ?? url;

/** A text as the label of a link: one line without marks. */
const inline = (text: string): string =>
	text
		.slice(0, 400)
		.replaceAll(/!?\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, '$1')
		.replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
		.replaceAll(/[[\]|`*=~#<>^{}$\\]|%%|__/g, ' ')
		.replaceAll(/\s+/g, ' ')
		.trim();

function sectionLines(section: Section, names: Names, depth: number): CanvasLine[] {
	const { group, cards, sections } = section;
	const head = group
		? [
				line(`${'#'.repeat(Math.min(depth, 6))} ${names.get(group.id)?.name ?? ''}`, group.line),
				...anchorLines(names, group),
			]
		: [];
	return [
		...head,
		...cards.flatMap((card) => cardLines(card, names)),
		...sections.flatMap((inner) => sectionLines(inner, names, depth + 1)),
	];
}

const line = (text: string, at: number): CanvasLine => ({ text, line: at });

const anchorLines = (names: Names, { id, line: at }: { id: string; line: number }): CanvasLine[] =>
	[`^${names.get(id)?.anchor ?? ''}`, ''].map((text) => line(text, at));

/** A card is a box without a title; an empty one is nothing to read. */
function cardLines(card: Card, names: Names): CanvasLine[] {
	const text = contentOf(card);
	if (text.trim() === '') return [];
	const inside = text.split(/\r\n?|\n/).map((one) => `> ${one}`.trimEnd());
	const lines = ['> [!card|untitled]', ...inside, ''].map((one) => line(one, card.line));
	return [...lines, ...anchorLines(names, card)];
}

function contentOf({ type, content, subpath }: Card): string {
	if (type === 'text') return closed(content);
	const address = content.replaceAll(/[\s<>]+/g, (blank) => (blank === ' ' ? ' ' : '')).trim();
	if (address === '') return '';
	if (type === 'link') return /^https?:\/\//i.test(address) ? address : inline(address);
	const path = content.replaceAll(/[[\]|\n]/g, ' ').trim();
	const target = `${path}${subpath.replaceAll(/[[\]|\n]/g, ' ')}`;
	if (MEDIA.test(path)) return `![[${target}]]`;
	const part = subpath.startsWith('#^') ? '' : inline(subpath.slice(1).replaceAll('#', ' › '));
	return `[[${target}|${inline(fileName(path))}${part && ` › ${part}`}]]`;
}

/** A comment that a card leaves open ends with the card. */
function closed(text: string): string {
	const open = text.split('%%').length % 2 === 0 ? '\n%%' : '';
	const html = text.lastIndexOf('<!--') > text.lastIndexOf('-->') ? '\n-->' : '';
	return `${text}${html}${open}`;
}

function edgeLines(edges: readonly Edge[], names: Names): CanvasLine[] {
	const [first] = edges;
	if (!first) return [];
	const link = (id: string): string => {
		const { name = '…', anchor = '' } = names.get(id) ?? {};
		return anchor === '' ? name : `[[#^${anchor}|${name}]]`;
	};
	const list = edges.map((edge) => {
		const label = inline(edge.label);
		const text = `- ${link(edge.from)} ${edge.arrow} ${link(edge.to)}${label && ` (${label})`}`;
		return line(text, edge.line);
	});
	return [line('## Connections', first.line), line('', first.line), ...list];
}
