/** Dates and durations of queries: reading, writing, reckoning. Days are days of the calendar, without zones. */
import type { DateValue, DurationValue } from './value.ts';

const DAY = 86_400_000;
const DATE =
	/^(\d{4})-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:?\d{2})?)?)?$/;
const PART = /(-?\d+(?:\.\d+)?)\s*([a-z]+)/gi;
const DURATION = /^\s*(?:-?\d+(?:\.\d+)?\s*[a-z]+\s*,?\s*){1,8}$/i;

/** Months and milliseconds of each unit, by its first spelling. */
const UNITS: readonly (readonly [RegExp, number, number])[] = [
	[/^(?:y|yrs?|years?)$/i, 12, 0],
	[/^(?:mo|months?|M)$/, 1, 0],
	[/^(?:w|wks?|weeks?)$/i, 0, 7 * DAY],
	[/^(?:d|days?)$/i, 0, DAY],
	[/^(?:h|hrs?|hours?)$/i, 0, 3_600_000],
	[/^(?:m|mins?|minutes?)$/, 0, 60_000],
	[/^(?:s|secs?|seconds?)$/i, 0, 1000],
];

/** A day of the calendar. */
export const dayOf = (ms: number): DateValue => ({
	type: 'date',
	ms: Math.floor(ms / DAY) * DAY,
	time: false,
});

/** `2024-05`, `2024-05-01`, `2024-05-01T10:00`; `undefined` for what is no date. */
export function readDate(text: string): DateValue | undefined {
	const match = text.length <= 40 ? DATE.exec(text.trim()) : null;
	if (!match) return undefined;
	const [year, month, day = 1, hour, minute = 0, second = 0] = match
		.slice(1)
		.map((part: string | undefined) => (part === undefined ? undefined : Number(part)));
	if (year === undefined || month === undefined || month < 1 || month > 12 || day > 31) {
		return undefined;
	}
	const ms = Date.UTC(year, month - 1, day, hour ?? 0, minute, second);
	return { type: 'date', ms, time: hour !== undefined };
}

/** `2 days`, `1h 30m`, `1 yr, 2 wks`; `undefined` for what is no duration. */
export function readDuration(text: string): DurationValue | undefined {
	if (text.length > 80 || !DURATION.test(text)) return undefined;
	let months = 0;
	let ms = 0;
	for (const [, amount = '', name = ''] of text.matchAll(PART)) {
		const unit = UNITS.find(([pattern]) => pattern.test(name));
		if (!unit) return undefined;
		months += Number(amount) * unit[1];
		ms += Number(amount) * unit[2];
	}
	return { type: 'duration', months, ms };
}

/** Length for comparing: a month has 30 days, a year 365. */
export function milliseconds({ months, ms }: DurationValue): number {
	const years = Math.trunc(months / 12);
	return ms + years * 365 * DAY + (months - years * 12) * 30 * DAY;
}

/** A date moved by a duration; the 31st of a shorter month is its last day. */
export function shift(date: DateValue, by: DurationValue, sign: 1 | -1): DateValue {
	const from = new Date(date.ms);
	const months = Math.trunc(by.months) * sign;
	const first = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1);
	const target = new Date(first);
	const last = new Date(
		Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0),
	).getUTCDate();
	const day = Math.min(from.getUTCDate(), last);
	const ms = first + (day - 1) * DAY + (date.ms - Math.floor(date.ms / DAY) * DAY) + by.ms * sign;
	return { type: 'date', ms, time: date.time || by.ms % DAY !== 0 };
}

/** The start of the week (Monday), month or year of a day. */
export function startOf(ms: number, unit: 'week' | 'month' | 'year'): number {
	const date = new Date(ms);
	if (unit === 'week') return Math.floor(ms / DAY) * DAY - ((date.getUTCDay() + 6) % 7) * DAY;
	return Date.UTC(date.getUTCFullYear(), unit === 'month' ? date.getUTCMonth() : 0, 1);
}

/** A day by its name, as in `date(today)`; `undefined` for other names. */
export function namedDate(name: string, today: DateValue): DateValue | undefined {
	const { ms } = today;
	const date = new Date(ms);
	const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
	const names: Readonly<Record<string, number>> = {
		today: ms,
		now: ms,
		tomorrow: ms + DAY,
		yesterday: ms - DAY,
		sow: startOf(ms, 'week'),
		eow: startOf(ms, 'week') + 6 * DAY,
		som: Date.UTC(year, month, 1),
		eom: Date.UTC(year, month + 1, 0),
		soy: Date.UTC(year, 0, 1),
		eoy: Date.UTC(year, 11, 31),
	};
	const key = name
		.toLowerCase()
		.replace(/^(start|end)-of-(?=week|month|year)/, (_, edge: string) =>
			edge === 'start' ? 'so' : 'eo',
		);
	const short = key.replace(
		/^(so|eo)(?:week|month|year)$/,
		(whole, edge: string) => edge + whole.charAt(2),
	);
	const found = Object.hasOwn(names, short) ? names[short] : undefined;
	return found === undefined ? undefined : { type: 'date', ms: found, time: false };
}

/** A part of a date by its name. */
export function datePart({ ms, time }: DateValue, name: string): number | string | undefined {
	const date = new Date(ms);
	const day = date.getUTCDay();
	const parts: Readonly<Record<string, number | string>> = {
		year: date.getUTCFullYear(),
		month: date.getUTCMonth() + 1,
		day: date.getUTCDate(),
		weekday: day === 0 ? 7 : day,
		weekyear: isoWeek(ms),
		week: isoWeek(ms),
		hour: date.getUTCHours(),
		minute: date.getUTCMinutes(),
		second: date.getUTCSeconds(),
		millisecond: date.getUTCMilliseconds(),
	};
	if (name === 'time') return time ? date.toISOString().slice(11, 16) : '';
	return Object.hasOwn(parts, name) ? parts[name] : undefined;
}

/** Week of the year, ISO 8601. */
export function isoWeek(ms: number): number {
	const thursday = startOf(ms, 'week') + 3 * DAY;
	return Math.floor((thursday - startOf(thursday, 'year')) / (7 * DAY)) + 1;
}

/** `2024-05-01`, with `10:00` behind it where a time is known. */
export function dateText({ ms, time }: DateValue): string {
	if (!Number.isFinite(ms) || Math.abs(ms) > 8e15) return '';
	const text = new Date(ms).toISOString();
	return time ? `${text.slice(0, 10)} ${text.slice(11, 16)}` : text.slice(0, 10);
}

/** `1 year, 2 days, 3 hours`. */
export function durationText({ months, ms }: DurationValue): string {
	const whole = Math.abs(ms) / 1000;
	const parts: readonly (readonly [number, string])[] = [
		[Math.trunc(Math.abs(months) / 12), 'year'],
		[Math.abs(months) % 12, 'month'],
		[Math.floor(whole / 86_400), 'day'],
		[Math.floor((whole % 86_400) / 3600), 'hour'],
		[Math.floor((whole % 3600) / 60), 'minute'],
		[Math.floor(whole % 60), 'second'],
	];
	const shown = parts
		.filter(([amount]) => amount > 0)
		.map(([amount, unit]) => `${String(amount)} ${unit}${amount === 1 ? '' : 's'}`);
	const sign = ms < 0 || months < 0 ? '−' : '';
	return shown.length === 0 ? '0 days' : sign + shown.join(', ');
}
