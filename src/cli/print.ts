/** What a person reads in the terminal. */
import type { Diagnostic, Level } from '../diagnostic.ts';
import type { Census, Report } from '../report.ts';

const ORDER: readonly Level[] = ['error', 'warning', 'info'];

/** `1 note`, `2 notes`. */
export const amount = (count: number, noun: string): string =>
	`${String(count)} ${noun}${count === 1 ? '' : 's'}`;

/** One diagnostic on two lines: place and message, then advice. */
export const diagnosticText = ({
	level,
	code,
	path,
	line,
	column,
	message,
	hint,
}: Diagnostic): string =>
	`${plain(path)}:${String(line)}:${String(column)}  ${level}  ${plain(message)}  (${code})\n    ${plain(hint)}`;

/** Control characters of a stranger's note must not steer a terminal. */
export const plain = (text: string): string =>
	// eslint-disable-next-line no-control-regex
	text.replace(/[\u0000-\u001F\u007F-\u009F\u200E\u200F\u2028-\u202E\u2066-\u2069]/g, '·');

/** How many of each level, worst first: `2 errors, 1 warning`. */
export function levelsText(diagnostics: readonly Diagnostic[]): string {
	const parts = ORDER.flatMap((level) => {
		const count = diagnostics.filter((one) => one.level === level).length;
		if (count === 0) return [];
		return [level === 'info' ? amount(count, 'remark') : amount(count, level)];
	});
	return parts.length === 0 ? 'nothing to report' : parts.join(', ');
}

/** Errors in full, then warnings up to a limit, then how many of each code are left. */
export function diagnosticsText(diagnostics: readonly Diagnostic[], most: number): string {
	const loud = ORDER.slice(0, 2).flatMap((level) =>
		diagnostics.filter((one) => one.level === level),
	);
	const shown = loud.slice(0, most);
	const rest = [...loud.slice(most), ...diagnostics.filter((one) => one.level === 'info')];
	const codes = new Map<string, number>();
	for (const { code } of rest) codes.set(code, (codes.get(code) ?? 0) + 1);
	const more = [...codes]
		.sort((a, b) => b[1] - a[1])
		.map(([code, count]) => `${String(count)} × ${code}`);
	const lines = shown.map(diagnosticText);
	if (more.length > 0) lines.push(`also: ${more.join(', ')} (all of them: steelyard check)`);
	return lines.join('\n');
}

/** Where every input file went, in one line, and those that were held back by name. */
export function censusText(census: Census): string {
	const { files, published, attachments, unused, held, skipped, failed } = census;
	const parts = [
		`${String(published)} published`,
		`${amount(attachments, 'attachment')} used`,
		unused > 0 ? `${amount(unused, 'attachment')} unused` : '',
		held.length > 0 ? `${String(held.length)} held back` : '',
		skipped.length > 0 ? `${String(skipped.length)} skipped` : '',
		failed.length > 0 ? `${String(failed.length)} not published` : '',
	].filter(Boolean);
	const named = [
		...held.map(({ path, reason }) => `  held back      ${plain(path)}: ${plain(reason)}`),
		...failed.map(({ path, reason }) => `  not published  ${plain(path)}: ${plain(reason)}`),
	];
	const more = named.length > 20 ? [`  … and ${String(named.length - 20)} more`] : [];
	return [`${amount(files, 'file')}: ${parts.join(', ')}`, ...named.slice(0, 20), ...more].join(
		'\n',
	);
}

/** The last lines of a build. */
export function summaryText(report: Report, seconds: number): string {
	const { census, links, ghosts, rendered } = report;
	const kept = census.published - rendered;
	return (
		`${censusText(census)}\n${amount(links, 'link')}, ${amount(ghosts, 'wanted note')}; ` +
		`${String(rendered)} rendered, ${String(kept)} kept; ${seconds.toFixed(1)} s`
	);
}
