import { posix } from 'node:path';
import ts from 'typescript';

/** Source text by path from the project's root. */
export type Sources = ReadonlyMap<string, string>;

/** One file asking for another, or for a package. */
export interface Import {
	readonly from: string;
	/** The path from the project's root for a relative import, else the specifier as written. */
	readonly to: string;
	readonly relative: boolean;
	/** Gone after type stripping. */
	readonly typeOnly: boolean;
}

/** The scripts inside a file: an `.astro` file has some in its frontmatter and its `<script>` elements. */
function scripts(path: string, text: string): string {
	if (!path.endsWith('.astro')) return text;
	const frontmatter = /^---\r?\n(.*?)\r?\n---/s.exec(text)?.[1] ?? '';
	const elements = [...text.matchAll(/<script\b[^>]*>(.*?)<\/script>/gs)].map(([, body]) => body);
	return [frontmatter, ...elements].join('\n;\n');
}

function isTypeOnly(node: ts.Node): boolean {
	if (ts.isImportTypeNode(node)) return true;
	if (ts.isExportDeclaration(node)) return node.isTypeOnly;
	if (!ts.isImportDeclaration(node)) return false;
	const clause = node.importClause;
	const named = clause?.namedBindings;
	const everyName =
		!clause?.name &&
		named !== undefined &&
		ts.isNamedImports(named) &&
		named.elements.length > 0 &&
		named.elements.every((element) => element.isTypeOnly);
	return clause?.phaseModifier === ts.SyntaxKind.TypeKeyword || everyName;
}

/** The specifier of any way to name a module: static, dynamic, as a type, or to be resolved to its place. */
function specifierOf(node: ts.Node): ts.Node | undefined {
	if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
	if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
		return node.argument.literal;
	if (!ts.isCallExpression(node)) return undefined;
	const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword;
	const isResolve = /^(?:import\.meta\.|\w*[rR]equire\.)resolve$|^require$/.test(
		node.expression.getText(),
	);
	return isImport || isResolve ? node.arguments[0] : undefined;
}

/** Every import of one file, in order, `import type` included. */
export function importsOf(path: string, text: string): readonly Import[] {
	const found: Import[] = [];
	const tree = ts.createSourceFile(path, scripts(path, text), ts.ScriptTarget.Latest, true);
	const visit = (node: ts.Node): void => {
		const specifier = specifierOf(node);
		if (specifier && ts.isStringLiteralLike(specifier)) {
			const relative = specifier.text.startsWith('.');
			const to = relative
				? posix.join(posix.dirname(path), specifier.text.replace(/[?#].*/, ''))
				: specifier.text;
			found.push({ from: path, to, relative, typeOnly: isTypeOnly(node) });
		}
		ts.forEachChild(node, visit);
	};
	visit(tree);
	return found;
}

/** Every import of all files. */
export function allImports(sources: Sources): readonly Import[] {
	return [...sources].flatMap(([path, text]) => importsOf(path, text));
}

/** Name of the package that a specifier asks for; undefined for what Node or Astro provide by themselves. */
export function packageOf(specifier: string): string | undefined {
	if (/^(?:node|astro|virtual|data|https?):/.test(specifier)) return undefined;
	const [first = '', second = ''] = specifier.split('/');
	return first.startsWith('@') ? `${first}/${second}` : first;
}
