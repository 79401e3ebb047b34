/**
 * `.mdx` notes are rendered by Astro from a file that we prepare: the note's sanitized HTML with calls of its
 * components in between. No text of the author reaches the compiler as code.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { componentCalls, type ComponentCall } from '../html/component.ts';
import { digestOf } from './digest.ts';

const FOLDER = '.astro/steelyard/';

/**
 * Writes a note's prepared file and gives its path from Astro's root.
 *
 * @param source See {@link preparedSource}.
 */
export function prepareMdx(context: LoaderContext, id: string, source: string): string {
	const folder = new URL(FOLDER, context.config.root);
	mkdirSync(folder, { recursive: true });
	const name = `${digestOf(id).slice(0, 16)}.mdx`;
	writeFileSync(fileURLToPath(new URL(name, folder)), source);
	return FOLDER + name;
}

/** The text of a prepared file. Components are known in the HTML only to the process that rendered it. */
export function preparedSource(html: string): string {
	return componentCalls(html)
		.filter((piece) => piece !== '')
		.map((piece) => (typeof piece === 'string' ? fragment(piece) : call(piece)))
		.join('\n\n');
}

const fragment = (html: string): string => `<Fragment set:html={${literal(html)}} />`;

function call({ name, attributes }: ComponentCall): string {
	const written = Object.entries(attributes)
		.filter(([key]) => /^[A-Za-z][\w-]*$/.test(key))
		.map(([key, value]) => `${key}={${value === true ? 'true' : literal(value)}}`);
	return `<${[name, ...written].join(' ')} />`;
}

/** A JavaScript string that cannot end its line or its braces early. */
const literal = (value: string): string =>
	JSON.stringify(value).replace(/[\u2028\u2029]/g, (end) =>
		end === '\u2028' ? '\\u2028' : '\\u2029',
	);
