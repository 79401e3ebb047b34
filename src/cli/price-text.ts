/** A bill as text: the sentence, its lines, and the prices it stands on. */
import type { MeterResult } from '../cost-model/meters.ts';

const columns = (rows: readonly (readonly string[])[]): string => {
	const widths = (rows[0] ?? []).map((_, column) =>
		Math.max(...rows.map((row) => (row[column] ?? '').length)),
	);
	return rows
		.map((row) =>
			row
				.map((cell, column) =>
					column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
				)
				.join('  '),
		)
		.join('\n');
};

const number = (value: number): string =>
	value.toLocaleString('en-US', { maximumFractionDigits: 10, useGrouping: true });

/** The bill of one meter. */
export function priceText(result: MeterResult): string {
	const head = ['', 'quantity', 'free', 'billable', 'unit price', 'USD'];
	const lines = result.lines.map((line) => [
		line.label,
		number(line.quantity),
		number(line.free),
		number(line.billable),
		line.unitPrice,
		line.subtotal.toFixed(2),
	]);
	const sources = result.prices.map(
		(row) =>
			`  ${row.id}: ${row.price} ${row.currency}/${row.unit}, valid from ${row.validFrom}, ${row.source}`,
	);
	return [result.sentence, '', columns([head, ...lines]), '', 'Prices', ...sources].join('\n');
}
