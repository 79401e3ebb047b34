/**
 * Vaults of any size for measuring, the same on every machine: notes of 3 to 6 KB in folders of 100 with 3 to 8
 * links each, 15 % of them to names that nobody has written, hubs favoured; a callout in one of three notes, a
 * table in one of four, code in one of three, a video with timestamps in one of five.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Dialect, Target } from './dialect.ts';
import { random, type Random } from './random.ts';
import { phrase, rareWord } from './words.ts';

/** A generated file. */
export interface GeneratedNote {
	/** From the vault's root. */
	readonly path: string;
	readonly text: string;
}

interface Plan {
	readonly notes: readonly (Target & { readonly folder: string })[];
	readonly unwritten: readonly Target[];
	readonly tags: readonly string[];
}

const MISSING = 0.15;
const VIDEO = 'aaaaaaaaaaa';

function names(dice: Random, count: number): string[] {
	const found = new Set<string>();
	while (found.size < count) found.add(`${rareWord(dice)} ${rareWord(dice)}`);
	return [...found];
}

function plan(count: number): Plan {
	const dice = random(count);
	const all = names(dice, count + Math.max(20, Math.ceil(count / 20)));
	const targets = all.map((words, index) => ({
		name: words.replace(' ', '-'),
		title: words.charAt(0).toUpperCase() + words.slice(1),
		folder: `topic-${String(Math.floor(index / 100)).padStart(3, '0')}`,
	}));
	return {
		notes: targets.slice(0, count),
		unwritten: targets.slice(count).map((target) => ({ ...target, folder: undefined })),
		tags: names(dice, 40).map((words) => words.replace(' ', '-')),
	};
}

function link(dice: Random, { notes, unwritten }: Plan, dialect: Dialect): string {
	const hub = notes[Math.floor(notes.length * dice.next() ** 3)];
	const target = hub && !dice.chance(MISSING) ? hub : dice.pick(unwritten);
	return dialect.link(target, dice.chance(0.4) ? phrase(dice, 2).toLowerCase() : undefined);
}

/** A paragraph of two to four sentences, with the pieces of `inside` at the ends of sentences. */
function paragraph(dice: Random, inside: string[]): string {
	const sentences = Array.from({ length: dice.between(2, 4) }, () => {
		const piece = dice.chance(0.4) ? inside.shift() : undefined;
		return `${phrase(dice, dice.between(8, 18))}${piece ? ` ${piece}` : ''}.`;
	});
	return sentences.join(' ');
}

function table(dice: Random): string {
	const row = (cell: () => string): string => `| ${[cell(), cell(), cell()].join(' | ')} |`;
	const rows = Array.from({ length: dice.between(3, 6) }, () => row(() => phrase(dice, 2)));
	return [row(() => rareWord(dice)), row(() => '---'), ...rows].join('\n');
}

function code(dice: Random): string {
	const lines = Array.from(
		{ length: dice.between(4, 9) },
		() =>
			`const ${rareWord(dice)} = ${rareWord(dice)}(${dice.between(1, 900)}, '${rareWord(dice)}');`,
	);
	return ['```js', ...lines, '```'].join('\n');
}

function list(dice: Random): string {
	return Array.from({ length: dice.between(3, 5) }, () => `- ${phrase(dice, 7)}`).join('\n');
}

/** The blocks of a note's body; how many words they hold does not depend on the dialect. */
function blocks(dice: Random, vault: Plan, dialect: Dialect): { video: boolean; body: string[] } {
	const links = Array.from({ length: dice.between(3, 8) }, () => link(dice, vault, dialect));
	const video = dice.chance(1 / 5);
	const times = Array.from({ length: video ? 6 : 0 }, () => dice.between(1, 5_000));
	const inside = [...links, ...times.map((seconds) => dialect.moment(seconds, VIDEO))];
	const extras = [
		...(dice.chance(1 / 3) ? [dialect.callout(phrase(dice, 3), phrase(dice, 24))] : []),
		...(dice.chance(1 / 4) ? [table(dice)] : []),
		...(dice.chance(1 / 3) ? [code(dice)] : []),
		...(dice.chance(1 / 2) ? [list(dice)] : []),
	];
	const body = [paragraph(dice, inside)];
	for (let section = dice.between(4, 7); section > 0; section -= 1) {
		body.push(`## ${phrase(dice, 3)}`, paragraph(dice, inside), ...extras.splice(0, 1));
		body.push(paragraph(dice, inside));
	}
	return {
		video,
		body: [...body, ...extras, ...(inside.length ? [`See ${inside.join(', ')}.`] : [])],
	};
}

/** The notes of a vault of this size, written in this dialect. */
export function* generate(count: number, dialect: Dialect): Generator<GeneratedNote> {
	const vault = plan(count);
	for (const [index, { folder, name, title }] of vault.notes.entries()) {
		const dice = random(count * 7 + index);
		const tags = Array.from({ length: dice.between(1, 3) }, () => dice.pick(vault.tags));
		const date = `20${dice.between(10, 25)}-0${dice.between(1, 9)}-${dice.between(10, 28)}`;
		const { video, body } = blocks(dice, vault, dialect);
		const head = [`title: ${title}`, `date: ${date}`, `tags: [${[...new Set(tags)].join(', ')}]`];
		if (video) head.push(`videoId: ${VIDEO}`);
		const text = `---\n${head.join('\n')}\n---\n\n${body.join('\n\n')}\n`;
		yield { path: join(folder, `${name}.md`), text };
	}
}

/** Writes such a vault below `folder` and gives the bytes written. */
export const writeVault = (folder: string, count: number, dialect: Dialect): number =>
	writeNotes(folder, generate(count, dialect));

/** Writes notes below `folder` and gives the bytes written. */
export function writeNotes(folder: string, notes: Iterable<GeneratedNote>): number {
	let bytes = 0;
	for (const { path, text } of notes) {
		const file = join(folder, path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, text);
		bytes += Buffer.byteLength(text);
	}
	return bytes;
}
