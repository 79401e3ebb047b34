/** Writes notes on videos with every form and every fault of a timestamp, and says what each must become. */

/** A note and what reading it must give. */
export interface VideoNote {
	readonly path: string;
	readonly source: string;
	/** Seconds of its moments, in order. */
	readonly seconds: readonly number[];
	/** How many timestamps have each fault, by code. */
	readonly faults: ReadonlyMap<string, number>;
}

/** Of the video that every note is about. */
export const VIDEO = 'qQk94CjRvIs';

/** The same numbers for the same seed, each below 1. */
function randomOf(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

const two = (value: number): string => String(value).padStart(2, '0');
const short = (s: number): string => `${Math.floor(s / 60)}:${two(s % 60)}`;
const long = (s: number): string =>
	`${two(Math.floor(s / 3600))}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}`;
const anchor = (time: string, label: string): string =>
	`<a class="yt-timestamp" data-t="${time}">${label}</a>`;

/** One way to write a time; without `fault` it is sound. */
interface Form {
	readonly write: (seconds: number) => string;
	/** Seconds of the moments it becomes; the second itself where not given. */
	readonly read?: (seconds: number) => readonly number[];
	readonly fault?: string;
}

const none = (): readonly number[] => [];

/** Every form that may stand in a sentence. */
export const FORMS: readonly Form[] = [
	{ write: (s) => anchor(long(s), `[${long(s)}]`) },
	{ write: (s) => anchor(long(s), `(${long(s)})`) },
	{ write: (s) => anchor(long(s), '') },
	{ write: (s) => anchor(long(s), 'this point') },
	{ write: (s) => anchor(short(s), `[${short(s)}]`) },
	{ write: (s) => `**${anchor(long(s), `[${long(s)}]`)}**` },
	{ write: (s) => `<A data-t='${long(s)}' CLASS='note yt-timestamp'>[${long(s)}]</A>` },
	{ write: (s) => `[${short(s)}]` },
	{ write: (s) => `[${long(s)}]` },
	{ write: (s) => `(${short(s)})` },
	{ write: (s) => `(${long(s)})` },
	{ write: (s) => `[${long(s)}.250]` },
	{ write: (s) => `[${short(s)}-${short(s + 60)}]` },
	{ write: (s) => `[${long(s)} \u2013 ${long(s + 5)}]` },
	{ write: (s) => `[${short(s)}](https://youtu.be/${VIDEO}?t=${s})` },
	{ write: (s) => `[${short(s)}](https://www.youtube.com/watch?v=${VIDEO}&t=${s}s)` },
	{ write: (s) => `[${short(s)}](https://www.youtube.com/watch?v=${VIDEO}#t=${short(s)})` },
	{ write: (s) => anchor(`${long(s)}, ${long(s + 5)}`, ''), read: (s) => [s, s + 5] },
	{ write: (s) => `[${long(s)}, ${long(s + 5)}]`, read: (s) => [s, s + 5] },
	{ write: (s) => anchor(long(s + 5), `[${long(s)}]`), fault: 'timestamp-differs' },
	{ write: (s) => anchor('soon', `[${long(s)}]`), fault: 'timestamp-malformed' },
	{ write: (s) => anchor('', `[${long(s)}]`), fault: 'timestamp-malformed' },
	{ write: () => anchor('soon', '[later]'), read: none, fault: 'timestamp-malformed' },
	{ write: () => anchor('', 'nowhere'), read: none, fault: 'timestamp-malformed' },
	{
		write: (s) => anchor(`00:${75 + Math.floor(s / 60)}:${two(s % 60)}`, ''),
		read: (s) => [s + 4500],
		fault: 'timestamp-overflow',
	},
	{ write: (s) => anchor(`${Math.floor(s / 60)}m${s % 60}s`, ''), fault: 'timestamp-loose' },
	{
		write: (s) => `[${short(s)}](https://youtu.be/${VIDEO}?t=${s + 300})`,
		read: (s) => [s + 300],
		fault: 'timestamp-link-differs',
	},
	{
		write: (s) => `[13:${two(s % 60)}:07]`,
		read: (s) => [46_807 + (s % 60) * 60],
		fault: 'timestamp-beyond',
	},
	...['16:9', '(1:2)', 'rows[10:20]', '`[00:01:00]`', '\\[00:01:00]', '[12:30 to lunch]'].map(
		(text) => ({ write: () => text, read: none }),
	),
	{ write: (s) => `at ${short(s)} sharp`, read: none },
];

const SUBJECTS = ['A queue', 'The second region', 'One container', 'A cold start', 'The bill'];
const VERBS = ['hides', 'doubles', 'pays for', 'explains', 'outlives', 'needs'];
const OBJECTS = [
	'the team',
	'a [[load_test | test]]',
	'its own cache',
	'every retry',
	'the [[queue]]',
];

/** Writes notes; the same for the same seed. */
export function writeVideoNotes(count: number, seed: number): readonly VideoNote[] {
	const random = randomOf(seed);
	return Array.from({ length: count }, (_, index) =>
		index % 9 === 4 ? noteInMinutes(index, random) : note(index, random),
	);
}

const pick = <Item>(items: readonly Item[], random: () => number): Item =>
	items[Math.floor(random() * items.length)] as Item;

const sentence = (random: () => number): string =>
	`${pick(SUBJECTS, random)} ${pick(VERBS, random)} ${pick(OBJECTS, random)}`;

const HEAD = [
	'---',
	'title: Notes on a talk',
	`videoId: ${VIDEO}`,
	'---',
	'',
	'From: [[a_channel]] <br/> ',
	'',
];

function note(index: number, random: () => number): VideoNote {
	const lines = [...HEAD];
	const seconds: number[] = [];
	const faults = new Map<string, number>();
	const add = (): string => {
		const form = pick(FORMS, random);
		// A time that ends in :00 looks like one in minutes.
		const second = 61 + Math.floor(random() * 40) * 60 + Math.floor(random() * 50);
		seconds.push(...(form.read?.(second) ?? [second]));
		if (form.fault) faults.set(form.fault, (faults.get(form.fault) ?? 0) + 1);
		return form.write(second);
	};
	for (let section = 0; section < 3; section += 1) {
		lines.push(`## Part ${section + 1}`, '');
		lines.push(`${sentence(random)} ${add()}. ${sentence(random)} ${add()}.`);
		for (let item = 0; item < 2; item += 1)
			lines.push(`*   **Point** ${sentence(random)} ${add()}.`);
		lines.push('');
		const start = 60 + section * 600;
		lines.push(
			`${short(start)} ${sentence(random)}`,
			'',
			`- ${short(start + 70)} \u2013 ${sentence(random)}`,
			'',
		);
		seconds.push(start, start + 70);
		lines.push('> [!INFO] Key takeaway', `> ${sentence(random)} ${add()}`, '');
	}
	return { path: `note-${index}.md`, source: lines.join('\n'), seconds, faults };
}

function noteInMinutes(index: number, random: () => number): VideoNote {
	const lines = [...HEAD];
	const seconds: number[] = [];
	for (
		let at = 200 + Math.floor(random() * 50);
		seconds.length < 8;
		at += 60 + Math.floor(random() * 60)
	) {
		const written = `${two(Math.floor(at / 60))}:${two(at % 60)}:00`;
		lines.push(`${sentence(random)} ${anchor(written, `[${written}]`)}.`, '');
		seconds.push(at);
	}
	const faults = new Map([['timestamp-scale', seconds.length]]);
	return { path: `note-${index}.md`, source: lines.join('\n'), seconds, faults };
}
