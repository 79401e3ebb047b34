/** Moments of videos: reading the time, and an id for each. */
import type { Moment } from './document.ts';
import type { Draft, Reading } from './reading.ts';

const CLOCK = /^(?:(\d{1,3}):)?(\d{1,3}):([0-5]\d)$/;

/** @returns Whole seconds of `1:33`, `01:33` or `00:01:33`; `undefined` for anything else. */
export function parseClock(text: string): number | undefined {
	const match = CLOCK.exec(text.trim());
	if (!match) return undefined;
	const [, hours, minutes, seconds] = match;
	if (hours !== undefined && Number(minutes) > 59) return undefined;
	return Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds);
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Seconds as a reader writes them: 93 → `1:33`, 3723 → `1:02:03`. */
export function clock(seconds: number): string {
	const hours = Math.floor(seconds / 3600);
	const minutes = Math.floor(seconds / 60) % 60;
	const rest = two(seconds % 60);
	return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}

/** A moment's time in one form: as written where that is a clock of its second. */
export function momentLabel({ seconds, label }: Pick<Moment, 'seconds' | 'label'>): string {
	return parseClock(label) === seconds ? label : clock(seconds);
}

/** A moment without what the note gives it. */
export interface NewMoment extends Pick<Moment, 'seconds' | 'label' | 'videoId'> {
	/** Offset in the masked source. */
	readonly at: number;
}

/** Adds a moment to the note's; its sentence is filled in when its block is complete. */
export function addMoment(reading: Reading, { at, ...found }: NewMoment): Draft<Moment> {
	const same = reading.momentCounts.get(found.seconds) ?? 0;
	reading.momentCounts.set(found.seconds, same + 1);
	const id = same === 0 ? `t-${found.seconds}` : `t-${found.seconds}-${same + 1}`;
	const moment: Draft<Moment> = { ...found, id, text: '', ...reading.placeAt(at) };
	reading.moments.push(moment);
	return moment;
}
