/**
 * Vaults of notes on videos, the same on every machine: one folder, a channel that hundreds of notes share, 14 links
 * of which most lead to names that nobody has written, 30 timestamps, and now and then two notes on one video.
 */
import { random, type Random } from './random.ts';
import type { GeneratedNote } from './vault.ts';
import { phrase, rareWord } from './words.ts';

const SECTIONS = 5;
const MOMENTS = 30;
const LINKS = 14;
/** Of the links: to names that nobody has written. */
const MISSING = 0.8;
/** Of the notes: on the video of the note before. */
const SHARED = 0.03;

interface Plan {
	/** File names of the notes, `_` for blanks. */
	readonly notes: readonly string[];
	/** Names that nobody has written, three for each four notes. */
	readonly unwritten: readonly string[];
	readonly channels: readonly string[];
}

function names(dice: Random, count: number, words: number): readonly string[] {
	const found = new Set<string>();
	while (found.size < count)
		found.add(Array.from({ length: words }, () => rareWord(dice)).join('_'));
	return [...found];
}

function plan(count: number): Plan {
	const dice = random(count * 3);
	const unwritten = Math.ceil((count * 3) / 4);
	return {
		notes: names(dice, count, 3),
		unwritten: names(dice, unwritten, 2),
		channels: names(dice, Math.max(2, Math.ceil(count / 400)), 1),
	};
}

const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');

function moment(seconds: number): string {
	const time = `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`;
	return `<a class="yt-timestamp" data-t="${time}">[${time}]</a>`;
}

/** A few names are wanted everywhere, most by some notes. */
function link(dice: Random, { notes, unwritten }: Plan): string {
	const from = dice.chance(MISSING) ? unwritten : notes;
	const name = from[Math.floor(from.length * dice.next() ** 3)] ?? '';
	return dice.chance(0.7) ? `[[${name} | ${phrase(dice, 2).toLowerCase()}]]` : `[[${name}]]`;
}

/** A YouTube id that follows from a number. */
function videoId(index: number): string {
	const dice = random(index + 1);
	const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
	return Array.from({ length: 11 }, () => signs.charAt(dice.between(0, 63))).join('');
}

function body(dice: Random, vault: Plan): readonly string[] {
	const times = Array.from({ length: MOMENTS }, () => dice.between(5, 3_000)).sort((a, b) => a - b);
	const perSection = MOMENTS / SECTIONS;
	let links = LINKS - 1;
	const said = (length: number): string => {
		const piece = links > 0 && dice.chance(0.6) ? ` ${link(dice, vault)}` : '';
		if (piece) links -= 1;
		return `${phrase(dice, length)}${piece} ${phrase(dice, 5).toLowerCase()}`;
	};
	return Array.from({ length: SECTIONS }, (_, section) => {
		const own = times.slice(section * perSection, (section + 1) * perSection).map(moment);
		const [first = '', second = '', ...rest] = own;
		const points = rest.map((time) => `*   **${phrase(dice, 2)}** ${said(8)} ${time}.`);
		const text = `${said(14)} ${first}. ${said(12)} ${second}.`;
		return [`## ${phrase(dice, 3)}`, text, points.join('\n')].join('\n\n');
	});
}

/** The notes of such a vault of this size. */
export function* generateVideos(count: number): Generator<GeneratedNote> {
	const vault = plan(count);
	for (const [index, name] of vault.notes.entries()) {
		const dice = random(count * 11 + index);
		const channel = vault.channels[Math.floor(vault.channels.length * dice.next() ** 2)] ?? '';
		const video = videoId(dice.chance(SHARED) ? Math.max(0, index - 1) : index);
		const head = `---\ntitle: ${phrase(dice, 5)}\nvideoId: ${video}\n---`;
		const text = [head, `From: [[${channel}]] <br/> `, ...body(dice, vault)].join('\n\n');
		yield { path: `${name}.md`, text: `${text}\n` };
	}
}
