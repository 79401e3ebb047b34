/**
 * A note among its neighbours, as a drawing whose every point is a link: what links here stands above the note,
 * what it links to below, under the name of the role. A line's colour and pattern say the role too.
 */
import type { NoteData } from '../schema.ts';
import { each, escapeHtml } from './escape.ts';
import { fitText } from './fit-text.ts';
import { placeLink } from './links.ts';
import { chrome, chromeAttributes, type Setting } from './setting.ts';
import { shape } from './shape.ts';
import { roleName } from './words.ts';

type Neighbours = NonNullable<NoteData['neighbours']>;
type Neighbour = Neighbours['items'][number];
type Point = NonNullable<Neighbour['beyond']>[number];

/** Units of the drawing; one is about a CSS pixel. */
const WIDTH = 320;
const ROW = 24;
const NAME = 20;
/** Where a level of points stands; lines to the first level bend before it. */
const LEVELS = [14, 40, 62] as const;
const RADIUS = 4.5;

/** What all parts of one drawing share. */
interface Scene extends Pick<NoteData, 'title' | 'kind'> {
	readonly setting: Setting;
	/** Mirrors a place where the page runs from right to left. */
	readonly at: (x: number) => number;
}

/** Neighbours by one role in one direction, with the heights of their points. */
interface Group {
	readonly role: Neighbour['role'];
	readonly items: readonly Neighbour[];
}

interface Stack {
	readonly html: string;
	/** By group, the heights that its line leads to. */
	readonly stops: readonly (readonly number[])[];
	readonly end: number;
}

/** The drawing, folded where there is no room beside the text; empty for a note without neighbours. */
export function localGraph(note: NoteData, setting: Setting): string {
	const { neighbours, url, title, kind, dir } = note;
	if (!neighbours) return '';
	const { say, href } = setting;
	const at = (x: number): number => (dir === 'rtl' ? WIDTH - x : x);
	const drawing = draw(neighbours.items, { title, kind, setting, at });
	const open = placeLink(say.openInGraph, `${href('/graph/')}#focus=${encodeURIComponent(url)}`);
	const more = neighbours.more > 0 ? `${escapeHtml(say.moreLinks(neighbours.more))} · ` : '';
	return (
		`<details class="local-graph"><summary${chrome(setting)}>${escapeHtml(say.localGraph)}</summary>` +
		`${drawing}<p${chrome(setting)}>${more}${open}</p></details>`
	);
}

function draw(items: readonly Neighbour[], scene: Scene): string {
	const received = groupsOf(items.filter((item) => item.received));
	const stated = groupsOf(items.filter((item) => !item.received));
	const above = stack(received, 4, scene);
	const below = stack(stated, above.end + ROW, scene);
	const middle = above.end + ROW / 2;
	const [centre] = LEVELS;
	const lane = (order: number): number => centre - Math.min(2, order) * 5;
	const lines =
		each(received, ({ role }, index) =>
			line(role, above.stops[index] ?? [], {
				middle,
				scene,
				lane: lane(received.length - 1 - index),
			}),
		) +
		each(stated, ({ role }, index) =>
			line(role, below.stops[index] ?? [], { middle, scene, lane: lane(index) }),
		);
	const own = shape(scene.kind, { x: scene.at(centre), y: middle, radius: RADIUS + 1.5 });
	const name = label(scene.title, { x: centre + 14, y: middle, scene });
	const about = `role="group" aria-label="${escapeHtml(scene.setting.say.graphDrawing)}"`;
	return (
		`<svg viewBox="0 0 ${String(WIDTH)} ${String(below.end + 4)}" ${about}>${lines}${above.html}` +
		`<g class="own">${own}${name}</g>${below.html}</svg>`
	);
}

function groupsOf(items: readonly Neighbour[]): readonly Group[] {
	const roles = [...new Set(items.map(({ role }) => role))];
	return roles.map((role) => ({ role, items: items.filter((item) => item.role === role) }));
}

/** Groups one under another: the name of the role, then a row for each note. */
function stack(groups: readonly Group[], start: number, scene: Scene): Stack {
	let y = start;
	let html = '';
	const stops: number[][] = [];
	const { setting, at } = scene;
	const { lang: spoken } = chromeAttributes(setting);
	const lang = spoken === undefined ? '' : ` lang="${spoken}"`;
	for (const { role, items } of groups) {
		const name = escapeHtml(roleName(setting.say, role, items[0]?.received));
		html += `<text class="role-name" x="${String(at(LEVELS[1] - 6))}" y="${String(y + NAME - 6)}"${lang}>${name}</text>`;
		y += NAME;
		const heights: number[] = [];
		for (const item of items) {
			const middle = y + ROW / 2;
			heights.push(middle);
			html += point(item, { level: 1, y: middle, scene });
			y += ROW;
			for (const next of item.beyond ?? []) {
				html += twig(middle, y + ROW / 2, scene) + point(next, { level: 2, y: y + ROW / 2, scene });
				y += ROW;
			}
		}
		stops.push(heights);
	}
	return { html, stops, end: y };
}

interface RowPlace {
	readonly level: 1 | 2;
	readonly y: number;
	readonly scene: Scene;
}

/** A note's shape and title, linked; a ghost's title is set apart by style too. */
function point({ url, title, kind }: Point, { level, y, scene }: RowPlace): string {
	const x = LEVELS[level];
	const mark = shape(kind, { x: scene.at(x), y, radius: RADIUS });
	const text = label(title, { x: x + 11, y, scene });
	return `<a href="${escapeHtml(scene.setting.href(url))}">${mark}${text}</a>`;
}

/** A title on one line; where it is cut, the whole of it is the name of its link. */
function label(
	title: string,
	{ x, y, scene }: { readonly x: number; readonly y: number; readonly scene: Scene },
): string {
	const fitted = fitText(title, WIDTH - x);
	const whole = fitted === title ? '' : `<title>${escapeHtml(title)}</title>`;
	return `${whole}<text x="${String(scene.at(x))}" y="${String(y + 4.5)}">${escapeHtml(fitted)}</text>`;
}

/** From the note along a lane of the group's own to each of its points. */
function line(
	role: Group['role'],
	stops: readonly number[],
	{
		middle,
		lane,
		scene,
	}: { readonly middle: number; readonly lane: number; readonly scene: Scene },
): string {
	const { at } = scene;
	const [centre, level] = LEVELS;
	const end = level - RADIUS - 2;
	const [near = middle] = stops.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
	const step = near > middle ? 8 : -8;
	const furthest = stops.reduce(
		(a, b) => (Math.abs(b - middle) > Math.abs(a - middle) ? b : a),
		near,
	);
	const pair = (x: number, y: number): string => `${String(at(x))} ${String(y)}`;
	const trunk = `M${pair(centre, middle)}L${pair(lane, middle + step)}V${String(furthest - step)}`;
	const branches = each(
		stops,
		(stop) =>
			`M${pair(lane, stop - step)}Q${pair(lane, stop)} ${pair(lane + 8, stop)}H${String(at(end))}`,
	);
	return `<path class="line" data-role="${role}" d="${trunk}${branches}"/>`;
}

/** From a neighbour to a neighbour of its own. */
function twig(from: number, to: number, { at }: Scene): string {
	const [, first, second] = LEVELS;
	const end = String(at(second - RADIUS - 2));
	return `<path class="line" d="M${String(at(first))} ${String(from + RADIUS + 1)}V${String(to)}H${end}"/>`;
}
