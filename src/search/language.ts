/** The language that a text is indexed as: what its note says, else what its letters tell. */
import { indexLanguage } from '../lookup/files.ts';

/** Scripts that tell a language which needs its own index. Kana before Han: Japanese has both. */
const SCRIPTS: readonly (readonly [language: string, letters: RegExp])[] = [
	['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
	['zh', /\p{Script=Han}/gu],
	['ko', /\p{Script=Hangul}/gu],
	['ar', /\p{Script=Arabic}/gu],
	['he', /\p{Script=Hebrew}/gu],
	['th', /\p{Script=Thai}/gu],
	['ru', /\p{Script=Cyrillic}/gu],
	['el', /\p{Script=Greek}/gu],
	['hi', /\p{Script=Devanagari}/gu],
];

/** Characters that are looked at. */
const SAMPLE = 4000;
/** A script counts from this share of a text's letters on; kana are few among the Han of Japanese. */
const SHARE = 0.3;
const KANA = 0.08;

const count = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0;

/**
 * @param given BCP 47 of the note, or undefined.
 * @param site BCP 47 of the site, for texts in a script that many languages share.
 */
export function languageOf(text: string, given: string | undefined, site: string): string {
	if (given !== undefined && given !== '') return indexLanguage(given);
	const sample = text.slice(0, SAMPLE);
	const all = count(sample, /\p{L}/gu);
	const told = SCRIPTS.find(([language, letters]) => {
		const least = Math.max(2, all * (language === 'ja' ? KANA : SHARE));
		return count(sample, letters) >= least;
	});
	const own = indexLanguage(site);
	if (!told) return own;
	const [language] = told;
	// Languages that share the script keep their own: Persian, Ukrainian.
	return sharesScript(own, language) ? own : language;
}

const FAMILIES: Readonly<Record<string, readonly string[]>> = {
	ar: ['fa', 'ur', 'ps', 'ckb', 'ug'],
	ru: ['uk', 'bg', 'sr', 'mk', 'be'],
	he: ['yi'],
	hi: ['mr', 'ne'],
	zh: ['ja'],
};

const sharesScript = (own: string, told: string): boolean => FAMILIES[told]?.includes(own) ?? false;
