/** The types of messages: what a language file must hold, and what the interface gets to speak with. */
import type { en } from './en.ts';

type English = typeof en;

/** Name of a message. */
export type Key = keyof English;

/** The forms of a text that counts, by the plural categories of Unicode; `other` is always there. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {
	readonly other: string;
};

/** A message as written. */
export type Entry = string | Forms;

/** All messages in a language with these plurals. A key too few or a form too few does not compile. */
export type Translation<Plural extends Intl.LDMLPluralRule> = Readonly<{
	[K in Key]: English[K] extends string ? string : Readonly<Record<Plural, string>>;
}>;

type Names<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
	? Name | Names<Rest>
	: never;

type Values<Name extends string> = Readonly<Record<Name, string | number>>;

type Said<Text> = [Names<Text>] extends [never] ? string : (values: Values<Names<Text>>) => string;

type Counting<Text> = [Exclude<Names<Text>, 'n'>] extends [never]
	? (n: number) => string
	: (n: number, values: Values<Exclude<Names<Text>, 'n'>>) => string;

/**
 * What the interface says: a string, a function of its values, or a function of the number it counts. The
 * results are plain text, not HTML. Numbers are written as the language does.
 */
export type Messages = {
	readonly [K in Key]: English[K] extends { readonly other: infer Text }
		? Counting<Text>
		: Said<English[K]>;
} & {
	/** BCP 47 of the language that is spoken. */
	readonly lang: string;
	readonly dir: 'ltr' | 'rtl';
	/** BCP 47 for dates and numbers: the page's own, where it is the spoken one with a region. */
	readonly locale: string;
	/** `12,034` */
	readonly number: (n: number) => string;
	/** `a, b and c` */
	readonly list: (items: readonly string[]) => string;
};
