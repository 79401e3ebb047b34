/** `key:: value` on a line of its own, `[key:: value]` and `(key:: value)`: facts about the note, as in Dataview. */
import type { PhrasingContent } from 'mdast';
import { ROLES, type Link, type Role } from './document.ts';
import { CLAIM_KEYS, splitClaimLine } from './claim-line.ts';
import { cutText, splitLinesOf } from './inline-lines.ts';
import { bracketedFields, FIELD_KEY } from './inline-field-brackets.ts';
import type { Meaning } from './meaning.ts';
import type { InlineFieldNode } from './nodes.ts';
import { toPlainText } from './plain.ts';
import { textNode } from './links.ts';
import { offsetOf, type Draft, type Reading, type Scope } from './reading.ts';

const KEY = new RegExp(`^[ \\t]*(${FIELD_KEY})::(?=\\s|$)[ \\t]*`, 'u');
const MARK = /^::[ \t]*/;
/** Behind a bold key that holds the first colon: `**Key:**: value`. */
const HALF = /^:(?!:)[ \t]+/;

const TAG_KEY = /^tags?$/i;

/** Fields of the body. The value of a role's field gives its links that role. */
export const inlineField: Meaning = {
	name: 'inline-field',
	leave: {
		paragraph: (node, reading, scope) => {
			node.children = readFields(node.children, reading, scope);
			return undefined;
		},
		tableCell: (node, reading) => {
			node.children = bracketed(node.children, reading);
			return undefined;
		},
		heading: (node, reading) => {
			node.children = bracketed(node.children, reading);
			return undefined;
		},
		callout: (node, reading) => {
			node.title = bracketed(node.title, reading);
			return undefined;
		},
	},
};

function hasMark(children: readonly PhrasingContent[]): boolean {
	return children.some(
		(child, index) =>
			child.type === 'text' &&
			(child.value.includes('::') ||
				(children[index - 1]?.type === 'strong' && child.value.startsWith(': '))),
	);
}

function readFields(
	children: PhrasingContent[],
	reading: Reading,
	{ inClaim }: Scope,
): PhrasingContent[] {
	if (!hasMark(children)) return children;
	const lines = splitLinesOf(children, reading.text).map(({ nodes, ending }) => {
		const parts = inClaim ? splitClaimLine(nodes) : [nodes];
		const read = parts.flatMap((part) => readLine(part, reading, inClaim));
		return { read, ending, isField: read[0]?.type === 'inlineField' && !read[0].enclosed };
	});
	return lines.flatMap(({ read, ending, isField }, index) => {
		if (!ending) return read;
		const ends = isField || lines[index + 1]?.isField === true;
		return [...read, ends ? { type: 'break' } : ending];
	});
}

function readLine(
	nodes: readonly PhrasingContent[],
	reading: Reading,
	inClaim: boolean,
): PhrasingContent[] {
	const found = keyOf(nodes);
	if (!found) return bracketed([...nodes], reading);
	const made = fieldNode(found.key, bracketed(found.value, reading));
	const [first] = nodes;
	if (first?.position) made.position = first.position;
	if (inClaim && CLAIM_KEYS.has(made.key.toLowerCase())) return [made];
	const value = valueOf(found.value);
	reading.fields.push({ key: found.key, value, ...reading.placeAt(offsetOf(made)) });
	if (TAG_KEY.test(found.key)) made.children = tagsOf(made.children, reading);
	return [made];
}

/** A time is a value too. */
function valueOf(nodes: readonly PhrasingContent[]): string {
	const shown = nodes.map((node) =>
		node.type === 'timestamp' ? textNode(node.moment.label) : node,
	);
	return toPlainText(shown);
}

/** `tags:: one, two` names tags without their mark. */
function tagsOf(nodes: readonly PhrasingContent[], reading: Reading): PhrasingContent[] {
	return nodes.flatMap((node) => {
		if (node.type !== 'text') return [node];
		const { value } = node;
		return value.split(/([,;]\s*)/).flatMap((part): PhrasingContent[] => {
			const name = part.trim();
			if (!/^[\p{L}\p{N}][^#,;]{0,80}$/u.test(name)) return part === '' ? [] : [textNode(part)];
			reading.tags.push({ name, ...reading.placeAt(offsetOf(node)) });
			return [{ type: 'hashtag', name }];
		});
	});
}

/** The key and the value of a line, if it is a field; the key may be in bold. */
function keyOf(
	nodes: readonly PhrasingContent[],
): { key: string; value: PhrasingContent[] } | undefined {
	const [first, second, ...rest] = nodes;
	if (first?.type === 'text') {
		const match = KEY.exec(first.value);
		if (!match?.[1]) return undefined;
		const value = cutText(first, match[0].length, first.value.length);
		return { key: match[1].trim(), value: [...textOrNone(value), ...nodes.slice(1)] };
	}
	if ((first?.type !== 'strong' && first?.type !== 'emphasis') || second?.type !== 'text')
		return undefined;
	const bold = toPlainText([first]);
	const mark = (bold.endsWith(':') ? HALF : MARK).exec(second.value);
	const key = bold.replace(/:$/, '');
	if (!mark || !KEY.test(`${key}::`)) return undefined;
	const value = cutText(second, mark[0].length, second.value.length);
	return { key, value: [...textOrNone(value), ...rest] };
}

const textOrNone = (node: PhrasingContent): PhrasingContent[] =>
	node.type === 'text' && node.value === '' ? [] : [node];

/** A field's node; links in it take the role that its key names. */
function fieldNode(key: string, children: PhrasingContent[]): InlineFieldNode {
	const name = key.toLowerCase().replaceAll(/[ _]+/g, '-');
	const role = ROLES.find((one) => one === name);
	for (const child of role ? children : []) {
		if (child.type === 'wikiLink') setRole(child.link, role);
	}
	return { type: 'inlineField', key, children };
}

function setRole(link: Draft<Link>, role: Role | undefined): void {
	link.role = role ?? 'mentions';
}

function bracketed(children: PhrasingContent[], reading: Reading): PhrasingContent[] {
	if (!hasMark(children)) return children;
	return bracketedFields(children, ({ key, value, hidden, at }) => {
		reading.fields.push({ key, value: valueOf(value), ...reading.placeAt(at) });
		return { ...fieldNode(key, value), enclosed: hidden ? 'hidden' : 'shown' };
	});
}
