/** Functions of dates and durations. */
import { arg, each, textOf, type Builtin } from './builtin.ts';
import { dayOf, durationText, milliseconds, namedDate, readDate, readDuration } from './dates.ts';
import { formatDate } from './format-date.ts';
import type { Run } from './run.ts';
import { plainText } from './text.ts';
import { isA, type Value } from './value.ts';

/** By name. */
export const DATES: Readonly<Record<string, Builtin>> = {
	date: (args, { today }) => each(arg(args, 0), (one) => toDate(one, today)),
	dur: (args) =>
		each(arg(args, 0), (one) =>
			isA(one, 'duration') ? one : (readDuration(plainText(one)) ?? null),
		),
	duration: (args) =>
		isA(arg(args, 0), 'duration') ? arg(args, 0) : (readDuration(textOf(args, 0)) ?? null),
	now: (_, { today }) => today,
	today: (_, { today }) => today,
	localtime: (args) => arg(args, 0),
	striptime: (args) => each(arg(args, 0), (one) => (isA(one, 'date') ? dayOf(one.ms) : null)),
	dateformat: (args) =>
		each(arg(args, 0), (one) => (isA(one, 'date') ? formatDate(one, textOf(args, 1)) : null)),
	durationformat: (args) =>
		isA(arg(args, 0), 'duration') ? durationText(arg(args, 0) as never) : null,
	currencyformat: (args) =>
		typeof arg(args, 0) === 'number'
			? `${(arg(args, 0) as number).toFixed(2)} ${textOf(args, 1)}`.trim()
			: null,
	millis: (args) => (isA(arg(args, 0), 'duration') ? milliseconds(arg(args, 0) as never) : null),
};

function toDate(value: Value, today: Run['today']): Value {
	if (isA(value, 'date')) return value;
	const text = isA(value, 'link') ? (value.display ?? value.target) : plainText(value);
	const day = /\d{4}-\d{2}-\d{2}/.exec(text.slice(0, 300));
	return namedDate(text, today) ?? readDate(text) ?? (day ? (readDate(day[0]) ?? null) : null);
}
