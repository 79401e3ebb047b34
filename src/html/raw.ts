/** Raw HTML of notes → elements as a browser would make them, with the lines they come from. */
import type { Root, RootContent } from 'hast';
import { raw } from 'hast-util-raw';
import type { Finding } from '../diagnostic.ts';
import { walk } from './element.ts';

// Places are kept only where a file is given; nothing is read from it.
const FILE = ' ' as unknown as NonNullable<NonNullable<Parameters<typeof raw>[1]>['file']>;

const TEMPLATE = /<(\/?)template(?=[\s/>])/gi;
const END = /<\/([a-z]+)/gi;
/** A start tag alone, of an element whose text is none of the page's. */
const SWALLOWING =
	/^<(title|textarea|xmp|noembed|noframes|plaintext|style|script|noscript|template|select|iframe)>$/i;
const TAG = /<(\/?)([a-z][a-z\d]*)/gi;
/** Elements that end without an end tag. */
const OPEN_ENDED =
	/^(?:area|base|br|col|dd|dt|embed|hr|img|input|li|link|meta|option|p|param|rp|rt|source|t[dhr]|tbody|tfoot|thead|track|wbr)$/i;
/** Elements that a browser opens again in every paragraph until they are closed. */
const REOPENED = /^(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)$/i;
const MAX_OPEN = 200;
const MAX_REOPENED = 20;

/** True where a tree still holds raw HTML to be parsed. */
export const hasRaw = (tree: Root): boolean =>
	!walk(tree, (node) => (node.type === 'raw' ? 'stop' : undefined));

/** The tree with its raw HTML parsed; HTML that is nested beyond all reason is shown as text and reported. */
export function parseRaw(tree: Root, findings: Finding[]): Root {
	showUnended(tree, findings);
	openTemplates(tree);
	limitNesting(tree, findings);
	return reparse(tree);
}

/** What stands in a template is for readers once a script has run; here it is shown in its place. */
function openTemplates(tree: Root): void {
	walk(tree, (node) => {
		if (node.type === 'raw') node.value = node.value.replace(TEMPLATE, '<$1div');
		return undefined;
	});
}

/** An element of another language that nobody ends would swallow what stands behind it: its tag is a word. */
function showUnended(tree: Root, findings: Finding[]): void {
	const ended = new Set<string>();
	const told = new Set<string>();
	const starts: { name: string; show: () => void }[] = [];
	walk(tree, (node, index, parent) => {
		if (node.type !== 'raw') return undefined;
		for (const [, name = ''] of node.value.matchAll(END)) ended.add(name.toLowerCase());
		const name = SWALLOWING.exec(node.value)?.[1]?.toLowerCase();
		const show = (): void => {
			parent.children[index] = { type: 'text', value: node.value };
			if (told.has(name ?? '')) return;
			told.add(name ?? '');
			findings.push(unended(node.value, node.position?.start));
		};
		if (name !== undefined) starts.push({ name, show });
		return undefined;
	});
	for (const { name, show } of starts) if (!ended.has(name)) show();
}

const unended = (tag: string, place: { line: number; column: number } | undefined): Finding => ({
	level: 'info',
	code: 'html-unknown',
	line: place?.line ?? 1,
	column: place?.column ?? 1,
	message: `${tag} has no end tag in this note; it is shown as text.`,
	hint: `Write \`${tag}\` as code, or \\${tag}.`,
});

/** The tree that a browser would make of this one's HTML. */
export function reparse(tree: Root): Root {
	walk(tree, (node) => {
		settlePlace(node);
		return undefined;
	});
	const parsed = raw(tree, { file: FILE });
	return parsed.type === 'root' ? parsed : { type: 'root', children: [] };
}

/** The parser counts lines from a node on only where it has offsets, and gives some nodes half a place. */
function settlePlace(node: RootContent): void {
	const { start, end }: Partial<NonNullable<RootContent['position']>> = node.position ?? {};
	if (start && end) node.position = { start: { ...start, offset: 0 }, end: { ...end, offset: 0 } };
	else delete node.position;
}

function limitNesting(tree: Root, findings: Finding[]): void {
	let open = 0;
	let reopened = 0;
	let told = false;
	walk(tree, (node, index, parent) => {
		if (node.type !== 'raw') return undefined;
		for (const [, end, name = ''] of node.value.matchAll(TAG)) {
			if (OPEN_ENDED.test(name)) continue;
			const step = end === '/' ? -1 : 1;
			open = Math.max(0, open + step);
			if (REOPENED.test(name)) reopened = Math.max(0, reopened + step);
		}
		if (open <= MAX_OPEN && reopened <= MAX_REOPENED) return undefined;
		parent.children[index] = { type: 'text', value: node.value };
		if (!told) findings.push(tooDeep(node.position?.start));
		told = true;
		return undefined;
	});
}

const tooDeep = (place: { line: number; column: number } | undefined): Finding => ({
	level: 'warning',
	code: 'html-too-deep',
	line: place?.line ?? 1,
	column: place?.column ?? 1,
	message: 'From here on the HTML of this note is shown as text: too many elements are open.',
	hint: 'Close the elements above, or write Markdown.',
});
