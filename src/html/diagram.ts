/** `diagram` → a drawing with its source below it, or its source under the name of its language. */
import type { Element, ElementContent } from 'hast';
import { DIAGRAM_LATER, type Finding } from '../diagnostic.ts';
import type { Messages } from '../messages/messages.ts';
import type { DiagramNode } from '../markdown/nodes.ts';
import { escapeHtml, slot, type BodyContext } from './context.ts';
import { h, text } from './element.ts';
import { drawMermaid, type Drawing } from './mermaid.ts';

type Drawn = Extract<Drawing, { svg: string }>;

/** CSS pixels: wider ones shrink to the column no further than they can be read. */
const WIDE = 640;
const HUGE = 1100;
/** Characters that Mermaid itself takes. */
const LONGEST_LATER = 50_000;
/** Characters of a name that is read aloud. */
const LONGEST_NAME = 300;

/** Handler of `diagram`. */
export function diagram({ collected, say }: BodyContext, node: DiagramNode): Element {
	const { language, kind, title, value } = node;
	const id = node.data?.hProperties?.id;
	const figure = (children: readonly ElementContent[], ...more: readonly string[]): Element =>
		h(
			'figure',
			{ className: ['diagram', ...more], id: typeof id === 'string' ? id : undefined },
			children,
		);
	const made = language === 'Mermaid' ? drawMermaid(value) : undefined;
	if (made && 'svg' in made) {
		const caption = title || made.title;
		return figure([
			h(
				'div',
				{ className: sizeOf(made.width), tabIndex: 0, role: 'group', ariaLabel: say.diagram },
				[slot(collected, svgOf(made, { node, number: collected.slots.length, say }))],
			),
			...(caption === '' ? [] : [h('figcaption', {}, [text(caption)])]),
			slot(collected, sourceBelow(node, say)),
		]);
	}
	const isLater = made !== undefined && kind !== '' && value.length <= LONGEST_LATER;
	if (made) collected.findings.push((isLater ? drawnLater : notDrawn)(node, made.reason));
	const name = kind === '' ? language : `${language}: ${kind}`;
	const label = title === '' ? say.diagramNamed({ name }) : say.diagramTitled({ title, name });
	const caption = h('figcaption', {}, [text(label)]);
	if (!isLater) return figure([caption, sourceOf(node)]);
	const room = h('div', { className: ['diagram-room'] });
	return figure([caption, room, slot(collected, sourceBelow(node, say))], 'diagram-later');
}

const sizeOf = (width: number): string[] => [
	'diagram-drawing',
	...(width > HUGE ? ['diagram-huge'] : width > WIDE ? ['diagram-wide'] : []),
];

const sourceOf = ({ language, value }: DiagramNode): Element =>
	h('pre', { tabIndex: 0 }, [
		h('code', { className: [`language-${language.toLowerCase()}`] }, [text(`${value}\n`)]),
	]);

/** Words of a program are nothing that anybody searches for; what the drawing shows is. */
const sourceBelow = ({ language, value }: DiagramNode, say: Messages): string =>
	'<details class="diagram-source" data-pagefind-ignore>' +
	`<summary>${escapeHtml(say.diagramSource({ language }))}</summary><pre tabindex="0">` +
	`<code class="language-${language.toLowerCase()}">${escapeHtml(value)}\n</code></pre></details>`;

interface Spot {
	readonly node: DiagramNode;
	/** Tells the drawings of one page apart. */
	readonly number: number;
	readonly say: Messages;
}

function svgOf(drawn: Drawn, { node, number, say }: Spot): string {
	const given = node.title || drawn.title || say.diagram;
	const name = say.labelled({ label: given, text: drawn.texts }).slice(0, LONGEST_NAME);
	const unique = `diagram-${String(number)}`;
	const label = escapeHtml(name).replaceAll('@', '&#64;');
	return drawn.svg
		.replace('<svg @', () => `<svg role="img" aria-label="${label}"`)
		.replaceAll('id="@-', `id="${unique}-`)
		.replaceAll('url(#@-', `url(#${unique}-`);
}

function notDrawn({ kind, position }: DiagramNode, reason: string): Finding {
	return {
		level: 'info',
		code: 'diagram-not-drawn',
		line: position?.start.line ?? 1,
		column: position?.start.column ?? 1,
		message: `The ${kind === '' ? 'diagram' : `diagram (${kind})`} is shown as its source: ${reason}`,
		hint: 'Drawn are flow charts, sequences, states, classes, entities and xy charts of Mermaid. Another way is an image of it.',
	};
}

function drawnLater(node: DiagramNode, reason: string): Finding {
	return {
		...notDrawn(node, reason),
		code: DIAGRAM_LATER,
		message: `The diagram (${node.kind}) is left to the reader’s browser: ${reason}`,
		hint: 'Without JavaScript and in print its source is shown. Drawn at build are flow charts, sequences, states, classes, entities and xy charts.',
	};
}
