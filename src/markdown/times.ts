/** Times of videos as people write them, also oddly: `1:33`, `00:75:10`, `1h2m3s`, `1:00–2:00`, two in one bracket. */

/** A time as written. */
export interface Time {
	/** Whole seconds; more than 59 minutes or seconds carry over. */
	readonly seconds: number;
	/** As written, a range with its end. */
	readonly label: string;
	/** Whether hours, minutes and seconds are all there. */
	readonly hours: boolean;
	/** `loose`: digits are missing, or it is no clock; `overflow`: minutes or seconds are above 59. */
	readonly fault: 'loose' | 'overflow' | undefined;
}

const CLOCK = String.raw`\d{1,4}:\d{1,3}(?::\d{1,3}){0,2}(?:[.,]\d{1,3}(?![\d:]))?`;
const UNITS = String.raw`(?:\d{1,3}h)?[ ]?(?:\d{1,4}m(?:in)?)?[ ]?(?:\d{1,6}s)?`;
const DASH = String.raw`[ \t]*(?:-|\u2013|\u2014|\u2192|~|to)[ \t]*`;
const ONE = new RegExp(
	String.raw`[\s[(]*(?:(${CLOCK})(${DASH}${CLOCK})?|(?=\d)(${UNITS}))(?![\w:])[\s\])]*(?:[,;&|/]|and\b)?`,
	'y',
);
const PARTS = /^(\d+):(\d+)(?::(\d+))?/;
const UNIT_PARTS = /^(?:(\d+)h)? ?(?:(\d+)m(?:in)?)? ?(?:(\d+)s)?$/;
/** More characters than any list of times that is meant. */
const LONGEST = 200;

/** @returns The times that a text consists of; none where anything else stands in it. */
export function parseTimes(text: string): readonly Time[] {
	const trimmed = text.trim();
	if (trimmed === '' || trimmed.length > LONGEST) return [];
	const times: Time[] = [];
	ONE.lastIndex = 0;
	for (let end = 0; end < trimmed.length; end = ONE.lastIndex) {
		const match = ONE.exec(trimmed);
		const [, from, to = '', units] = match ?? [];
		const time = from === undefined ? parseUnits(units) : parseClockText(from, from + to);
		if (!time) return [];
		times.push(time);
	}
	return times;
}

function parseClockText(text: string, label: string): Time | undefined {
	const match = PARTS.exec(text);
	if (!match) return undefined;
	const [, first = '', second = '', third] = match;
	const [hours, minutes, seconds] =
		third === undefined ? ['0', first, second] : [first, second, third];
	const hasHours = third !== undefined;
	const overflow = Number(seconds) > 59 || (hasHours && Number(minutes) > 59);
	const loose =
		seconds.length !== 2 || (hasHours && minutes.length !== 2) || text.split(':').length > 3;
	return {
		seconds: Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds),
		label: label.trim(),
		hours: hasHours,
		fault: overflow ? 'overflow' : loose ? 'loose' : undefined,
	};
}

function parseUnits(text: string | undefined): Time | undefined {
	const match = text ? UNIT_PARTS.exec(text.trim()) : null;
	if (!match || text?.trim() === '') return undefined;
	const [label, hours, minutes, seconds] = match;
	const sum = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
	return { seconds: sum, label, hours: false, fault: 'loose' };
}

/** @returns Seconds of a number without unit, as in `data-t="93"`. */
export function parseSeconds(text: string): Time | undefined {
	const label = text.trim();
	if (!/^\d{1,6}(?:\.\d{1,9})?$/.test(label)) return undefined;
	return { seconds: Math.floor(Number(label)), label, hours: false, fault: undefined };
}
