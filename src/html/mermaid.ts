/**
 * A Mermaid diagram → SVG in the colours of the page, by beautiful-mermaid, which is loaded with the first diagram
 * and needs no browser. Of its markup only shapes and texts of an allowlist pass.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as BeautifulMermaid from 'beautiful-mermaid';
import { remember } from './cache.ts';
import { escapeHtml } from './context.ts';
import { rewrite, type Tag } from './markup.ts';
import { showBrackets } from './mermaid-flow.ts';
import { readMermaid, showsAll } from './mermaid-source.ts';

type Library = typeof BeautifulMermaid;

/** A drawing, or why there is none. `@` stands for what makes the drawing's ids unique on its page. */
export type Drawing =
	| { readonly svg: string; readonly texts: string; readonly title: string; readonly width: number }
	| { readonly reason: string };

/** Characters, arrows, and characters of the drawing: layout takes time that grows faster than the diagram. */
const LONGEST = 10_000;
const MOST_ARROWS = 100;
const LARGEST = 300_000;
const TOO_LARGE = { reason: 'It is too large to be laid out at build.' };

const PACKAGE = 'beautiful-mermaid';

let library: Library | undefined;

/** The package names no entry for `require`, and rendering cannot wait for an import. */
function load(): Library {
	const require = createRequire(import.meta.url);
	const places = require.resolve.paths(PACKAGE) ?? [];
	const entries = places.map((place) => join(place, PACKAGE, 'dist', 'index.js'));
	return require(entries.find((entry) => existsSync(entry)) ?? PACKAGE) as Library;
}

/** Draws Mermaid source, once a process for the same source. */
export const drawMermaid = remember((source: string): Drawing => {
	if (source.length > LONGEST) return TOO_LARGE;
	const { text, title } = readMermaid(source);
	if (arrowsIn(text) > MOST_ARROWS) return TOO_LARGE;
	if (text === '') return { reason: 'It is empty.' };
	try {
		library ??= load();
		const svg = library.renderMermaidSVG(text, { transparent: true, padding: 8 });
		if (svg.length > LARGEST) return TOO_LARGE;
		const texts = textsOf(svg);
		if (texts === '') return { reason: 'Nothing in it was understood.' };
		if (!showsAll(text, texts)) return { reason: 'A part of it would be missing in the drawing.' };
		return { svg: cleanSvg(svg), texts, title, width: widthOf(svg) };
	} catch (error) {
		const header = error instanceof Error && error.message.startsWith('Invalid mermaid header');
		return { reason: header ? 'Diagrams of its kind are not drawn.' : 'It cannot be laid out.' };
	}
});

/** At most: every `&` doubles the arrows of its line for each name on the other side. Messages are cheap. */
function arrowsIn(source: string): number {
	if (source.startsWith('sequenceDiagram')) return 0;
	const counts = source
		.split('\n')
		.map((line) => (line.match(ARROW)?.length ?? 0) * line.split('&').length ** 2);
	return counts.reduce((sum, count) => sum + count, 0);
}

const ARROW = /[-=.]{2}|<\|/g;
const TEXT = /<text\b[^>]*>([\s\S]*?)<\/text>/g;
const ENTITIES: Readonly<Record<string, string>> = {
	'&amp;': '&',
	'&lt;': '<',
	'&gt;': '>',
	'&quot;': '"',
	'&#39;': "'",
};

function textsOf(svg: string): string {
	const texts = [...svg.matchAll(TEXT)].map(([, inner = '']) =>
		inner
			.replaceAll(/<[^>]*>/g, ' ')
			.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (one) => ENTITIES[one] ?? ''),
	);
	const shown = texts.map((one) => one.replaceAll(/\s+/g, ' ').trim()).filter((one) => one !== '');
	return showBrackets(shown.join(', '), (sign) => sign);
}

const widthOf = (svg: string): number => Number(/ width="([\d.]+)"/.exec(svg)?.[1] ?? 0);

const ELEMENTS: ReadonlySet<string> = new Set([
	...['svg', 'g', 'defs', 'marker', 'rect', 'circle', 'ellipse', 'line', 'path', 'polygon'],
	...['polyline', 'text', 'tspan'],
]);
const ATTRIBUTES: ReadonlySet<string> = new Set([
	...['viewBox', 'width', 'height', 'class', 'x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r'],
	...['rx', 'ry', 'd', 'points', 'fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'dx', 'dy'],
	...['stroke-linejoin', 'stroke-linecap', 'opacity', 'transform', 'text-anchor', 'font-size'],
	...['font-weight', 'font-style', 'dominant-baseline', 'markerWidth', 'markerHeight', 'refX'],
	...['refY', 'orient', 'markerUnits', 'text-decoration'],
]);
const STYLE = /<style\b[^>]*>[\s\S]*?<\/style>/g;
const MARKER = /^url\(#([\w-]+)\)$/;
const LONG_NUMBER = /(\d+\.\d\d)\d+/g;
/** Colours of the library's own palette, and those an author may give. */
const COLOR = /^(?:var\(--[\w-]+\)|none|transparent|currentColor|#[\da-f]{3,8}|[a-z]+)$/i;

function cleanSvg(svg: string): string {
	let fill = '';
	const clean = rewrite(svg.replaceAll(STYLE, ''), ({ name, end, empty, attributes }) => {
		if (!ELEMENTS.has(name)) return '';
		if (end) return `</${name}>`;
		if (name === 'g') fill = '';
		const written = attributesOf(name === 'text' ? inked(attributes, fill) : attributes);
		fill = shapeFill(name, attributes) ?? fill;
		return `<${name}${name === 'svg' ? ' @' : ''}${written}${empty ? '/' : ''}>`;
	});
	return showBrackets(clean, escapeHtml).replaceAll(/\n\s*/g, '');
}

const shapeFill = (name: string, attributes: Tag['attributes']): string | undefined =>
	/^(?:rect|circle|ellipse|polygon|path)$/.test(name)
		? attributes.find(([key]) => key === 'fill')?.[1]
		: undefined;

/** A text on a colour that its author chose is black or white, whichever can be read, by day and by night. */
function inked(attributes: Tag['attributes'], fill: string): Tag['attributes'] {
	const hex = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(fill)?.[1];
	if (hex === undefined) return attributes;
	const ink = lightness(hex) > 0.5 ? '#000' : '#fff';
	return attributes.map(([key, value]) =>
		key === 'fill' && value.startsWith('var(') ? [key, ink] : [key, value],
	);
}

/** 0 is black, 1 is white; weighted as eyes do. */
function lightness(hex: string): number {
	const long = hex.length === 3 ? [...hex].map((one) => one + one).join('') : hex;
	const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) =>
		parseInt(long.slice(at, at + 2), 16),
	);
	return (0.3 * red + 0.59 * green + 0.11 * blue) / 255;
}

function attributesOf(attributes: Tag['attributes']): string {
	let kept = '';
	for (const [name, value] of attributes) {
		if (name === 'id') kept += ` id="@-${value}"`;
		else if (name === 'marker-start' || name === 'marker-end') {
			const target = MARKER.exec(value)?.[1];
			if (target !== undefined) kept += ` ${name}="url(#@-${target})"`;
		} else if (name === 'fill' || name === 'stroke') {
			// Names of colours cannot be weighed against the text upon them.
			const named = name === 'fill' && /^(?!none|transparent|currentColor)[a-z]+$/i.test(value);
			if (COLOR.test(value)) kept += ` ${name}="${named ? 'var(--_node-fill)' : value}"`;
		} else if (ATTRIBUTES.has(name)) kept += ` ${name}="${value.replaceAll(LONG_NUMBER, '$1')}"`;
	}
	return kept;
}
