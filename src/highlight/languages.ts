/** Which languages the code of notes is in. */
import type { Code, InlineCode, Nodes, Root } from 'mdast';

/** Names that people write and no grammar has → the grammar's. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
	...(['golang', 'gotmpl'] as const).map((name) => [name, 'go'] as const),
	...(['py3', 'python3', 'pycon', 'ipython', 'ipython3'] as const).map(
		(name) => [name, 'python'] as const,
	),
	...(['node', 'nodejs', 'ecmascript', 'js-jsx'] as const).map((name) => [name, 'js'] as const),
	...(['htm', 'xhtml'] as const).map((name) => [name, 'html'] as const),
	...(['svg', 'rss', 'atom', 'plist', 'xslt'] as const).map((name) => [name, 'xml'] as const),
	...(['ksh', 'ash', 'bash-script', 'shell-script'] as const).map((name) => [name, 'sh'] as const),
	...(['bash-session', 'shell-session', 'terminal', 'sh-session'] as const).map(
		(name) => [name, 'console'] as const,
	),
	['patch', 'diff'],
	['env', 'dotenv'],
	['njk', 'jinja'],
	['nunjucks', 'jinja'],
	['jinja2', 'jinja'],
	['pwsh', 'powershell'],
	['sqlite', 'sql'],
	['mysql', 'sql'],
	['postgresql', 'sql'],
	['conf', 'ini'],
	['cfg', 'ini'],
	['nginxconf', 'nginx'],
]);

/** A name as grammars may know it. */
export function grammarName(language: string): string {
	const name = language.toLowerCase();
	return OTHER_NAMES.get(name) ?? name;
}

/** `` `code{:js}` ``: the language behind inline code. */
const BEHIND = /^(.+)\{:([a-z][\w+#-]{0,30})\}$/is;

/** Inline code and the language it says it is in; undefined where it says none. */
export function inlineLanguage(node: InlineCode): { code: string; language: string } | undefined {
	const [className] = classesOf(node);
	if (className?.startsWith('language-')) return { code: node.value, language: className.slice(9) };
	const [, code, language] = node.value.endsWith('}') ? (BEHIND.exec(node.value) ?? []) : [];
	return code !== undefined && language !== undefined ? { code, language } : undefined;
}

function classesOf({ data }: InlineCode): readonly string[] {
	const classes = data?.hProperties?.className;
	return Array.isArray(classes) ? classes.map(String) : [];
}

/** The languages that the code in these trees is in, by the names of {@link grammarName}, in code-unit order. */
export function languagesIn(trees: Iterable<Root>): readonly string[] {
	const found = new Set<string>();
	for (const tree of trees) for (const language of ofTree(tree)) found.add(language);
	return [...found].sort();
}

const KNOWN = new WeakMap<Root, ReadonlySet<string>>();

function ofTree(tree: Root): ReadonlySet<string> {
	const known = KNOWN.get(tree);
	if (known) return known;
	const found = new Set<string>();
	collect(tree, found);
	KNOWN.set(tree, found);
	return found;
}

function collect(node: Nodes, found: Set<string>): void {
	if (node.type === 'code') add(node, found);
	else if (node.type === 'inlineCode') {
		const said = inlineLanguage(node);
		if (said) found.add(grammarName(said.language));
	} else if ('children' in node) for (const child of node.children) collect(child, found);
}

function add({ lang }: Code, found: Set<string>): void {
	if (lang) found.add(grammarName(lang));
}
