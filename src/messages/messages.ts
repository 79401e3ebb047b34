/**
 * What the interface says, in the language of the page where there is one, else of the site, else in English.
 * A language is one file and one line here.
 */
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { grammarOf, spoken } from './plural.ts';
import type { Entry, Key, Messages } from './translation.ts';
import { zh } from './zh.ts';

export type { Messages } from './translation.ts';

/** Languages that the interface speaks: BCP 47 in lower case → messages. */
export const LANGUAGES: Readonly<Record<string, Readonly<Record<Key, Entry>>>> = {
	en,
	de,
	fr,
	zh,
	ar,
};

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'sd', 'ug', 'yi', 'dv', 'ckb']);

/** Which way a language is written; BCP 47, unknown ones from left to right. */
export function directionIn(lang: string): 'ltr' | 'rtl' {
	return RIGHT_TO_LEFT.has(primary(lang)) ? 'rtl' : 'ltr';
}

const primary = (lang: string): string => lang.toLowerCase().split(/[-_]/)[0] ?? '';

const known = new Map<string, Messages>();

/**
 * The messages for a page.
 *
 * @param lang BCP 47 of the page: `de-CH` speaks German, a language that is not known or no tag at all speaks
 * that of the site.
 * @param siteLang BCP 47 of the site; without one, or where it is not known, English.
 */
export function messagesFor(lang: string, siteLang = 'en'): Messages {
	const key = `${lang} ${siteLang}`;
	const made = known.get(key) ?? speak(lang, siteLang);
	known.set(key, made);
	return made;
}

function speak(lang: string, siteLang: string): Messages {
	const tag = [lang, siteLang].find((wanted) => spokenBy(wanted) !== undefined) ?? 'en';
	const name = spokenBy(tag) ?? 'en';
	const locale = isLocale(tag) ? tag : name;
	const grammar = grammarOf(locale);
	const entries: Readonly<Record<string, Entry>> = LANGUAGES[name] ?? en;
	const said = Object.entries(entries).map(
		([key, entry]) => [key, spoken(entry, grammar)] as const,
	);
	return {
		...(Object.fromEntries(said) as Omit<Messages, 'lang'>),
		lang: name,
		dir: directionIn(name),
		locale,
		number: (n) => grammar.number.format(n),
		list: (items) => grammar.list.format(items),
	};
}

function spokenBy(lang: string): string | undefined {
	return [lang.toLowerCase(), primary(lang)].find((name) => Object.hasOwn(LANGUAGES, name));
}

function isLocale(tag: string): boolean {
	try {
		return Intl.NumberFormat.supportedLocalesOf(tag).length > 0;
	} catch {
		return false;
	}
}
