/**
 * Dates as authors write them. The calendar date written is the date meant: nothing is shifted by a zone,
 * nothing comes from a clock.
 */

/** A date read from text. */
export type DateReading =
	/** `2025-03-29` or `2025-01-02T03:04:14`. */
	| { readonly status: 'date'; readonly date: string }
	/** It has the shape of a date, but the calendar has no such day or the clock no such time. */
	| { readonly status: 'impossible' }
	/** `03/04/2020`: day and month cannot be told apart. */
	| { readonly status: 'ambiguous' }
	/** A year or a month: `2020`, `2020-05`. */
	| { readonly status: 'partial' }
	/** `Last Modified`, `now`: a program would put a date there. */
	| { readonly status: 'elsewhere' }
	| { readonly status: 'unknown' };

const UNKNOWN: DateReading = { status: 'unknown' };
const IMPOSSIBLE: DateReading = { status: 'impossible' };
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const TIME =
	'(?:[T\\s,]\\s?(?:at\\s)?(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?(\\s?[ap]m)?)?';
const ZONE =
	'(?:\\s?(?:Z|UTC|GMT|[A-Z]{3,4}|(?:UTC|GMT)?[+-]\\d{1,2}:?(?:\\d{2})?|\\[?[A-Z][a-z]{2,20}/[a-z_]{2,30}\\]?)){0,2}(?:\\s?\\([^()]{1,40}\\))?';
const NUMERIC = shape(
	`(\\d{4})([-/._])(\\d{1,2})\\2(\\d{1,2})(?:\\s[a-z]{2,9}\\.?(?=\\s\\d))?${TIME}${ZONE}`,
);
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?Z?)?$/;
const DAY_FIRST = shape(
	`(?:[a-z]{3,9},?\\s)?${DAY}(?:\\sof)?[\\s-]${MONTH},?[\\s-](\\d{4})${TIME}${ZONE}`,
);
const MONTH_FIRST = shape(`(?:[a-z]{3,9},?\\s)?${MONTH}\\s${DAY},?\\s(\\d{4})${TIME}${ZONE}`);
/** As `date` and `git log` print it. */
const CLOCK_FIRST = shape(
	`(?:[a-z]{3,9},?\\s)?${MONTH}\\s${DAY}\\s(\\d{1,2}):(\\d{2}):(\\d{2})(?:\\s[A-Z]{3,4})?\\s(\\d{4})${ZONE}`,
);
const CHINESE = shape(
	`(\\d{4})\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日号號일]?(?:\\s?[(（]?[星周週期一二三四五六日月火水木金土曜]{1,3}[)）]?)?${TIME}`,
);
const ELSEWHERE =
	/^(?:(?:git )?(?:last modified|created)|now|today|tbd|tba|unknown|n\/a|none|\?+|-+|yyyy.mm.dd)$/i;
const YEAR_LAST = shape(`(\\d{1,2})([/.])(\\d{1,2})\\2(\\d{4})${TIME}${ZONE}`);

function shape(source: string): RegExp {
	return new RegExp(`^${source}$`, 'i');
}

type Time = readonly (string | undefined)[];

/**
 * Reads one date: ISO with or without time and zone, `2020/3/1`, `20200301`, `March 3, 2020`, `3 Mar 2020`,
 * `Wed, 09 Oct 2019 12:00:00 GMT`, `Tue Feb 9 11:01:11 2021 -0800`, `2020_03_01`, `2024年1月5日`, `31.12.2020`, milliseconds since 1970 (13 digits) or seconds (10 digits).
 *
 * @param text Any text; a wiki link's brackets are ignored.
 */
export function parseDate(text: string): DateReading {
	const clean = text
		.trim()
		.replace(/^\[{1,2}(?=\d)|^<(?=\d)|(?<=\d|\p{L})(?:\]\]|>)$/gu, '')
		.replace(/^(\d[^[]*)\]$/, '$1')
		.replace(/\s+/g, ' ');
	if (clean.length > 100) return UNKNOWN;
	if (/^\d{13}$/.test(clean) || /^\d{10}$/.test(clean)) return fromEpoch(clean);
	const numeric = NUMERIC.exec(clean);
	if (numeric) return calendar([numeric[1], numeric[3], numeric[4]], numeric.slice(5));
	const compact = COMPACT.exec(clean);
	if (compact) return calendar(compact.slice(1, 4), compact.slice(4));
	if (/^\d{4}(?:[-/.]\d{1,2})?$/.test(clean)) return { status: 'partial' };
	if (ELSEWHERE.test(clean)) return { status: 'elsewhere' };
	return named(clean) ?? yearLast(clean) ?? eastern(clean) ?? UNKNOWN;
}

/** A date at the front of a file name: `2016-05-20-title`, `2024-05-14`, `2020_05_14`, `201705091531 Title`. */
export function dateOfName(
	name: string,
): { readonly date: string; readonly rest: string } | undefined {
	const match =
		/^(\d{4})([-_.]?)(\d{2})\2(\d{2})(?![\d])/.exec(name) ??
		/^(\d{4})(-)(\d{1,2})-(\d{1,2})(?=[-_ ])/.exec(name) ??
		/^(\d{4})()(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?(?!\d)/.exec(name);
	if (!match) return undefined;
	const [whole, year, , month, day, ...time] = match;
	const reading = calendar([year, month, day], time);
	if (reading.status !== 'date') return undefined;
	return { date: reading.date, rest: name.slice(whole.length).replace(/^[\s_.-]+/, '') };
}

function named(text: string): DateReading | undefined {
	const dayFirst = DAY_FIRST.exec(text);
	if (dayFirst)
		return calendar([dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]], dayFirst.slice(4));
	const clock = CLOCK_FIRST.exec(text);
	if (clock) return calendar([clock[6], monthNumber(clock[1]), clock[2]], clock.slice(3, 6));
	const monthFirst = MONTH_FIRST.exec(text);
	if (!monthFirst) return undefined;
	return calendar([monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2]], monthFirst.slice(4));
}

function eastern(text: string): DateReading | undefined {
	const match = CHINESE.exec(text);
	return match ? calendar(match.slice(1, 4), match.slice(4)) : undefined;
}

function yearLast(text: string): DateReading | undefined {
	const match = YEAR_LAST.exec(text);
	if (!match) return undefined;
	const [, first, separator, second, year] = match;
	const dayLeads = separator === '.' || Number(first) > 12;
	if (!dayLeads && Number(second) <= 12 && first !== second) return { status: 'ambiguous' };
	const [day, month] = dayLeads ? [first, second] : [second, first];
	return calendar([year, month, day], match.slice(5));
}

function monthNumber(name = ''): string {
	return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

/** Epochs have no calendar of their own: UTC. */
function fromEpoch(digits: string): DateReading {
	const date = new Date(Number(digits) * (digits.length === 10 ? 1000 : 1));
	return { status: 'date', date: date.toISOString().slice(0, 19) };
}

function calendar([y, m, d]: readonly (string | undefined)[], time: Time): DateReading {
	const [year, month, day] = [Number(y), Number(m), Number(d)];
	const exists = year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
	const clock = clockOf(time);
	if (!exists || clock === undefined) return IMPOSSIBLE;
	return { status: 'date', date: `${pad(year, 4)}-${pad(month)}-${pad(day)}${clock}` };
}

/** `T03:04:14`, an empty text without a time, `undefined` for a time no clock shows. */
function clockOf([h, m, s, half]: Time): string | undefined {
	if (h === undefined) return '';
	const isPm = half?.trim().toLowerCase() === 'pm';
	const hour = half === undefined ? Number(h) : (Number(h) % 12) + (isPm ? 12 : 0);
	const [minute, second] = [Number(m), Number(s ?? 0)];
	if (hour > 23 || minute > 59 || second > 59) return undefined;
	return `T${pad(hour)}:${pad(minute)}:${pad(second)}`;
}

function daysIn(year: number, month: number): number {
	return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

function pad(value: number, width = 2): string {
	return String(value).padStart(width, '0');
}
