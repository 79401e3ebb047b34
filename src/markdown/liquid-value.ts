/** `{{ page.title }}`: the few variables of templates whose value a note knows itself. */

/** Plain values of a note's frontmatter by key, `nav.title` in a map of it; `undefined` where there is none. */
export type Lookup = (key: string) => string | undefined;

const STRING = /^(?:"([^"]*)"|'([^']*)')[ \t]*(?:\||$)/;
const PATH =
	/^(?:\$?(?:page\.(?:meta|data|frontmatter|params)|page|post|frontmatter|fm|doc|article|this\.page)\.)?([A-Za-z_][\w-]{0,60}(?:\.[A-Za-z_][\w-]{0,60}){0,3})[ \t]*(?:\||$)/;
/** Where a site stands: notes link from their own root. */
const ROOT =
	/^(?:site\.|config\.|eleventy\.|meta\.|metadata\.)?(?:base_?url|base_?path|path_?prefix|site_?url|relative_?root|url|root_?url|github\.url)$/i;
/** Filters that make something else of a text. */
const CHANGING = /\|[ \t]*(?:date|strftime|t|i18n|translate|size|length|split|get|default\b.*\.)/i;

/** What is known of a variable. */
export interface Value {
	readonly text: string;
	/** Where it is nothing, whether that is all there is to it. */
	readonly isRoot: boolean;
}

/** @returns `undefined` where only the generator of the template knows it. */
export function valueOf(expression: string, lookup: Lookup | undefined): Value | undefined {
	const match = STRING.exec(expression);
	if (match) {
		return CHANGING.test(expression)
			? undefined
			: { text: match[1] ?? match[2] ?? '', isRoot: false };
	}
	const name = expression.split('|', 1)[0]?.trim() ?? '';
	const key = PATH.exec(expression)?.[1];
	const found = key === undefined || CHANGING.test(expression) ? undefined : lookup?.(key);
	if (found !== undefined) return { text: found, isRoot: false };
	return ROOT.test(name) ? { text: '', isRoot: true } : undefined;
}
