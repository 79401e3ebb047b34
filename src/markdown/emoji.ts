/** `:smile:`: an emoji by the name that GitHub or Unicode gives it. A name that nobody knows stays as it is written. */
import { createRequire } from 'node:module';
import type * as Gemojis from 'gemoji';
import type { Meaning } from './meaning.ts';

const SHORTCODE =
	/:([a-z\d_+-]{1,60}):(?::skin-tone-([2-6]):)?(?:\{:?[ \t]*[.#][^{}\n]{0,200}\})?/g;
const TONE = /_tone([1-5])$/;
/** Who does what: `man_raising_hand` is `raising_hand_man` on GitHub. */
const PERSON = /^(wo)?man_(?:in_)?(.+)$/;
type Gemoji = Pick<typeof Gemojis, 'gemoji' | 'nameToEmoji'>;
const WORD = /[\p{L}\p{N}:/]/u;

/** Names are many, so they are read when the first note has one. */
let names: ReadonlyMap<string, string> | undefined;

/** By the names of GitHub, and by those of Unicode with hyphens: `thumbs-up`. */
function emojiOf(name: string): string | undefined {
	names ??= readNames();
	return names.get(name) ?? names.get(name.replaceAll('_', '-'));
}

function readNames(): ReadonlyMap<string, string> {
	const { gemoji, nameToEmoji } = createRequire(import.meta.url)('gemoji') as Gemoji;
	const described = gemoji.map(({ description, emoji: sign }): [string, string] => [
		description.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-'),
		sign,
	]);
	return new Map([...described, ...Object.entries(nameToEmoji)]);
}

/** Shortcodes of emoji; icons of a theme are `icon.ts`'s. */
export const emoji: Meaning = {
	name: 'emoji',
	text: {
		trigger: ':',
		pattern: SHORTCODE,
		insideLinks: true,
		read: (match, _reading, { previous, escaped }) => {
			const [all, name = '', skin] = match;
			const behind = match.input.charAt(match.index + all.length);
			if (escaped || WORD.test(previous) || WORD.test(behind)) return undefined;
			const tone = skin ? Number(skin) - 1 : Number(TONE.exec(name)?.[1] ?? 0);
			const plain = name.replace(TONE, '');
			const found = emojiOf(name) ?? emojiOf(plain) ?? emojiOf(plain.replace(PERSON, '$2_$1man'));
			return found === undefined ? undefined : [{ type: 'text', value: withTone(found, tone) }];
		},
	},
};

/** @param tone 1 light to 5 dark, 0 for none; emoji of more than one sign keep their own. */
function withTone(found: string, tone: number): string {
	const single = [...found].filter((sign) => sign !== '\uFE0F').length === 1;
	if (tone === 0 || !single) return found;
	return found.replace('\uFE0F', '') + String.fromCodePoint(0x1f3fa + tone);
}
