/** A chart's figures as a table, for readers who do not see the picture. */
import type { Chart } from '../cost-model/chart.ts';
import type { Unit } from '../cost-model/quantity.ts';
import { sayNumber, sayUsd } from '../cost-model/say.ts';
import { escapeHtml } from './markup.ts';

/** The table; empty for bars that repeat the lines of a bill. */
export function renderChartTable({ table }: Chart): string {
	if (table === undefined) return '';
	const { columns, rows } = table;
	const head = columns.map(({ label }) => `<th scope="col">${escapeHtml(label)}</th>`).join('');
	const body = rows.map((row) => {
		const [first = '', ...others] = row.map((value, index) =>
			escapeHtml(typeof value === 'string' ? value : figure(value, columns[index]?.unit)),
		);
		return `<tr><th scope="row">${first}</th>${others.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
	});
	return `<table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

function figure(value: number, unit: Unit | undefined): string {
	if (unit?.startsWith('USD') === true) {
		return value < 0 ? `−${sayUsd(-value)}` : sayUsd(value);
	}
	if (unit === 'ratio') return `${threeDigits(value * 100)}%`;
	return threeDigits(value);
}

function threeDigits(value: number): string {
	return sayNumber(Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3)));
}
