/** Templates that nobody filled in: `title: {{title}}`. They say nothing, so they are taken out of the values. */
import type { Finding } from '../diagnostic.ts';
import { finding, quote } from './finding.ts';
import { entriesOf, foldKey, KEYS, type Meaning } from './keys.ts';
import { isMark } from './publication.ts';
import type { Entry } from './salvage.ts';

const TEMPLATE = /(`[^`]*`)|\{\{[^{}]*\}{2,3}|\{%[^%]*%\}|<%[^%]*%>/g;
/** What has rules of its own for templates: addresses are refused. */
const KEPT: ReadonlySet<string> = new Set(KEYS.address);
const MAX_DEPTH = 8;

/** Entries without placeholders, and what is to be said of them. */
export interface Cleaned {
	readonly entries: readonly Entry[];
	/** At most one. */
	readonly findings: readonly Finding[];
}

/** The text around templates, blanks collapsed where one was; one in backticks is what the text is about. */
export function withoutTemplates(text: string): string {
	const rest = text.replace(TEMPLATE, (_, code: string | undefined) => code ?? ' ');
	if (rest === text) return text;
	const single = rest.replace(/\s+/g, ' ').replace(/ (?=[,.:;!?])/g, '');
	return single.trim();
}

/** Takes placeholders out of all values but those of marks, which are judged as they are. */
export function cleanEntries(entries: readonly Entry[]): Cleaned {
	const touched: Entry[] = [];
	const cleaned = entries.map((entry) => {
		if (isMark(entry.key) || KEPT.has(foldKey(entry.key))) return entry;
		const value = cleanValue(entry.value, 0);
		if (value === entry.value) return entry;
		touched.push(entry);
		return { ...entry, value };
	});
	return { entries: cleaned, findings: touched.length > 0 ? [report(touched)] : [] };
}

const mayHave = (text: string): boolean =>
	text.includes('{{') || text.includes('{%') || text.includes('<%');

/** The same value where nothing was taken out of it. */
function cleanValue(value: unknown, depth: number): unknown {
	if (typeof value === 'string') return mayHave(value) ? withoutTemplates(value) : value;
	if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return value;
	const before: readonly (readonly [string, unknown])[] = Object.entries(value);
	const after = before.map(([key, inner]) => [key, cleanValue(inner, depth + 1)] as const);
	if (after.every(([, inner], index) => inner === before[index]?.[1])) return value;
	const kept = after.filter(([, inner], index) => inner !== '' || before[index]?.[1] === '');
	if (Array.isArray(value)) return kept.map(([, inner]) => inner);
	const map = Object.create(null) as Record<string, unknown>;
	for (const [key, inner] of kept) map[key] = inner;
	return map;
}

function report(touched: readonly Entry[]): Finding {
	const ours = touched.filter((entry) =>
		(Object.keys(KEYS) as Meaning[]).some((meaning) => entriesOf([entry], meaning).length > 0),
	);
	const [first] = [...ours, ...touched];
	const names = touched.slice(0, 5).map(({ key }) => quote(key));
	const verb = touched.length === 1 ? 'is a template that is' : 'are templates that are';
	const message = `${names.join(', ')} ${verb} not filled in; what it would put there is left out.`;
	const hint = 'Write the value itself, or delete the line.';
	const level = ours.length > 0 ? 'warning' : 'info';
	return finding(`${level} frontmatter-template`, first?.place ?? { line: 1, column: 1 }, {
		message,
		hint,
	});
}
