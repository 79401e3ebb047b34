/** Diagnostics as a person reads them: note by note, the worst first, what repeats said once. */
import type { Diagnostic, Level } from '../diagnostic.ts';
import { amount, plain } from './print.ts';

const ORDER: readonly Level[] = ['error', 'warning', 'info'];
/** Places shown of one code in one note, but all figures that moved. */
const MOST_PLACES = 3;

/** Findings of one note that say the same. */
interface Group {
	readonly first: Diagnostic;
	readonly places: readonly Diagnostic[];
}

/**
 * One block for each note, notes with errors first; in a note one entry for each code with its first places, then
 * how many more there are. Ends with the number of findings by code.
 */
export function quietText(diagnostics: readonly Diagnostic[]): string {
	const byNote = groupBy(diagnostics, ({ path }) => path);
	const notes = [...byNote.values()].map(groupsOf);
	const sorted = notes.sort((a, b) => worst(a) - worst(b));
	const blocks = sorted.map((groups) => groups.map(groupText).join('\n'));
	return [...blocks, countsText(diagnostics)].filter(Boolean).join('\n\n');
}

function groupsOf(found: readonly Diagnostic[]): readonly Group[] {
	const groups = groupBy(found, ({ level, code, hint }) =>
		level === 'info' ? code : `${level} ${code} ${hint}`,
	);
	return [...groups.values()]
		.flatMap((places) => (places[0] ? [{ first: places[0], places }] : []))
		.sort((a, b) => rank(a.first) - rank(b.first));
}

const rank = ({ level }: Diagnostic): number => ORDER.indexOf(level);

const worst = (groups: readonly Group[]): number =>
	Math.min(...groups.map(({ first }) => rank(first)));

function groupText({ first, places }: Group): string {
	const says = groupBy(places, ({ message }) => message);
	const shown = [...says].slice(0, first.code.endsWith('-moved') ? undefined : MOST_PLACES);
	const more = says.size - shown.length;
	return [
		...shown.map(([message, same]) => entryText(message, same)),
		...(more > 0 ? [`    and ${String(more)} more of its kind`] : []),
		`    ${plain(first.hint)}`,
	].join('\n');
}

function entryText(message: string, same: readonly Diagnostic[]): string {
	const [first] = same;
	if (!first) return '';
	const at = `${plain(first.path)}:${String(first.line)}:${String(first.column)}`;
	const times = same.length > 1 ? ` ×${String(same.length)}` : '';
	return `${at}  ${first.level}  ${plain(message)}  (${first.code}${times})`;
}

/** `12 × missing-link in 3 notes`, errors first. */
function countsText(diagnostics: readonly Diagnostic[]): string {
	const codes = [...groupBy(diagnostics, ({ level, code }) => `${level} ${code}`)];
	return codes
		.sort((a, b) => byLevel(a[1], b[1]) || b[1].length - a[1].length)
		.map(([name, found]) => {
			const notes = new Set(found.map(({ path }) => path)).size;
			return `${String(found.length).padStart(6)} × ${name} in ${amount(notes, 'note')}`;
		})
		.join('\n');
}

const byLevel = (a: readonly Diagnostic[], b: readonly Diagnostic[]): number =>
	(a[0] ? rank(a[0]) : 0) - (b[0] ? rank(b[0]) : 0);

function groupBy(
	found: readonly Diagnostic[],
	keyOf: (one: Diagnostic) => string,
): ReadonlyMap<string, readonly Diagnostic[]> {
	const groups = new Map<string, Diagnostic[]>();
	for (const one of found) {
		const group = groups.get(keyOf(one));
		if (group) group.push(one);
		else groups.set(keyOf(one), [one]);
	}
	return groups;
}
