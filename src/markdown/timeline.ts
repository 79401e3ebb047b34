/** Which video a time without an address belongs to, and what is odd about a note's times. */

/** The video that a note's frontmatter names. */
export interface GivenVideo {
	/** YouTube id. */
	readonly id: string;
	/** Seconds it lasts, where the note says so. */
	readonly lasts: number | undefined;
}

/** All timestamps of a note that have one fault. */
export interface Fault {
	count: number;
	/** Offset in the masked source of the first. */
	readonly at: number;
	/** The first as written. */
	readonly written: string;
	/** What the first leads to. */
	readonly read: string;
}

/** What is known of the videos of one note while it is read. */
export interface Timeline {
	readonly given: GivenVideo | undefined;
	/** Id of the video above that times belong to. */
	current: string | undefined;
	/** Ids of all videos linked or shown. */
	readonly linked: Set<string>;
	/** What is odd about the note's times, by code. */
	readonly faults: Map<string, Fault>;
	/** Whether the source has tags of timestamps; `undefined` until somebody asks. */
	tags: boolean | undefined;
	/** Whether all times were written as MM:SS:00; `undefined` until somebody asks. */
	inMinutes: boolean | undefined;
}

/** The timeline of a note that has not been read yet. */
export function startTimeline(given: GivenVideo | undefined): Timeline {
	return {
		given,
		current: undefined,
		linked: new Set(),
		faults: new Map(),
		tags: undefined,
		inMinutes: undefined,
	};
}

/** Whether a bare time can only mean a second of a video. */
export function hasVideo({ given, current }: Timeline): boolean {
	return given !== undefined || current !== undefined;
}

/** The video that a time here belongs to, unless it is the note's own. */
export function videoHere({ given, current }: Timeline): string | undefined {
	return current === given?.id ? undefined : current;
}
