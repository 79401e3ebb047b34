/** Numbers that compute: `scenario` → a calculator, `computed` → a number linked to its calculation. */
import type { Element, ElementContent, Root } from 'hast';
import { calculatorId, renderCalculator, type Calculator } from '../calculators/calculator.ts';
import type { Messages } from '../messages/messages.ts';
import type { ComputedNode, InlineFieldNode, ScenarioNode } from '../markdown/nodes.ts';
import type { State } from 'mdast-util-to-hast';
import { inForce } from '../figures/price-list.ts';
import { escapeHtml, slot, type BodyContext } from './context.ts';
import { h, text, walk } from './element.ts';
import { modelUrl, noteUrl, PRICES_URL, withBase } from './url.ts';

/** What a note asks a model. */
export interface Asked {
	readonly id: string;
	readonly model: string;
	readonly inputs: Readonly<Record<string, unknown>>;
}

/** Draws a calculator with the site's prices, and a way to the model's own page where there is one. */
export function drawCalculator({ note, say, site }: BodyContext, asked: Asked): Calculator {
	const { base, figures, models = false, pricesMaxAge } = site;
	const { asOf } = figures.priceList;
	const pricesHref = models ? withBase(base, PRICES_URL) : undefined;
	const request = { ...asked, lang: note.lang ?? site.lang, asOf, pricesHref, pricesMaxAge };
	const drawn = inForce(figures.priceList, () => renderCalculator(request));
	if (!models || !('html' in drawn)) return drawn;
	const href = escapeHtml(withBase(base, modelUrl(asked.model)));
	const link = `<p class="calculator-about ui"><a href="${href}">${escapeHtml(say.aboutModel)}</a></p>`;
	return { html: drawn.html + link };
}

/** Handler of `scenario`. A scenario that cannot be computed is reported by the figures room; here it is named. */
export function scenario(context: BodyContext, node: ScenarioNode): ElementContent {
	const { id } = node.scenario;
	const { say, collected } = context;
	const { scenarios } = collected;
	if (scenarios.has(id)) {
		const link = h('a', { className: ['computed'], href: `#${calculatorId(id)}` }, [
			text(say.calculatorNamed({ id: say.quoted({ text: id }) })),
		]);
		return h('p', {}, [link]);
	}
	const drawn = drawCalculator(context, node.scenario);
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

/** Inside the words of another link a computed number is no link of its own, which HTML does not allow. */
export function unlinkInLinks(tree: Root): void {
	walk(tree, (link) => {
		if (link.type !== 'element' || link.tagName !== 'a') return undefined;
		walk({ type: 'root', children: link.children }, (node) => {
			if (node.type === 'element' && node.tagName === 'a') {
				node.tagName = 'span';
				delete node.properties.href;
			}
			return undefined;
		});
		return 'skip';
	});
}

/** Handler of `inlineField`. */
export function inlineField(state: State, node: InlineFieldNode): Element {
	const key = [h('span', { className: ['field-key'] }, [text(node.key)]), text(' ')];
	return h('span', { className: ['field'] }, [
		...(node.enclosed === 'hidden' ? [] : key),
		h('span', { className: ['field-value'] }, state.all(node)),
	]);
}
