/** Module scripts of a site → classic ones, which a page opened from a folder may run. */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { rolldown, type Plugin } from 'rolldown';
import { ROOT } from './root.ts';

/** What an entry offers to others, of whom there are none. */
const EXPORTS = /export\s*\{[^{}]*\};?\s*$/;

/**
 * Bundles a module with all that it imports, now or later, into one classic script.
 *
 * @param folder Absolute path of the site.
 * @param entry Path of the module from there.
 * @param target Path of the script from there.
 */
export async function bundleScript(folder: string, entry: string, target: string): Promise<void> {
	const bundle = await rolldown({
		input: join(folder, entry),
		plugins: [unrooted],
		logLevel: 'silent',
	});
	const { output } = await bundle.generate({ format: 'es', codeSplitting: false, minify: true });
	await bundle.close();
	const code = output[0].code.replace(EXPORTS, '');
	writeFileSync(join(folder, target), `(async()=>{${code}})()`);
}

/** The script that stands between pages and files. */
export const readShim = (): string => readFileSync(new URL('./shim.js', import.meta.url), 'utf8');

/** What takes the place of a piece of a program. */
type Edit = readonly [start: number, end: number, text: string];

/** The shim's names stand for what a page in a folder has not: a root, imports by address, an own address. */
const unrooted: Plugin = {
	name: 'steelyard:unrooted',
	transform(code, id) {
		const edits = editsOf(this.parse(code), basename(id)).sort(([a], [b]) => b - a);
		let text = code;
		for (const [start, end, put] of edits) text = text.slice(0, start) + put + text.slice(end);
		return { code: text, map: null };
	},
};

interface Node {
	readonly type?: unknown;
	readonly start: number;
	readonly end: number;
	readonly value?: unknown;
	readonly source?: Node;
	readonly expressions?: readonly unknown[];
	readonly quasis?: readonly { readonly value: { readonly cooked: string } }[];
}

function editsOf(tree: unknown, module: string): Edit[] {
	if (Array.isArray(tree)) return tree.flatMap((one) => editsOf(one, module));
	if (typeof tree !== 'object' || tree === null) return [];
	const own = editOf(tree as Node, module);
	const below = Object.values(tree).flatMap((one) => editsOf(one, module));
	return own ? [own, ...below] : below;
}

function editOf(node: Node, module: string): Edit | undefined {
	const { type, start, end } = node;
	if (type === 'ImportExpression' && textOf(node.source) === undefined) {
		return [start, start + 'import'.length, 'window.steelyardImport'];
	}
	if (type === 'MetaProperty') return [start, end, `({url:${rooted(`_astro/${module}`)}})`];
	const text = textOf(node);
	// All is there already: nothing to load ahead.
	if (text === 'modulepreload') return [start, end, '"none"'];
	if (text?.startsWith(ROOT) !== true) return undefined;
	return [start, end, rooted(text.slice(ROOT.length))];
}

const rooted = (path: string): string => `(window.steelyardRoot+${JSON.stringify(path)})`;

/** The text of a constant, in quotes of any sort. */
function textOf(node: Node | undefined): string | undefined {
	if (node?.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
	const isPlain = node?.type === 'TemplateLiteral' && node.expressions?.length === 0;
	return isPlain ? node.quasis?.[0]?.value.cooked : undefined;
}
