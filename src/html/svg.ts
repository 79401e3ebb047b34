/**
 * The part of SVG that only draws: shapes, text and gradients. What loads, links, runs, animates or holds HTML is
 * left out, and so is all that another file could be named in.
 */

/** Elements, in the spelling of the HTML parser. */
export const SVG_ELEMENTS: readonly string[] = [
	...['svg', 'g', 'path', 'circle', 'ellipse', 'line', 'rect', 'polygon', 'polyline', 'text'],
	...['tspan', 'defs', 'marker', 'linearGradient', 'radialGradient', 'stop', 'clipPath'],
];

/** A paint or a place: words, numbers, colours and names in the same drawing. */
const DRAWN = /^(?:url\(#[\w-]+\)|(?!.*url)[\w\s#.,:%()+-]{0,500})$/i;
const PATH = /^[\w\s.,+-]*$/;

const PLAIN: readonly string[] = [
	...['fill', 'fillOpacity', 'fillRule', 'stroke', 'strokeWidth', 'strokeOpacity', 'opacity'],
	...['strokeDashArray', 'strokeDashOffset', 'strokeLineCap', 'strokeLineJoin', 'transform'],
	...['strokeMiterLimit', 'fontSize', 'fontFamily', 'fontWeight', 'fontStyle', 'textAnchor'],
	...['dominantBaseline', 'alignmentBaseline', 'clipPath', 'clipRule', 'markerStart', 'color'],
	...['markerMid', 'markerEnd', 'stopColor', 'stopOpacity', 'letterSpacing', 'vectorEffect'],
	...['x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'dx', 'dy', 'fx', 'fy'],
	...['width', 'height', 'offset', 'rotate', 'textLength', 'gradientUnits', 'gradientTransform'],
	...['spreadMethod', 'refX', 'refY', 'markerWidth', 'markerHeight', 'markerUnits', 'orient'],
	...['pathLength', 'viewBox', 'preserveAspectRatio', 'xmlSpace', 'version'],
];

type Allowed = readonly (string | readonly [string, RegExp])[];

const ATTRIBUTES: Allowed = [
	...PLAIN.map((name) => [name, DRAWN] as const),
	...(['d', 'points'] as const).map((name) => [name, PATH] as const),
];

/** Attributes by element. */
export const SVG_ATTRIBUTES: Readonly<Record<string, Allowed>> = Object.fromEntries(
	SVG_ELEMENTS.map((name) => [name, ATTRIBUTES]),
);
