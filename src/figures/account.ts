/** The figures of a vault, with its own prices and held to what was recorded of them. */
import type { Diagnostic } from '../diagnostic.ts';
import type { Note } from '../vault/note.ts';
import { computeFigures, type FigureOptions, type Figures } from './figures.ts';
import { movedFigures } from './moved.ts';
import { readOwnPrices } from './own-prices.ts';
import { readRecord, RECORD_FILE } from './record.ts';
import { stalePrices, type Freshness } from './stale-prices.ts';

/** What lies beside the notes; a text is absent where its file is. */
export interface Beside {
	/** Text of `steelyard.prices.yaml`. */
	readonly prices: string | undefined;
	/** Text of `steelyard.figures.json`. */
	readonly record: string | undefined;
}

/** How to compute, and against what prices are old. */
export interface AccountOptions extends Omit<FigureOptions, 'prices'> {
	readonly freshness: Freshness;
}

/**
 * Computes a vault's figures. Its own prices are in force; prices that are old and figures that moved since they
 * were recorded are among the diagnostics.
 */
export function accountFor(
	notes: readonly Note[],
	beside: Beside,
	{ freshness, ...options }: AccountOptions,
): Figures {
	const own = readOwnPrices(beside.prices ?? '');
	const figures = computeFigures(notes, { ...options, prices: own.rows });
	const diagnostics = [
		...figures.diagnostics,
		...own.diagnostics,
		...stalePrices(figures, notes, freshness),
		...moved(figures, notes, beside.record),
	];
	return { ...figures, diagnostics };
}

function moved(
	figures: Figures,
	notes: readonly Note[],
	text: string | undefined,
): readonly Diagnostic[] {
	if (text === undefined) return [];
	const record = readRecord(text);
	return record ? movedFigures(record, figures, notes) : [NO_RECORD];
}

const NO_RECORD: Diagnostic = {
	...{ level: 'warning', code: 'figure-record', path: RECORD_FILE, line: 1, column: 1 },
	message: `${RECORD_FILE} is no record of figures; nothing can be compared with it.`,
	hint: 'Write it anew with: steelyard check --record',
};
