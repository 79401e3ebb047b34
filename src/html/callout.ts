/** `callout` → a box with a title, foldable where the author says so; a claim also shows where it belongs. */
import type { Element, ElementContent, Properties } from 'hast';
import type { State } from 'mdast-util-to-hast';
import type { Claim } from '../markdown/document.ts';
import type { CalloutNode } from '../markdown/nodes.ts';
import { calloutLabel, calloutName, familyOf, isPlain } from './callout-family.ts';
import type { BodyContext } from './context.ts';
import { h, text } from './element.ts';
import { linkElement } from './link.ts';

/** Words of a head that move a box to one side. */
const SIDES: ReadonlyMap<string, string> = new Map([
	...['inline', 'left', 'float-left', 'aside-l'].map((word) => [word, 'start'] as const),
	...['end', 'right', 'float-right', 'aside-r'].map((word) => [word, 'end'] as const),
]);

/** Handler of `callout`. */
export function callout(context: BodyContext, state: State, node: CalloutNode): Element {
	const titleNodes = state.all({ type: 'heading', depth: 6, children: node.title });
	const named = titleNodes.length > 0;
	const label = calloutLabel(node.kind, context.say);
	const told = label === undefined ? [] : [kindLabel(label, 'callout-kind'), text(' ')];
	const title = named ? [...told, ...titleNodes] : [text(calloutName(node.kind, context.say))];
	const content = state.all({ type: 'blockquote', children: node.children });
	const body = h('div', { className: ['callout-body'] }, state.wrap(content, true));
	const parts = content.length > 0 ? [body] : [];
	const given = node.data?.hProperties?.id;
	const id = context.trail.length === 1 && typeof given === 'string' ? given : undefined;
	if (node.claim) return claimElement(context, node.claim, { title, parts, id });
	const properties = { ...propertiesOf(node), id };
	if (node.fold) {
		const open = node.fold === 'open' ? true : undefined;
		const summary = h('summary', { className: ['callout-title'] }, title);
		return h('details', { ...properties, open }, [summary, ...parts]);
	}
	const bare = node.data?.untitled ?? (!named && isPlain(familyOf(node.kind)));
	const head = bare ? [] : [h('p', { className: ['callout-title'] }, title)];
	return h('div', properties, [...head, ...parts]);
}

const kindLabel = (label: string, name: string): Element =>
	h('span', { className: [name] }, [text(label)]);

/** The type, the side of the text that the box stands on, and what else the head says. */
function propertiesOf({ kind, data }: CalloutNode): Properties {
	const words = (data?.meta ?? '').split(' ').filter((word) => word !== '');
	const sides = words.flatMap((word) => SIDES.get(word) ?? []);
	const side = sides.includes('end') ? 'end' : sides[0];
	const rest = words.filter((word) => !SIDES.has(word)).join(' ');
	return {
		className: side ? ['callout', `callout-side-${side}`] : ['callout'],
		dataCallout: familyOf(kind),
		dataCalloutMetadata: rest === '' ? undefined : rest,
	};
}

function claimElement(
	context: BodyContext,
	claim: Claim,
	content: { title: ElementContent[]; parts: Element[]; id: string | undefined },
): Element {
	const host = context.trail.length === 1;
	return h(
		'div',
		{ className: ['callout', 'claim'], dataCallout: 'claim', id: host ? claim.id : undefined },
		[
			h('p', { className: ['callout-title'], id: content.id }, [
				kindLabel(`${context.say.callout_claim} `, 'visually-hidden'),
				...content.title,
			]),
			...content.parts,
			...claimFacts(context, claim),
		],
	);
}

function claimFacts(context: BodyContext, claim: Claim): Element[] {
	const facts: ElementContent[] = [];
	if (claim.on) facts.push(linkElement(context, claim.on, [text(targetTitle(context, claim))]));
	if (claim.side) facts.push(h('span', { className: ['claim-side'] }, [text(claim.side)]));
	if (claim.criterion) {
		facts.push(h('span', { className: ['claim-criterion'] }, [text(claim.criterion)]));
	}
	if (claim.moment) facts.push(momentLink(context, claim));
	const verdict = context.site.figures.verdicts.get(claim);
	if (verdict) {
		const properties = { className: ['verdict'], dataVerdict: verdict.status };
		facts.push(h('span', properties, [text(context.say[`verdict_${verdict.status}`])]));
		facts.push(h('span', { className: ['claim-check'] }, [text(verdict.message)]));
	}
	if (facts.length === 0) return [];
	const spaced = facts.flatMap((fact, index) => (index > 0 ? [text(' '), fact] : [fact]));
	return [h('p', { className: ['claim-facts'] }, spaced)];
}

function targetTitle(context: BodyContext, claim: Claim): string {
	const link = claim.on;
	if (!link) return '';
	const resolution = context.site.graph.resolutions.get(link);
	const note =
		resolution && 'note' in resolution ? context.site.graph.notes.get(resolution.note) : undefined;
	return link.label ?? note?.title ?? link.target;
}

function momentLink(context: BodyContext, claim: Claim): Element {
	const moment = claim.moment;
	const video = moment?.videoId ?? context.note.video?.id;
	const label = text(moment?.label ?? '');
	const id = context.trail.length === 1 ? moment?.id : undefined;
	if (!moment || !video) return h('time', { className: ['moment'], id }, [label]);
	const seconds = String(moment.seconds);
	const href = `https://www.youtube.com/watch?v=${video}&t=${seconds}s`;
	const properties = { id, dataSeconds: seconds, dataVideo: video, href };
	return h('a', { className: ['moment'], ...properties }, [label]);
}
