/** The file that would make a ghost a note: its name, and how it begins. */
import type { Ghost } from '../graph/graph.ts';
import type { Role } from '../markdown/document.ts';
import { reservedReason } from '../vault/slug.ts';

/** What a note is likely to be that others link to in this role. */
const KIND_FOR: Readonly<Partial<Record<Role, string>>> = {
	weighs: 'tradeoff',
	source: 'source',
	supports: 'thought',
	opposes: 'thought',
	'responds-to': 'thought',
};

/** Folders and files that are not read as notes when their names begin so. */
const HIDDEN = /(?:^|\/)[._]+/g;

/**
 * @param ghost A wanted note.
 * @returns Path from the vault's root that every system can store and that is read as a note.
 */
export function fileOf({ slug }: Pick<Ghost, 'slug'>): string {
	const path = slug
		.replaceAll('\\', '-')
		.replace(HIDDEN, (start) => (start.startsWith('/') ? '/' : ''));
	const free = reservedReason(path) === undefined ? path : `${path}-note`;
	return `${free || 'unnamed'}.md`;
}

/**
 * The first lines of that file. The title makes it the ghost's note whatever the file is called.
 *
 * @param ghost A wanted note.
 * @returns Frontmatter and an empty line; the kind is that which most roles ask for, if any do.
 */
export function startOf({ name, mentions }: Pick<Ghost, 'name' | 'mentions'>): string {
	const counts = new Map<string, number>();
	for (const { role } of mentions) {
		const kind = KIND_FOR[role];
		if (kind !== undefined) counts.set(kind, (counts.get(kind) ?? 0) + 1);
	}
	const [likely] = [...counts].sort(([, a], [, b]) => b - a);
	const kind = likely ? `kind: ${likely[0]}\n` : '';
	return `---\ntitle: ${JSON.stringify(name)}\n${kind}---\n\n`;
}
