/** Marks the moment that is playing, in the text, on the beam and in the list; not for readers who asked for rest. */
const calm = matchMedia('(prefers-reduced-motion: reduce)');

/** The last of some sorted seconds that is not behind a time; undefined where all are. */
export function latest(seconds: readonly number[], time: number): number | undefined {
	let from = 0;
	let to = seconds.length;
	while (from < to) {
		const middle = (from + to) >> 1;
		if ((seconds[middle] ?? Infinity) <= time) from = middle + 1;
		else to = middle;
	}
	return seconds[from - 1];
}

interface Marked {
	readonly video: string;
	readonly seconds: readonly number[];
	readonly links: ReadonlyMap<number, readonly Element[]>;
}

let marked: Marked | undefined;
let playing: number | undefined;

function read(video: string): Marked {
	const links = new Map<number, Element[]>();
	for (const link of document.querySelectorAll<HTMLElement>('main a[data-seconds]')) {
		if (link.dataset['video'] !== video) continue;
		const second = Number(link.dataset['seconds']);
		const same = links.get(second);
		if (same) same.push(link);
		else links.set(second, [link]);
	}
	return { video, links, seconds: [...links.keys()].sort((a, b) => a - b) };
}

/** Moves the mark to the moment at a second of a video; without one, takes it away. */
export function follow(video = '', seconds: number | undefined): void {
	if (marked?.video !== video) marked = read(video);
	const second =
		seconds === undefined || calm.matches ? undefined : latest(marked.seconds, seconds);
	if (second === playing) return;
	const set = (at: number | undefined, value: string | null): void => {
		for (const link of marked?.links.get(at ?? -1) ?? []) {
			if (value === null) link.removeAttribute('aria-current');
			else link.setAttribute('aria-current', value);
		}
	};
	set(playing, null);
	set(second, 'true');
	playing = second;
}
