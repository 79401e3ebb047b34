import { random, type Random } from './random.ts';

const COMMON =
	`a about after all also an and are as at be because been before but by can could do each even few
first for from had has have how if in into is it its just less like made make many may more most much must no not
of on one only or other our out over own same so some such than that the their them then there these they this
time to two under until up use used very was we were what when where which while who will with would you`.split(
		/\s+/,
	);

const ONSETS = ['b', 'br', 'c', 'd', 'dr', 'f', 'g', 'gr', 'h', 'k', 'l', 'm', 'n', 'p', 'pl', 'r'];
const MORE_ONSETS = ['s', 'st', 'str', 't', 'tr', 'v', 'w', 'z'];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'io', 'ou'];
const CODAS = ['', '', '', 'l', 'm', 'n', 'nd', 'r', 'rt', 's', 'st', 't', 'x'];

function syllable(dice: Random): string {
	return dice.pick([...ONSETS, ...MORE_ONSETS]) + dice.pick(VOWELS) + dice.pick(CODAS);
}

/** This many different made-up words of two to three syllables, the same ones on every machine. */
export function vocabulary(size: number): readonly string[] {
	const dice = random(12_000);
	const words = new Set<string>();
	while (words.size < size) {
		const syllables = Array.from({ length: dice.between(2, 3) }, () => syllable(dice));
		words.add(syllables.join(''));
	}
	return [...words];
}

/** The words of all notes: 12,000, of which the first ones are the more frequent. */
const RARE = vocabulary(12_000);

/** One word: half of them common English, the others made up and unevenly frequent, as in natural text. */
export function word(dice: Random): string {
	return dice.chance(0.5) ? dice.pick(COMMON) : rareWord(dice);
}

/** A made-up word. */
export function rareWord(dice: Random): string {
	return RARE[Math.floor(RARE.length * dice.next() ** 2)] ?? '';
}

/** This many words, the first with a capital letter. */
export function phrase(dice: Random, length: number): string {
	const words = Array.from({ length }, () => word(dice)).join(' ');
	return words.charAt(0).toUpperCase() + words.slice(1);
}
