/** Reports of template tags: once a note for each name, with a count. */
import type { Finding, Level, Place } from '../diagnostic.ts';
import type { Tag } from './liquid-scan.ts';

/** What is said of a tag. */
export interface TagReport {
	readonly tag: Pick<Tag, 'kind' | 'name' | 'args' | 'source'>;
	readonly place: Place;
	readonly level: Level;
	/** What became of it: `was left out`. */
	readonly became: string;
	readonly hint: string;
}

interface Counted {
	readonly index: number;
	count: number;
}

/** Lives as long as the list of findings that it counts. */
const COUNTS = new WeakMap<Finding[], Map<string, Counted>>();
const TIMES = /(?: \(\d{1,9} times in this note, first here\))?\.$/;

/** Adds a finding, or counts one more on the first of its kind. */
export function reportTag(findings: Finding[], said: TagReport): void {
	const { tag, place, level, became, hint } = said;
	const counts = COUNTS.get(findings) ?? new Map<string, Counted>();
	COUNTS.set(findings, counts);
	const key = `${level} ${subjectOf(tag)} ${became}`;
	const message = `The template tag \u201C${cut(tag.source)}\u201D ${became}.`;
	const known = counts.get(key);
	const first = known ? findings[known.index] : undefined;
	if (known && first) {
		known.count += 1;
		const times = ` (${String(known.count)} times in this note, first here).`;
		const now = isBefore(place, first) ? { ...first, ...place, message } : first;
		findings[known.index] = { ...now, message: now.message.replace(TIMES, times) };
		return;
	}
	counts.set(key, { index: findings.length, count: 1 });
	findings.push({ level, code: 'liquid-tag', message, hint, ...place });
}

const isBefore = (a: Place, b: Place): boolean =>
	a.line < b.line || (a.line === b.line && a.column < b.column);

const cut = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}\u2026` : text);

/** What makes two tags one subject: the name, or the path of a variable. */
function subjectOf({ kind, name, args }: TagReport['tag']): string {
	return kind === 'variable' ? `{{ ${/^[^\s|([]*/.exec(args)?.[0] ?? ''}` : name;
}
