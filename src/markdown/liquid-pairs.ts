/** Which tag of a template ends which. */
import type { Tag } from './liquid-scan.ts';

/** A tag and the one that ends it. */
export interface Pair {
	readonly open: Tag;
	readonly close: Tag;
}

const END = /^(?:end_?|\/)/;
/** Marks that stand between the two ends of a condition. */
export const BRANCHES: ReadonlySet<string> = new Set(['else', 'elsif', 'elif', 'elseif', 'when']);

/** Name by which an opening and a closing tag know each other. */
export const baseOf = ({ name, kind, closing }: Tag): string =>
	closing && kind === 'tag' ? name.replace(END, '') : name;

/** Pairs of tags in the order of their ends; a tag that nobody ends is in none. */
export function pairTags(tags: readonly Tag[]): readonly Pair[] {
	const open = new Map<string, Tag[]>();
	const pairs: Pair[] = [];
	for (const tag of tags) {
		if (tag.kind !== 'tag' && tag.kind !== 'shortcode') continue;
		const base = `${tag.kind} ${baseOf(tag)}`;
		const waiting = open.get(base);
		if (!tag.closing) {
			// `{{< x />}}` ends itself.
			if (/\/\s*[>%]\}\}$/.test(tag.source)) continue;
			if (waiting) waiting.push(tag);
			else open.set(base, [tag]);
			continue;
		}
		const partner = waiting?.pop();
		if (partner) pairs.push({ open: partner, close: tag });
	}
	return pairs;
}
