/** Dates by a pattern: Dataview's (`yyyy-MM-dd`, Luxon) and that of Bases (`YYYY-MM-DD`, Moment). */
import { isoWeek } from './dates.ts';
import type { DateValue } from './value.ts';

const MONTHS = [
	...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'],
	...['October', 'November', 'December'],
];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const TOKEN = /'[^']{0,40}'|\[[^\]]{0,40}\]|([A-Za-z])\1{0,3}/g;

/** The date as the pattern says; letters that mean nothing stay. */
export function formatDate({ ms }: DateValue, pattern: string): string {
	const date = new Date(ms);
	const parts = new Map<string, string>(
		Object.entries({
			year: String(date.getUTCFullYear()).padStart(4, '0'),
			month: String(date.getUTCMonth() + 1),
			day: String(date.getUTCDate()),
			hour: String(date.getUTCHours()),
			minute: String(date.getUTCMinutes()),
			second: String(date.getUTCSeconds()),
		}),
	);
	const names = { month: MONTHS[date.getUTCMonth()] ?? '', day: DAYS[date.getUTCDay()] ?? '' };
	return pattern.slice(0, 200).replace(TOKEN, (token) => {
		if (/^['[]/.test(token)) return token.slice(1, -1);
		return named(token, names) ?? counted(token, parts, ms) ?? token;
	});
}

function named(token: string, names: { month: string; day: string }): string | undefined {
	const table: Readonly<Record<string, string>> = {
		MMMM: names.month,
		LLLL: names.month,
		MMM: names.month.slice(0, 3),
		LLL: names.month.slice(0, 3),
		dddd: names.day,
		cccc: names.day,
		EEEE: names.day,
		ddd: names.day.slice(0, 3),
		ccc: names.day.slice(0, 3),
		EEE: names.day.slice(0, 3),
	};
	return Object.hasOwn(table, token) ? table[token] : undefined;
}

const LETTERS: Readonly<Record<string, string>> = {
	y: 'year',
	Y: 'year',
	M: 'month',
	L: 'month',
	d: 'day',
	D: 'day',
	H: 'hour',
	m: 'minute',
	s: 'second',
};

function counted(
	token: string,
	parts: ReadonlyMap<string, string>,
	ms: number,
): string | undefined {
	const letter = token.charAt(0);
	if (letter === 'W' || letter === 'w') return String(isoWeek(ms)).padStart(token.length, '0');
	const hour = Number(parts.get('hour') ?? '0');
	if (letter === 'h') return String(hour % 12 || 12).padStart(token.length, '0');
	if (letter === 'a') return hour < 12 ? 'AM' : 'PM';
	const part = Object.hasOwn(LETTERS, letter) ? parts.get(LETTERS[letter] ?? '') : undefined;
	if (part === undefined) return undefined;
	return letter.toLowerCase() === 'y' && token.length === 2
		? part.slice(-2)
		: part.padStart(token.length, '0');
}
