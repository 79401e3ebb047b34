/** Links that stand in frontmatter: with a role where the key is one, else as a mention. */
import type { Place } from '../diagnostic.ts';
import { ROLES, type Link, type Role } from '../markdown/document.ts';
import {
	isExternal,
	parseAddress,
	parseWikiTarget,
	type LinkTarget,
} from '../markdown/link-target.ts';
import { foldKey } from './keys.ts';
import type { Entry } from './salvage.ts';
import { placeOfItem, wrongType, type Reader } from './values.ts';

const ROLE_KEYS: ReadonlyMap<string, Role> = new Map(
	ROLES.filter((role) => role !== 'mentions').map((role) => [foldKey(role), role]),
);
const MAX_LINKS = 1000;

/** A value that names a note, and where it stands. */
interface Reference {
	readonly text: string;
	readonly place: Place;
}

/**
 * Reads all links of the frontmatter: `supports: "[[x]]"`, a list of such, `[[x]]` without quotes (which YAML
 * reads as a list in a list), `[x](y.md)`, or the bare name of a note behind a role. In keys without role only
 * a value that is nothing but wiki links counts.
 */
export function readRelations(reader: Reader): readonly Link[] {
	const links: Link[] = [];
	for (const entry of reader.frontmatter.entries) {
		const role = ROLE_KEYS.get(foldKey(entry.key));
		const found = references(reader, entry).flatMap((reference) => linksIn(reference, role));
		if (found.length > 0 && role !== undefined) reader.used.add(entry);
		if (found.length === 0 && role !== undefined && role !== 'source') noLink(reader, entry, role);
		links.push(...found);
	}
	return links.slice(0, MAX_LINKS);
}

function noLink(reader: Reader, entry: Entry, role: Role): void {
	if (entry.value === null || entry.value === '') return;
	wrongType(reader, entry, `a link: ${role}: "[[Name of the note]]"`);
}

function references(reader: Reader, entry: Entry): readonly Reference[] {
	const { value, place } = entry;
	if (typeof value === 'string') return [{ text: value, place }];
	if (!Array.isArray(value)) return [];
	return (value as unknown[]).flatMap((item, index) => {
		const text = typeof item === 'string' ? item : unquotedLink(item, value);
		return text === undefined ? [] : [{ text, place: placeOfItem(reader, entry, index) }];
	});
}

/** `[[a, b]]` arrives as `[['a', 'b']]`, in a list as `[[['a', 'b']]]`. */
function unquotedLink(item: unknown, siblings: readonly unknown[]): string | undefined {
	if (!Array.isArray(item)) return undefined;
	const inner = item as unknown[];
	const words = inner.length === 1 && Array.isArray(inner[0]) ? (inner[0] as unknown[]) : inner;
	const isLink = words !== inner || siblings.every(Array.isArray);
	if (!isLink || !words.every((word) => typeof word === 'string' || typeof word === 'number')) {
		return undefined;
	}
	return `[[${words.join(', ')}]]`;
}

function linksIn({ text, place }: Reference, role: Role | undefined): readonly Link[] {
	const spans = wikiSpans(text);
	const rest = spans.reduce((left, span) => left.replace(`[[${span}]]`, ''), text);
	if (role === undefined && !/^[\s,;]*$/.test(rest)) return [];
	if (spans.length > 0) {
		return spans.flatMap((span) => makeLink(parseWikiSpan(span), role ?? 'mentions', place));
	}
	const markdown = /^\[([^\]]*)\]\(<?([^()<>]+)>?\)$/.exec(text.trim());
	const address = markdown?.[2]?.trim();
	if (role === undefined) return [];
	if (address !== undefined && !isExternal(address)) {
		return makeLink({ ...parseAddress(address), label: markdown?.[1]?.trim() }, role, place);
	}
	if (role === 'source' || isExternal(text.trim())) return [];
	return makeLink({ ...parseWikiTarget(text), label: undefined }, role, place);
}

function wikiSpans(text: string): readonly string[] {
	const spans: string[] = [];
	let from = text.indexOf('[[');
	while (from !== -1) {
		const end = text.indexOf(']]', from);
		if (end === -1) break;
		spans.push(text.slice(from + 2, end));
		from = text.indexOf('[[', end);
	}
	return spans;
}

function parseWikiSpan(span: string): LinkTarget & { readonly label: string | undefined } {
	const pipe = span.indexOf('|');
	const target = parseWikiTarget((pipe === -1 ? span : span.slice(0, pipe)).replace(/\\$/, ''));
	return { ...target, label: pipe === -1 ? undefined : span.slice(pipe + 1).trim() || undefined };
}

function makeLink(
	{
		target,
		fragment,
		label,
	}: Pick<LinkTarget, 'target' | 'fragment'> & { label: string | undefined },
	role: Role,
	place: Place,
): readonly Link[] {
	if (target === '' && fragment === undefined) return [];
	return [
		{
			syntax: 'frontmatter',
			target,
			fragment,
			label,
			role,
			place,
			heading: undefined,
			context: { before: '', label: label ?? target, after: '' },
			moment: undefined,
		},
	];
}
