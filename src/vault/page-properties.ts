/** `key:: value` lines at the top of a note, as outliners write their frontmatter, read with the meaning of keys. */
import { pageProperties, type PageProperty } from '../markdown/page-property.ts';
import type { Frontmatter } from './frontmatter.ts';
import { foldKey, KEYS } from './keys.ts';
import { isMark } from './publication.ts';
import type { Entry } from './salvage.ts';

const LISTS: ReadonlySet<string> = new Set([...KEYS.tags, ...KEYS.aliases]);
/** Other keys stay what they are in the body: fields, with links of their own. */
const READ: ReadonlySet<string> = new Set([
	...LISTS,
	...['title', 'description', 'type', 'icon', ...KEYS.lang],
	...[...KEYS.date, ...KEYS.created, ...KEYS.updated, ...KEYS.expires],
]);
const NAME = /^#?\[\[([^[\]]*)\]\]$/;
const LINK = /!?\[([^\][]*)\]\([^()\s]*\)|#?\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g;

/**
 * Adds them behind the entries of the frontmatter, where there is any.
 *
 * @returns The same frontmatter for a note without such lines.
 */
export function withPageProperties(frontmatter: Frontmatter): Frontmatter {
	const { body, entries, firstLine } = frontmatter;
	if (!body.slice(0, 4000).includes('::')) return frontmatter;
	const found = pageProperties(body.split('\n', 200)).filter(({ key }) => {
		const name = foldKey(key);
		return isMark(key) || READ.has(name);
	});
	if (found.length === 0) return frontmatter;
	return { ...frontmatter, entries: [...entries, ...found.map((one) => entryOf(one, firstLine))] };
}

function entryOf({ key, value, index, column }: PageProperty, firstLine: number): Entry {
	const place = { line: firstLine + index, column };
	const name = foldKey(key);
	if (LISTS.has(name))
		return {
			key,
			value: listOf(
				value,
				KEYS.tags.some((one) => one === name),
			),
			place,
		};
	return { key, value: isMark(key) ? value : plainText(value), place };
}

/** `a, [[b, c]]`, `#a #[[b c]]`. A tag keeps its brackets, since it is a link to its page too. */
function listOf(value: string, tags: boolean): readonly string[] {
	const items = value.match(/#?\[\[[^[\]]*\]\]|[^,[\]]+/g) ?? [];
	return items
		.map((item) => item.trim())
		.filter((item) => item !== '')
		.flatMap((item) => {
			const name = NAME.exec(item)?.[1]?.trim();
			if (name !== undefined) return [tags ? `[[${name}]]` : name];
			return tags && item.startsWith('#') ? item.split(/\s+/) : [item];
		});
}

/** Without the marks of links, emphasis and code. */
function plainText(value: string): string {
	return value
		.replaceAll(LINK, (_, label?: string, name?: string) => label ?? name ?? '')
		.replaceAll(/\*\*|`|__/g, '')
		.trim();
}
