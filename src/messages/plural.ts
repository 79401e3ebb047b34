/** Texts with values in them, and texts that count. */
import type { Entry, Forms } from './translation.ts';

type Values = Readonly<Record<string, string | number>>;

/** Writes numbers and lists and picks plurals as one language does. */
export interface Grammar {
	readonly plural: Intl.PluralRules;
	readonly number: Intl.NumberFormat;
	readonly list: Intl.ListFormat;
}

/** The grammar of a language; `locale` must be one that `Intl` accepts. */
export function grammarOf(locale: string): Grammar {
	return {
		plural: new Intl.PluralRules(locale),
		number: new Intl.NumberFormat(locale),
		list: new Intl.ListFormat(locale),
	};
}

/** Puts values in the place of `{name}`; a name without a value stays as it is. */
export function fill(text: string, values: Values, { number }: Pick<Grammar, 'number'>): string {
	return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
		const value = Object.hasOwn(values, name) ? values[name] : whole;
		return typeof value === 'number' ? number.format(value) : (value ?? whole);
	});
}

/** The form for a number; `other` where the language has one that is not written. */
export function formFor(forms: Forms, n: number, { plural }: Pick<Grammar, 'plural'>): string {
	return forms[plural.select(n)] ?? forms.other;
}

/** An entry as the interface uses it: see `Messages`. */
export function spoken(entry: Entry, grammar: Grammar): unknown {
	if (typeof entry !== 'string')
		return (n: number, values: Values = {}) =>
			fill(formFor(entry, n, grammar), { ...values, n }, grammar);
	return /\{\w+\}/.test(entry) ? (values: Values) => fill(entry, values, grammar) : entry;
}
