/** Prices that nobody has looked up for long, with the notes that stand on them. */
import type { PriceRow } from '../cost-model/price.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Note, NoteId } from '../vault/note.ts';
import type { Figures } from './figures.ts';
import { daysBetween } from './price-age.ts';
import type { EvaluatedScenario } from './scenarios.ts';

/** Prices that a message names. */
const NAMED = 3;

/** Against what prices are old. */
export interface Freshness {
	/** `2026-01-31` */
	readonly day: string;
	/** Days. */
	readonly maxAge: number;
}

/** One warning for each note, at its first scenario that stands on such a price. */
export function stalePrices(
	{ scenarios }: Figures,
	notes: readonly Note[],
	{ day, maxAge }: Freshness,
): Diagnostic[] {
	const old = (row: PriceRow): boolean => daysBetween(row.checkedOn, day) > maxAge;
	const byNote = new Map<NoteId, EvaluatedScenario[]>();
	for (const entry of scenarios.values()) {
		byNote.set(entry.note, [...(byNote.get(entry.note) ?? []), entry]);
	}
	return notes.flatMap((note): Diagnostic[] => {
		const standing = (byNote.get(note.id) ?? []).flatMap(({ scenario, outcome }) => {
			const rows = outcome.ok ? outcome.result.prices.filter(old) : [];
			return rows.length > 0 ? [{ scenario, rows }] : [];
		});
		const [first] = standing;
		if (!first) return [];
		const rows = [
			...new Map(standing.flatMap(({ rows: all }) => all.map((row) => [row.id, row]))).values(),
		];
		return [
			{
				...{ level: 'warning', code: 'stale-price', path: note.path },
				...{ line: first.scenario.line, column: first.scenario.column },
				message: `This note stands on ${countText(rows.length)} not looked up for more than ${String(maxAge)} days: ${namesOf(rows, day)}.`,
				hint: 'Look them up at their sources and add a row with today’s checkedOn to steelyard.prices.yaml, or raise pricesMaxAge.',
			},
		];
	});
}

const countText = (count: number): string =>
	count === 1 ? 'a price that was' : `${String(count)} prices that were`;

function namesOf(rows: readonly PriceRow[], day: string): string {
	const named = rows.slice(0, NAMED).map(({ id, checkedOn }) => {
		return `${id} (${checkedOn}, ${String(daysBetween(checkedOn, day))} days ago)`;
	});
	const more = rows.length - named.length;
	return `${named.join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}`;
}
