/** What a note is: an explicit `kind:`, else what its folder, tags, template or layout suggest. */
import { finding, quote } from './finding.ts';
import { KINDS, type Kind } from './note.ts';
import { given, readText, textOf, type Reader } from './values.ts';

/** Name → kind, looked up folded: `Trade-offs` is `tradeoffs`. */
export type KindTable = Readonly<Record<string, Kind>>;

const NAMES: ReadonlyMap<string, Kind> = new Map(
	(
		[
			['thought', 'thought thoughts til tils link links musing musings opinion opinions'],
			['critique', 'critique critiques review reviews rant rants criticism'],
			['tradeoff', 'tradeoff tradeoffs comparison comparisons versus vs'],
			['source', 'source sources video videos talk talks'],
			['note', 'note notes post posts blog blogpost blogposts article articles page pages'],
		] as const
	).flatMap(([kind, names]) => names.split(' ').map((name) => [name, kind] as const)),
);

/**
 * The kind a folder, tag, template or layout stands for.
 *
 * @param name `layouts/blog.html` counts as `blog`.
 * @param kinds The site's own table; it wins.
 */
export function kindOfName(name: string, kinds: KindTable): Kind | undefined {
	const folded = foldName(name);
	const own = Object.entries(kinds).find(([key]) => foldName(key) === folded);
	return own?.[1] ?? NAMES.get(folded);
}

/**
 * Decides a note's kind.
 *
 * @param hints Path from the vault's root, and the tags of the frontmatter.
 * @returns `note` where nothing says more; an unknown `kind:` is reported.
 */
export function readKind(
	reader: Reader,
	hints: { readonly path: string; readonly tags: readonly string[] },
	kinds: KindTable,
): Kind {
	const explicit = readText(reader, 'kind');
	const known = KINDS.find((kind) => kind === explicit?.toLowerCase());
	if (known) return known;
	const asked = explicit === undefined ? undefined : kindOfName(explicit, kinds);
	if (asked) return asked;
	if (explicit !== undefined) unknownKind(reader, explicit);
	const folders = hints.path.split('/').slice(0, -1).reverse();
	const names = [...folders, ...hints.tags, ...templates(reader, kinds)];
	const suggested = names.map((name) => kindOfName(name, kinds));
	return suggested.find((kind) => kind !== undefined && kind !== 'note') ?? 'note';
}

function templates(reader: Reader, kinds: KindTable): readonly string[] {
	return given(reader, 'kindHint').flatMap((entry) => {
		const name = textOf(reader, entry);
		if (name === undefined) return [];
		if (kindOfName(name, kinds) !== undefined) reader.used.add(entry);
		return [name];
	});
}

function unknownKind(reader: Reader, explicit: string): void {
	const [entry] = given(reader, 'kind');
	if (!entry) return;
	const message = `${quote(entry.key)}: ${quote(explicit)} is no kind of note.`;
	const hint = `Write one of ${KINDS.join(', ')}.`;
	reader.findings.push(finding('warning unknown-kind', entry.place, { message, hint }));
}

function foldName(name: string): string {
	const last = name.split('/').at(-1) ?? '';
	return last
		.replace(/\.[a-z]{2,6}$/i, '')
		.toLowerCase()
		.replace(/[\s_-]+/g, '');
}
