/** `component` (JSX of an `.mdx` note) → a mark in the HTML where Astro renders the component. */
import type { ElementContent } from 'hast';
import type { State } from 'mdast-util-to-hast';
import { renderCalculator } from '../calculators/calculator.ts';
import type { ComponentNode } from '../markdown/nodes.ts';
import { escapeHtml, SECRET, slot, type BodyContext } from './context.ts';

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
	context.collected.calculator = true;
	reportProblems(context, node);
	const call = JSON.stringify({ name: node.name, attributes: node.attributes });
	return [
		slot(context.collected, `<!--${MARK} ${encodeURIComponent(call)}-->`),
		...state.all(node),
	];
}

function reportProblems(context: BodyContext, node: ComponentNode): void {
	const { id, model, ...inputs } = node.attributes;
	const named = { id: String(id ?? 'calculator'), model: String(model ?? '') };
	const lang = context.note.lang ?? context.site.lang;
	const drawn = renderCalculator({ ...named, inputs, lang });
	if (!('problems' in drawn)) return;
	for (const { message, hint } of drawn.problems) {
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
