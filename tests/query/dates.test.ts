import { expect, test } from 'vitest';
import { dateText, durationText, isoWeek, readDate, readDuration } from '../../src/query/dates.ts';
import { formatDate } from '../../src/query/format-date.ts';
import { readSpan } from '../../src/query/tasks-date.ts';

test.each([
	['2024-05-01', '2024-05-01'],
	['2024-05', '2024-05-01'],
	['2024-05-01T07:30', '2024-05-01 07:30'],
	['2024-05-01 07:30:15', '2024-05-01 07:30'],
	['2024-05-01T07:30:15.123Z', '2024-05-01 07:30'],
	['2024-13-01', undefined],
	['2024-05-40', undefined],
	['24-05-01', undefined],
	['May 2024', undefined],
	['2024-05-01'.padEnd(100, '0'), undefined],
])('dates: %s', (text, expected) => {
	const date = readDate(text);
	expect(date && dateText(date)).toBe(expected);
});

test.each([
	['2 days', '2 days'],
	['1h 30m', '1 hour, 30 minutes'],
	['1 yr, 2 months', '1 year, 2 months'],
	['1M', '1 month'],
	['3 wks', '21 days'],
	['-2 hours', '−2 hours'],
	['0s', '0 days'],
	['3 moons', undefined],
	['soon', undefined],
	['1 d '.repeat(40), undefined],
])('durations: %s', (text, expected) => {
	const duration = readDuration(text);
	expect(duration && durationText(duration)).toBe(expected);
});

test.each([
	['2021-01-03', 53],
	['2021-01-04', 1],
	['2024-12-30', 1],
	['2020-12-31', 53],
])('weeks of the year: %s', (text, expected) => {
	expect(isoWeek(readDate(text)?.ms ?? 0)).toBe(expected);
});

test.each([
	['yyyy-MM-dd HH:mm', '2024-05-01 07:05'],
	['DD/MM/YY', '01/05/24'],
	['dddd, D MMM', 'Wednesday, 1 May'],
	['EEEE', 'Wednesday'],
	["'week' WW", 'week 18'],
	['[on] H:mm a', 'on 7:05 AM'],
])('formats: %s', (pattern, expected) => {
	const date = readDate('2024-05-01T07:05');
	expect(date && formatDate(date, pattern)).toBe(expected);
});

test.each([
	['today', '2024-09-18', '2024-09-18'],
	['in 2 days', '2024-09-20', '2024-09-20'],
	['in a week', '2024-09-25', '2024-09-25'],
	['three days ago', '2024-09-15', '2024-09-15'],
	['friday', '2024-09-20', '2024-09-20'],
	['next wednesday', '2024-09-25', '2024-09-25'],
	['this week', '2024-09-16', '2024-09-22'],
	['last month', '2024-08-01', '2024-08-31'],
	['next year', '2025-01-01', '2025-12-31'],
	['2024-02-10 2024-02-01', '2024-02-01', '2024-02-10'],
])('spans of tasks: %s', (text, from, to) => {
	const today = readDate('2024-09-18');
	const span = today && readSpan(text, today);
	expect(span && [span.from, span.to].map((ms) => new Date(ms).toISOString().slice(0, 10))).toEqual(
		[from, to],
	);
});
