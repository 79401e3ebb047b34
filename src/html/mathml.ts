/** Temml's markup → MathML of an allowlist: no element, attribute or style passes that is not named here. */

import { rewrite, type Tag } from './markup.ts';

const ELEMENTS: ReadonlySet<string> = new Set([
	...['math', 'mrow', 'mi', 'mn', 'mo', 'ms', 'mtext', 'mspace', 'mstyle', 'mpadded', 'mphantom'],
	...['mfrac', 'msqrt', 'mroot', 'msub', 'msup', 'msubsup', 'munder', 'mover', 'munderover'],
	...['mmultiscripts', 'mprescripts', 'mtable', 'mtr', 'mtd', 'menclose', 'merror', 'span'],
]);

const ATTRIBUTES: ReadonlySet<string> = new Set([
	...['display', 'class', 'displaystyle', 'scriptlevel', 'notation', 'width', 'height', 'depth'],
	...['accent', 'accentunder', 'stretchy', 'lspace', 'rspace', 'fence', 'form', 'symmetric'],
	...['mathbackground', 'mathcolor', 'mathsize', 'minsize', 'maxsize', 'voffset', 'separator'],
	...['movablelimits', 'linethickness', 'mathvariant', 'columnalign', 'columnspan', 'rowspan'],
	...['largeop', 'linebreak', 'side', 'rowlines', 'columnlines', 'frame', 'columnspacing'],
]);

/** A declaration of Temml's inline styles → our class; what only repeats the style sheet is left out. */
const CLASSES: Readonly<Record<string, string>> = {
	'width:100%': 'tml-wide',
	'width:50%': 'tml-half',
	'text-align:left': 'tml-left',
	'padding:0': 'tml-tight',
	'padding-left:0em': 'tml-l0',
	'padding-left:0pt': 'tml-l0',
	'padding-right:0em': 'tml-r0',
	'padding-right:0pt': 'tml-r0',
	'padding-left:0.1389em': 'tml-l1',
	'padding-right:0.1389em': 'tml-r1',
	'padding-left:0.25em': 'tml-l2',
	'padding-right:0.25em': 'tml-r2',
	'padding-left:0.4em': 'tml-l4',
	'padding-right:0.4em': 'tml-r4',
	'padding-left:5.9776pt': 'tml-l5',
	'padding-right:5.9776pt': 'tml-r5',
	'padding-left:1em': 'tml-l10',
	'border-top:0.06em solid': 'tml-top',
	'border-top:0.06em dashed': 'tml-top tml-dashed',
	'border-top:0.15em double': 'tml-top tml-double',
	'border-bottom:0.06em solid': 'tml-bottom',
	'border-bottom:0.06em dashed': 'tml-bottom tml-dashed',
	'border-bottom:0.15em double': 'tml-bottom tml-double',
	'border-left:0.06em solid': 'tml-before',
	'border-left:0.06em dashed': 'tml-before tml-dashed',
	'border-right:0.06em solid': 'tml-behind',
	'border-right:0.06em dashed': 'tml-behind tml-dashed',
	'border:1px solid': 'tml-fbox',
	'padding:3pt': 'tml-fbox',
	'padding:0.3em': 'tml-fbox',
	'font-weight:bold': 'tml-bold',
	'transform:scaleX(-1)': 'tml-mirror',
	'position:relative': 'tml-relative',
	'position:absolute': 'tml-absolute',
	'white-space:pre-line': 'tml-lines',
};

const COLOR = /^color:(#[\da-f]{3,8}|[a-z]+)$/i;
const DEPTH = /^math-depth:(\d)$/;

/**
 * @param markup What Temml made; text in it is escaped.
 * @param more Attributes for the `math` element, escaped.
 */
export function cleanMathMl(markup: string, more: string): string {
	return rewrite(markup, ({ name, end, attributes }) => {
		if (!ELEMENTS.has(name)) return '';
		if (end) return `</${name}>`;
		return `<${name}${name === 'math' ? ` ${more}` : ''}${attributesOf(attributes)}>`;
	});
}

function attributesOf(attributes: Tag['attributes']): string {
	let kept = '';
	const classes: string[] = [];
	for (const [name, value] of attributes) {
		if (name === 'class') classes.push(value);
		else if (name === 'style') kept += styleOf(value, classes);
		else if (ATTRIBUTES.has(name)) kept += ` ${name}="${value}"`;
	}
	return classes.length > 0 ? `${kept} class="${[...new Set(classes)].join(' ')}"` : kept;
}

function styleOf(style: string, classes: string[]): string {
	let kept = '';
	for (const declaration of style.split(';')) {
		const one = declaration.trim();
		const [, color] = COLOR.exec(one) ?? [];
		const [, depth] = DEPTH.exec(one) ?? [];
		const known = Object.hasOwn(CLASSES, one) ? CLASSES[one] : undefined;
		if (known !== undefined) classes.push(known);
		else if (color !== undefined) kept += ` mathcolor="${color}"`;
		else if (depth !== undefined) kept += ` scriptlevel="${depth}"`;
	}
	return kept;
}
