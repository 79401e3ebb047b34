/** Numbers that compute: `scenario` → a calculator, `computed` → a number linked to its calculation. */
import type { Element, ElementContent } from 'hast';
import { calculatorId, renderCalculator } from '../calculators/calculator.ts';
import type { Messages } from '../messages/messages.ts';
import type { ComputedNode, InlineFieldNode, ScenarioNode } from '../markdown/nodes.ts';
import type { State } from 'mdast-util-to-hast';
import { slot, type BodyContext } from './context.ts';
import { h, text } from './element.ts';
import { noteUrl, withBase } from './url.ts';

/** Handler of `scenario`. A scenario that cannot be computed is reported by the figures room; here it is named. */
export function scenario(context: BodyContext, node: ScenarioNode): ElementContent {
	const { id, model, inputs } = node.scenario;
	const { say, collected } = context;
	const { scenarios } = collected;
	const lang = context.note.lang ?? context.site.lang;
	if (scenarios.has(id)) {
		const link = h('a', { className: ['computed'], href: `#${calculatorId(id)}` }, [
			text(say.calculatorNamed({ id: say.quoted({ text: id }) })),
		]);
		return h('p', {}, [link]);
	}
	const drawn = renderCalculator({ id, model, inputs, lang });
	if ('html' in drawn) {
		context.collected.calculator = true;
		scenarios.add(id);
		return slot(context.collected, drawn.html);
	}
	const reason = drawn.problems.map((problem) => problem.message).join(' ');
	return h('p', { className: ['computed', 'is-unknown'] }, [
		text(said(say.scenarioFails({ id: say.quoted({ text: id }) }), reason, say)),
	]);
}

/** Reasons are known in English alone. */
const said = (label: string, reason: string, say: Messages): string =>
	say.lang === 'en' ? say.labelled({ label, text: reason }) : label;

/** Handler of `computed`. */
export function computed(context: BodyContext, node: ComputedNode): Element {
	const figure = context.site.figures.computed.get(node.computed);
	if (!figure) {
		const title = context.say.notComputed;
		return h('span', { className: ['computed', 'is-unknown'], title }, [
			text(node.computed.expression),
		]);
	}
	const owner = context.site.graph.notes.get(figure.note);
	const here = figure.note === context.trail[0] || !owner;
	const page = here ? '' : withBase(context.site.base, noteUrl(owner));
	const title = context.say.computedBy({ expression: node.computed.expression });
	return h(
		'a',
		{ className: ['computed'], href: `${page}#${calculatorId(figure.scenario)}`, title },
		[text(figure.text)],
	);
}

/** Handler of `inlineField`. */
export function inlineField(state: State, node: InlineFieldNode): Element {
	const key = [h('span', { className: ['field-key'] }, [text(node.key)]), text(' ')];
	return h('span', { className: ['field'] }, [
		...(node.enclosed === 'hidden' ? [] : key),
		h('span', { className: ['field-value'] }, state.all(node)),
	]);
}
