/** `[!claim]`: a callout that takes a side on a trade-off page. Its placing fields leave the visible text. */
import type { PhrasingContent } from 'mdast';
import { CLAIM_KEYS } from './claim-line.ts';
import type { Claim, Link, Moment } from './document.ts';
import type { Meaning } from './meaning.ts';
import { addMoment, parseClock } from './moments.ts';
import type { CalloutNode, InlineFieldNode } from './nodes.ts';
import { isBlank, toPlainText } from './plain.ts';
import { offsetOf, report, type Draft, type Reading } from './reading.ts';
import { cutEnd, WIDTH } from './sentence.ts';

/** Claims. */
export const claim: Meaning = {
	name: 'claim',
	leave: {
		callout: (node, reading) => {
			if (node.kind !== 'claim') return undefined;
			const fields = takeFields(node);
			node.claim = makeClaim(node, fields, reading);
			reading.claims.push(node.claim);
			quoteClaim(node.claim);
			return undefined;
		},
	},
};

type Fields = ReadonlyMap<string, InlineFieldNode>;

/** Takes the placing fields out of the callout's paragraphs; paragraphs left empty go too. */
function takeFields(node: CalloutNode): Fields {
	const fields = new Map<string, InlineFieldNode>();
	node.children = node.children.filter((child) => {
		if (child.type !== 'paragraph') return true;
		const before = child.children.length;
		const kept = child.children.filter((part) => {
			if (part.type !== 'inlineField' || !CLAIM_KEYS.has(part.key.toLowerCase())) return true;
			if (!fields.has(part.key.toLowerCase())) fields.set(part.key.toLowerCase(), part);
			return false;
		});
		if (kept.length < before) child.children = trimBreaks(kept);
		return child.children.length > 0;
	});
	return fields;
}

/** Line breaks around fields that were taken out. */
function trimBreaks(nodes: readonly PhrasingContent[]): PhrasingContent[] {
	const single = nodes.filter((node, index) => !isBlank(node) || !isBlankAt(nodes, index - 1));
	const from = single.findIndex((node) => !isBlank(node));
	if (from === -1) return [];
	return single.slice(from, single.findLastIndex((node) => !isBlank(node)) + 1);
}

function isBlankAt(nodes: readonly PhrasingContent[], index: number): boolean {
	const node = nodes[index];
	return node !== undefined && isBlank(node);
}

function makeClaim(node: CalloutNode, fields: Fields, reading: Reading): Claim {
	const value = (key: string): string | undefined =>
		toPlainText(fields.get(key)?.children ?? []) || undefined;
	const text = toPlainText(node.title);
	const made: Claim = {
		id: `claim-${reading.claims.length + 1}`,
		text,
		on: linkOf(fields.get('on')),
		side: value('side'),
		criterion: value('criterion'),
		check: value('check'),
		moment: momentOf(fields.get('source'), reading),
		...reading.placeAt(offsetOf(node)),
	};
	reportGaps(node, made, reading);
	return made;
}

function linkOf(field: InlineFieldNode | undefined): Link | undefined {
	const node = field?.children.find((child) => child.type === 'wikiLink');
	if (!node) return undefined;
	const link: Draft<Link> = node.link;
	link.role = 'weighs';
	return link;
}

function momentOf(field: InlineFieldNode | undefined, reading: Reading): Moment | undefined {
	if (!field) return undefined;
	const node = field.children.find((child) => child.type === 'timestamp');
	if (node) return node.moment;
	const label = toPlainText(field.children);
	const seconds = parseClock(label);
	const at = offsetOf(field.children[0] ?? field);
	return seconds === undefined
		? undefined
		: addMoment(reading, { seconds, label, videoId: undefined, at });
}

/** Seen from the trade-off page, the claim itself is what the link says. */
function quoteClaim({ text, on, moment }: Claim): void {
	if (on) {
		const link: Draft<Link> = on;
		const before = text === '' ? '' : `${cutEnd(text, 2 * WIDTH)} \u2192 `;
		link.context = { before, label: link.context.label, after: '' };
	}
	if (moment) {
		const cited: Draft<Moment> = moment;
		cited.text = text;
	}
}

function reportGaps(node: CalloutNode, made: Claim, reading: Reading): void {
	if (made.text !== '' && made.on) return;
	const missing = made.text === '' ? 'no text on its first line' : 'no page that it belongs to';
	report(reading, {
		level: 'warning',
		code: 'claim-incomplete',
		message: `This claim has ${missing}, so that no trade-off page can show it.`,
		hint: 'Write \u201C> [!claim] What is claimed\u201D and below it \u201C> on:: [[trade-off page]]  side:: \u2026  criterion:: \u2026\u201D.',
		at: offsetOf(node),
	});
}
