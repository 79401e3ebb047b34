/** `component` (JSX of an `.mdx` note) → a mark in the HTML where Astro renders the component. */
import type { ElementContent } from 'hast';
import type { State } from 'mdast-util-to-hast';
import type { Calculator } from '../calculators/calculator.ts';
import type { ComponentNode } from '../markdown/nodes.ts';
import { escapeHtml, SECRET, slot, type BodyContext } from './context.ts';
import { drawCalculator } from './figure.ts';

/** Components that an `.mdx` note may use. */
export const COMPONENTS: ReadonlySet<string> = new Set(['Calculator']);

const MARK = `steelyard-component-${SECRET}`;

/** Handler of `component`: its children stay ordinary HTML between the marks. */
export function component(
	context: BodyContext,
	state: State,
	node: ComponentNode,
): ElementContent[] {
	if (!COMPONENTS.has(node.name)) {
		reportUnknown(context, node);
		const name = escapeHtml(node.name);
		const shown = `<span class="absent-file" title="${escapeHtml(context.say.unknownComponent)}">${name}</span>`;
		return node.children.length > 0 ? state.all(node) : [slot(context.collected, shown)];
	}
	const call = JSON.stringify({ name: node.name, attributes: drawn(context, node) });
	return [
		slot(context.collected, `<!--${MARK} ${encodeURIComponent(call)}-->`),
		...state.all(node),
	];
}

/** The calculator, or why there is none: all that the theme's component shows. */
function drawn(context: BodyContext, node: ComponentNode): ComponentCall['attributes'] {
	const { id: given, model, ...inputs } = node.attributes;
	const { collected, say } = context;
	const id = typeof given === 'string' ? given : freeId(collected.scenarios);
	const calculator = drawCalculator(context, { id, model: String(model ?? ''), inputs });
	if ('html' in calculator) {
		collected.calculator = true;
		collected.scenarios.add(id);
		return { html: calculator.html };
	}
	if (typeof given !== 'string') report(context, node, calculator.problems);
	const reason = calculator.problems.map(({ message }) => message).join(' ');
	return { fault: `${say.scenarioFails({ id: say.quoted({ text: id }) })}: ${reason}` };
}

/** For a calculator without a name. */
function freeId(taken: ReadonlySet<string>): string {
	let number = 1;
	while (taken.has(`calculator-${String(number)}`)) number += 1;
	return `calculator-${String(number)}`;
}

/** Those of a calculator with a name are reported as its scenario's. */
function report(
	context: BodyContext,
	node: ComponentNode,
	problems: Extract<Calculator, { problems: unknown }>['problems'],
): void {
	for (const { message, hint } of problems) {
		context.collected.findings.push({
			level: 'error',
			code: 'component-input',
			line: node.position?.start.line ?? 1,
			column: node.position?.start.column ?? 1,
			message,
			hint,
		});
	}
}

/** Once a note for each name. */
function reportUnknown(context: BodyContext, node: ComponentNode): void {
	const message = `<${node.name}> is not a component that notes may use; its text is shown without it.`;
	const { findings } = context.collected;
	if (findings.some((finding) => finding.message === message)) return;
	findings.push({
		level: 'warning',
		code: 'unknown-component',
		line: node.position?.start.line ?? 1,
		column: node.position?.start.column ?? 1,
		message,
		hint: `Use one of: ${[...COMPONENTS].join(', ')}; or write it as Markdown.`,
	});
}

/** What an `.mdx` note's component is called with. */
export interface ComponentCall {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string | true>>;
}

const CALL = new RegExp(`<!--${MARK} ([^ >]+)-->`);

/** Rendered HTML of an `.mdx` note, cut at its components: text, call, text … */
export function componentCalls(html: string): readonly (string | ComponentCall)[] {
	return html
		.split(CALL)
		.map((piece, index) =>
			index % 2 === 0 ? piece : (JSON.parse(decodeURIComponent(piece)) as ComponentCall),
		);
}
