/**
 * From a time as written to the second it means. MM:SS written as MM:SS:00 is read as MM:SS, and reported: in such
 * a note every time ends in :00 and the largest is too late for the video.
 */
import { addMoment } from './moments.ts';
import type { TimestampNode } from './nodes.ts';
import type { Reading } from './reading.ts';
import { videoHere } from './timeline.ts';
import { addFault } from './timestamp-report.ts';
import type { Time } from './times.ts';

const WRITTEN = /(?:data-t\s{0,9}=\s{0,9}["']?|[[(])(\d{1,3}):(\d{1,2}):(\d{1,2})(?!\d)/g;
/** Seconds; talks are shorter as a rule. */
const LONG = 3 * 3600;
/** Seconds; no video on YouTube is longer. */
const LONGEST = 12 * 3600;

/** A time, and where it stands. */
export interface Found {
	readonly time: Time;
	/** Offset in the masked source. */
	readonly at: number;
	/** What is shown of it, where that is not its own label. */
	readonly label?: string;
	/** The brackets around it in the source. */
	readonly brackets?: string;
}

/** The second that a time means, without a report. */
export function secondOf(reading: Reading, { seconds, hours }: Time): number {
	if (!hours || seconds % 60 !== 0) return seconds;
	const { timeline } = reading;
	timeline.inMinutes ??= isInMinutes(reading);
	const lasts = timeline.given?.lasts;
	const late =
		seconds >= LONGEST || (lasts !== undefined && seconds > lasts && seconds / 60 <= lasts);
	return timeline.inMinutes || late ? seconds / 60 : seconds;
}

function isInMinutes({ text, timeline }: Reading): boolean {
	let largest = 0;
	let count = 0;
	for (const [, hours, minutes, seconds] of text.matchAll(WRITTEN)) {
		if (Number(seconds) !== 0) return false;
		count += 1;
		largest = Math.max(largest, Number(hours) * 3600 + Number(minutes) * 60);
	}
	return count > 1 && largest > (timeline.given?.lasts ?? LONG);
}

/** A moment and its node; what is odd about the time is counted. */
export function momentNode(reading: Reading, found: Found): TimestampNode {
	const { time, at, label = time.label, brackets } = found;
	const seconds = secondOf(reading, time);
	const odd = { at, written: time.label, read: seconds };
	if (seconds !== time.seconds) addFault(reading, 'timestamp-scale', odd);
	else if (time.fault) addFault(reading, `timestamp-${time.fault}`, odd);
	const videoId = videoHere(reading.timeline);
	const lasts = videoId === undefined ? reading.timeline.given?.lasts : undefined;
	if (seconds > (lasts ?? LONGEST)) addFault(reading, 'timestamp-beyond', odd);
	const moment = addMoment(reading, { seconds, label, videoId, at });
	return { type: 'timestamp', moment, ...(brackets ? { brackets } : {}) };
}
