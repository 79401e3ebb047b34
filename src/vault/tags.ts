/** Tags of the frontmatter and of the body as one list. */
import type { Tag } from '../markdown/document.ts';
import { kindOfName, type KindTable } from './kind.ts';
import { foldKey } from './keys.ts';
import type { Kind } from './note.ts';
import { given, readList, type Reader } from './values.ts';

/**
 * Reads tags, keywords, categories and topics.
 *
 * @returns As written, without `#`, one per case-folded form and per singular/plural pair.
 */
export function readTags(reader: Reader): readonly string[] {
	const names = given(reader, 'tags').flatMap((entry) =>
		readList(reader, entry, separatorOf(foldKey(entry.key), entry.value)).map(tagName),
	);
	return distinct(names, (name) => singular(name.toLowerCase()));
}

/**
 * The tags a note shows.
 *
 * @param tags Of the frontmatter; one that only names the note's kind is left out.
 * @param hashtags Of the body; all are kept, since each is a link to its tag's page.
 */
export function shownTags(
	tags: readonly string[],
	hashtags: readonly Tag[],
	{ kind, kinds }: { readonly kind: Kind; readonly kinds: KindTable },
): readonly string[] {
	const topics = tags.filter((tag) => kindOfName(tag, kinds) !== kind);
	return distinct([...topics, ...hashtags.map(({ name }) => name)], (name) => name.toLowerCase());
}

/** `a, b`; `#a #b`; and for `tags` also `a b`, as Jekyll and Obsidian read it. */
function separatorOf(key: string, value: unknown): RegExp | undefined {
	if (typeof value !== 'string') return undefined;
	if (value.includes(',')) return /,/;
	if (value.includes(';')) return /;/;
	if (value.startsWith('#')) return /\s/;
	return key === 'tags' || key === 'tag' ? /\s/ : undefined;
}

/** `#tag`, `[[tag]]`, `[[folder/tag|shown]]` → the tag's name. */
function tagName(text: string): string {
	const link = /^\[\[([^\]|]*)(?:\|([^\]]*))?\]\]$/.exec(text);
	const name = link ? (link[2] ?? link[1]?.split('/').at(-1) ?? '') : text;
	const path = name.trim().replace(/^#+/, '').split('/');
	return path.filter(Boolean).join('/').normalize('NFC');
}

function singular(name: string): string {
	if (name.length > 4 && name.endsWith('ies')) return `${name.slice(0, -3)}y`;
	return name.length > 3 && /[^su]s$/.test(name) ? name.slice(0, -1) : name;
}

function distinct(names: readonly string[], keyOf: (name: string) => string): readonly string[] {
	const first = new Map<string, string>();
	for (const name of names) {
		const key = keyOf(name.normalize('NFC'));
		if (name !== '' && !first.has(key)) first.set(key, name);
	}
	return [...first.values()];
}
