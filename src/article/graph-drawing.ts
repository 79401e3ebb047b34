/** The graph without a script: the most linked notes as a drawing, and lists that name them. */
import type { GraphPage } from '../schema.ts';
import { each, escapeHtml } from './escape.ts';
import { fitText, widthOfText } from './fit-text.ts';
import { placeLink } from './links.ts';
import { MAJOR, placeLabels, type PlacedLabel } from './place-labels.ts';
import { chrome, type Setting } from './setting.ts';
import { legend, shape } from './shape.ts';
import { kindsName } from './words.ts';

type Point = GraphPage['points'][number];

/** White around the drawing, in its units. */
const EDGE = 40;
/** Longest label, in units at a size of 13. */
const LONGEST = 190;

/** The drawing; nothing without points. Its points are links for the pointer: the lists are for every reader. */
export function graphDrawing({ points, lines }: GraphPage, { href }: Setting): string {
	if (points.length === 0) return '';
	const labels = placeLabels(
		points.map((point) => ({ ...point, text: fitText(point.title, LONGEST) })),
	);
	const bounds = boundsOf(points);
	const names = each(labels, (label) => {
		const classes = classesOf(label, bounds);
		return `<text x="${String(label.x)}" y="${String(label.y)}"${classes}>${escapeHtml(label.text)}</text>`;
	});
	const marks = each(points, (point) => {
		const mark = shape(point.kind, { ...point, radius: radiusOf(point) });
		const title = `<title>${escapeHtml(point.title)}</title>`;
		return `<a href="${escapeHtml(href(point.url))}" tabindex="-1">${title}${mark}</a>`;
	});
	return (
		`<svg class="graph-drawing" viewBox="${boxOf(bounds)}" aria-hidden="true">` +
		`${linesOf(points, lines)}${marks}${names}</svg>`
	);
}

/** Radius of a point that so many notes link to, in units of the drawing. */
export const radiusOf = ({ inbound }: Pick<Point, 'inbound'>): number =>
	Math.round(Math.min(18, 5 + Math.sqrt(inbound)) * 10) / 10;

interface Bounds {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/** A name that would leave the drawing begins or ends at its point instead of standing around it. */
function classesOf({ x, text, rank }: PlacedLabel, { left, right }: Bounds): string {
	const half = (widthOfText(text) * (rank < MAJOR ? 36 : 19)) / 13 / 2;
	const side = x + half > right + EDGE ? 'at-end' : x - half < left - EDGE ? 'at-start' : '';
	const classes = [rank < MAJOR ? '' : 'minor', side].filter(Boolean).join(' ');
	return classes === '' ? '' : ` class="${classes}"`;
}

function boundsOf(points: readonly Point[]): Bounds {
	return points.reduce(
		(box, { x, y }) => ({
			left: Math.min(box.left, x),
			top: Math.min(box.top, y),
			right: Math.max(box.right, x),
			bottom: Math.max(box.bottom, y),
		}),
		{ left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity },
	);
}

function boxOf({ left, top, right, bottom }: Bounds): string {
	const size = [right - left + 2 * EDGE, bottom - top + 2 * EDGE];
	return [left - EDGE, top - EDGE, ...size].map(String).join(' ');
}

/** One path a role: links are many. */
function linesOf(points: readonly Point[], lines: GraphPage['lines']): string {
	const roles = [...new Set(lines.map(({ role }) => role))].sort();
	return each(roles, (role) => {
		const own = lines.filter((line) => line.role === role);
		const path = each(own, ({ from, to }) => {
			const [a, b] = [points[from], points[to]];
			if (!a || !b) return '';
			return `M${String(a.x)} ${String(a.y)}L${String(b.x)} ${String(b.y)}`;
		});
		return `<path class="line" data-role="${role}" d="${path}"/>`;
	});
}

/** Kinds, and in each its most linked notes with how many link to them; the rest behind a link. */
export function graphLists({ lists }: GraphPage, setting: Setting): string {
	const { href, say } = setting;
	const items = each(lists, ({ kind, url, count, items: notes }) => {
		const name = `<a class="kind" data-kind="${kind}" href="${escapeHtml(href(url))}"${chrome(setting)}>${escapeHtml(kindsName(say, kind))}</a>`;
		const own = each(notes, (note) => {
			const link = `<a href="${escapeHtml(href(note.url))}"><bdi>${escapeHtml(note.title)}</bdi></a>`;
			return `<li>${link} <span class="count"${chrome(setting)}>${escapeHtml(say.linkedFrom(note.inbound))}</span></li>`;
		});
		const rest = count - notes.length;
		const more =
			rest > 0 ? `<li${chrome(setting)}>${placeLink(say.moreLinks(rest), href(url))}</li>` : '';
		return `<li><p>${legend(kind)}${name} <span class="count">${say.number(count)}</span></p><ul>${own}${more}</ul></li>`;
	});
	return items === '' ? '' : `<ul class="graph-lists">${items}</ul>`;
}
