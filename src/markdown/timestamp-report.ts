/** What is odd about a note's timestamps: each kind of fault is reported once a note, with its count and first place. */
import type { Level } from '../diagnostic.ts';
import { clock } from './moments.ts';
import { report, type Reading } from './reading.ts';
import type { Fault } from './timeline.ts';

interface Advice {
	readonly level: Level;
	readonly message: (fault: Fault, s: string) => string;
	readonly hint: (fault: Fault) => string;
}

/** `timestamp-scale` and its relatives by code. */
const ADVICE = {
	'timestamp-scale': {
		level: 'warning',
		message: ({ written, read }, s) =>
			`${s} look${s.startsWith('1 ') ? 's' : ''} like MM:SS written as MM:SS:00: \u201C${written}\u201D would be too late for the video and leads to ${read}.`,
		hint: ({ read }) => `Write the first as [${read}], and the others alike.`,
	},
	'timestamp-differs': {
		level: 'warning',
		message: ({ written, read }, s) =>
			`${s} with a label that differs from data-t: the first shows \u201C${read}\u201D but has data-t="${written}"; the label is followed.`,
		hint: ({ read }) => `Make both the same: data-t="${read}".`,
	},
	'timestamp-link-differs': {
		level: 'info',
		message: ({ written, read }, s) =>
			`${s} with an address of another time: the first shows \u201C${written}\u201D and leads to ${read}; the address is followed.`,
		hint: () => 'Make label and address the same.',
	},
	'timestamp-malformed': {
		level: 'warning',
		message: ({ written, read }, s) =>
			read === ''
				? `${s} without a time: \u201C${written}\u201D; only the text is shown.`
				: `${s} without a time in data-t: the first has \u201C${written}\u201D; its label \u201C${read}\u201D is followed.`,
		hint: ({ read }) =>
			read === '' ? 'Write it as HH:MM:SS.' : `Write data-t="${read}" in the first.`,
	},
	'timestamp-overflow': {
		level: 'warning',
		message: ({ written, read }, s) =>
			`${s} with more than 59 minutes or seconds: \u201C${written}\u201D was read as ${read}.`,
		hint: ({ read }) => `Write the first as [${read}].`,
	},
	'timestamp-loose': {
		level: 'info',
		message: ({ written, read }, s) =>
			`${s} not written as a clock: \u201C${written}\u201D was read as ${read}.`,
		hint: ({ read }) => `Write the first as [${read}].`,
	},
	'timestamp-beyond': {
		level: 'warning',
		message: ({ written }, s) =>
			`${s} behind the end of the video: the first is \u201C${written}\u201D.`,
		hint: () => 'Check the time, and the length that the note gives the video.',
	},
	'timestamp-order': {
		level: 'info',
		message: ({ written, read }, s) =>
			`${s} in a list of times earlier than the one above: the first is \u201C${written}\u201D below \u201C${read}\u201D.`,
		hint: () => 'Check the time; a list of times is easier to follow in the order of the video.',
	},
} as const satisfies Record<string, Advice>;

/** The codes of this file. */
export type FaultCode = keyof typeof ADVICE;

/** Counts a fault; `read` is a time in seconds or a text. */
export function addFault(
	{ timeline }: Reading,
	code: FaultCode,
	found: { readonly at: number; readonly written: string; readonly read: number | string },
): void {
	const fault = timeline.faults.get(code);
	if (fault) {
		fault.count += 1;
		return;
	}
	const read = typeof found.read === 'number' ? clock(found.read) : found.read;
	timeline.faults.set(code, { count: 1, at: found.at, written: found.written.slice(0, 60), read });
}

/** Reports what was counted, when the whole note was read. */
export function reportFaults(reading: Reading): void {
	for (const [code, fault] of reading.timeline.faults) {
		const { level, message, hint }: Advice = ADVICE[code as FaultCode];
		const many = fault.count === 1 ? '1 timestamp' : `${fault.count} timestamps`;
		report(reading, {
			level,
			code,
			message: message(fault, many),
			hint: hint(fault),
			at: fault.at,
		});
	}
}
