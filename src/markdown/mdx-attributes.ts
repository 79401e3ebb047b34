/** Attributes of JSX elements: literals are kept, code is refused. */
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import type { ComponentNode } from './nodes.ts';
import { escapeValue } from './html-tag.ts';
import { constantOf } from './mdx-constants.ts';
import { offsetOf, report, type Reading } from './reading.ts';

type Attributes = ComponentNode['attributes'];
type Attribute = MdxJsxFlowElement['attributes'][number];

/** What readers read or follow. */
const READ = /^(?:code|title|label|href|to|src|url|text|name|description|alt|caption|id)$/;
/** Looks and behaviour: no reader misses them. */
const LOOKS = /^(?:style|class:list|client:[a-z]+|transition:[a-z]+|key|ref)$/;
const NUMBER = /^-?(?:\d+(?:\.\d+)?|\.\d+)$/;
const QUOTED = /^(?:"([^"\\]*)"|'([^'\\]*)'|`([^`\\$]*)`)$/;

/** Names that React gives to attributes of HTML. */
const HTML_NAMES: ReadonlyMap<string, string> = new Map([
	['className', 'class'],
	['htmlFor', 'for'],
]);

/** Literal attributes of an element by name; each other one is reported and left out. */
export function readAttributes(
	node: MdxJsxFlowElement | MdxJsxTextElement,
	reading: Reading,
): Attributes {
	const attributes = Object.create(null) as Record<string, string | true>;
	for (const attribute of node.attributes) {
		const value = literalOf(attribute, reading);
		if (attribute.type === 'mdxJsxAttribute' && value !== undefined) {
			if (value !== false) attributes[attribute.name] = value;
			continue;
		}
		const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : '{\u2026}';
		report(reading, {
			level: READ.test(name) ? 'warning' : 'info',
			code: 'mdx-code',
			message: `The attribute \u201C${name}\u201D of <${node.name ?? ''}> is code, and code of notes does not run.`,
			hint: 'Write the value as a text or a number: name="text", name={2.4}.',
			at: offsetOf(node),
		});
	}
	return attributes;
}

/** `undefined` where it is no literal, `false` where it says that the attribute is absent. */
function literalOf(attribute: Attribute, reading: Reading): string | boolean | undefined {
	if (attribute.type !== 'mdxJsxAttribute') return undefined;
	if (LOOKS.test(attribute.name)) return false;
	const { value } = attribute;
	if (value === null || value === undefined) return true;
	if (typeof value === 'string') return value;
	const code = value.value.trim();
	if (code === 'true') return true;
	if (code === 'false' || code === 'null' || code === 'undefined') return false;
	if (NUMBER.test(code)) return code;
	const quoted = QUOTED.exec(code);
	return quoted ? (quoted[1] ?? quoted[2] ?? quoted[3]) : constantOf(reading, code);
}

/** The opening tag of an HTML element. */
export function toTag(name: string, attributes: Attributes): string {
	const written = Object.entries(attributes).map(([key, value]) => {
		const html = HTML_NAMES.get(key) ?? key;
		return value === true ? ` ${html}` : ` ${html}="${escapeValue(value)}"`;
	});
	return `<${name}${written.join('')}>`;
}
