/** The custom properties of the theme as lists, out of the stylesheet that sets them. */
import { readFileSync } from 'node:fs';

const TOKENS = new URL('../../src/theme/styles/tokens.css', import.meta.url);

/** A comment stands for the properties that follow it; what is in parentheses and commas may span lines. */
const PART = /\/\*([\s\S]*?)\*\/|(--[\w-]+):\s*([^;]+);/g;

/** For each meaning, in the order of the stylesheet, a sentence and the list of its properties; Markdown. */
export function customProperties(): string {
	const css = readFileSync(TOKENS, 'utf8');
	const root = css.slice(css.indexOf('\n:root {'), css.indexOf('\n}\n'));
	const groups: { about: string; properties: string[] }[] = [];
	for (const [, comment, name = '', value = ''] of root.matchAll(PART)) {
		if (comment !== undefined)
			groups.push({ about: flat(comment).replace(/--[\w-]+/g, '`$&`'), properties: [] });
		else groups.at(-1)?.properties.push(`- \`${name}\`: \`${flat(value)}\``);
	}
	return groups.map(({ about, properties }) => `${about}\n\n${properties.join('\n')}`).join('\n\n');
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();
