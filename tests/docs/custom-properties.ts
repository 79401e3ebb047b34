/** The custom properties of the theme as a table, out of the stylesheet that sets them. */
import { readFileSync } from 'node:fs';

const TOKENS = new URL('../../src/theme/styles/tokens.css', import.meta.url);

/** A comment stands for the properties that follow it; what is in parentheses and commas may span lines. */
const PART = /\/\*([\s\S]*?)\*\/|(--[\w-]+):\s*([^;]+);/g;

/** A Markdown table of name, value and meaning, in the order of the stylesheet. */
export function customProperties(): string {
	const css = readFileSync(TOKENS, 'utf8');
	const root = css.slice(css.indexOf('\n:root {'), css.indexOf('\n}\n'));
	const rows: string[] = [];
	let about = '';
	for (const [, comment, name, value] of root.matchAll(PART)) {
		if (comment !== undefined) about = flat(comment);
		else rows.push(`| \`${name ?? ''}\` | \`${flat(value ?? '')}\` | ${about} |`);
	}
	return ['| Property | As delivered | What it is for |', '| --- | --- | --- |', ...rows].join(
		'\n',
	);
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();
