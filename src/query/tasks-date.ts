/** Dates in queries of Tasks: `today`, `in two weeks`, `2024-05-01`, `this month`, as the days from and to. */
import { namedDate, readDate, readDuration, shift, startOf } from './dates.ts';
import type { DateValue } from './value.ts';

/** First and last day, milliseconds. */
export interface Span {
	readonly from: number;
	readonly to: number;
}

const DAY = 86_400_000;
const NUMBERS = [
	'zero',
	'one',
	'two',
	'three',
	'four',
	'five',
	'six',
	'seven',
	'eight',
	'nine',
	'ten',
];
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** Reads a date or a range; `undefined` for what is none. */
export function readSpan(written: string, today: DateValue): Span | undefined {
	const text = written.trim().toLowerCase();
	const range = /^(\d{4}-\d{2}-\d{2})\s+(\d{4}-\d{2}-\d{2})$/.exec(text);
	if (range) {
		const [first, last] = [readDate(range[1] ?? ''), readDate(range[2] ?? '')];
		return first && last
			? { from: Math.min(first.ms, last.ms), to: Math.max(first.ms, last.ms) }
			: undefined;
	}
	return wholeUnit(text, today) ?? oneDay(singleDay(text, today));
}

const oneDay = (ms: number | undefined): Span | undefined =>
	ms === undefined ? undefined : { from: ms, to: ms };

function singleDay(text: string, today: DateValue): number | undefined {
	const known = readDate(text) ?? namedDate(text, today);
	if (known) return Math.floor(known.ms / DAY) * DAY;
	const counted = text.replace(
		/^(in )?([a-z]+)(?= )/,
		(whole, lead: string | undefined, word: string) => {
			const number = /^an?$/.test(word) ? 1 : NUMBERS.indexOf(word);
			return number < 0 ? whole : `${lead ?? ''}${String(number)}`;
		},
	);
	const ahead = /^in (.{1,40})$/.exec(counted);
	const ago = /^(.{1,40}) ago$/.exec(counted);
	const length = readDuration((ahead ?? ago)?.[1] ?? '');
	if (length) return shift(today, length, ago ? -1 : 1).ms;
	const weekday = WEEKDAYS.indexOf(text.replace(/^next /, ''));
	if (weekday < 0) return undefined;
	const days = (weekday - ((new Date(today.ms).getUTCDay() + 6) % 7) + 7) % 7;
	return today.ms + (days === 0 && text.startsWith('next ') ? 7 : days) * DAY;
}

function wholeUnit(text: string, { ms }: DateValue): Span | undefined {
	const match = /^(?:in )?(this|last|next) (week|month|year)$/.exec(text);
	if (!match) return undefined;
	const by = match[1] === 'last' ? -1 : match[1] === 'next' ? 1 : 0;
	const unit = match[2] as 'week' | 'month' | 'year';
	const start = startOf(ms, unit);
	if (unit === 'week') {
		const from = start + by * 7 * DAY;
		return { from, to: from + 6 * DAY };
	}
	const date = new Date(start);
	const step = unit === 'month' ? 1 : 12;
	const at = (months: number): number =>
		Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1);
	return { from: at(by * step), to: at((by + 1) * step) - DAY };
}
