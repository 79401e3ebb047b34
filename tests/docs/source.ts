/** Markdown that shows Markdown: sources put in as they are, and text that no dialect takes for markup. */
import { escapeHtml } from '../../src/article/escape.ts';

/** What stands for the source of a sample until the site is built. */
export const placeholder = (name: string): string => `source-of-${name}`;

/**
 * Puts sources in the place of their placeholders.
 *
 * The engine reads what is meant for template languages in code too; a page that explains them shows every mark.
 *
 * @param html A built page.
 * @param sources Source by name of the sample.
 */
export function fillSources(html: string, sources: ReadonlyMap<string, string>): string {
	return html.replace(/<code([^>]*)>source-of-([\w-]+)\s*<\/code>/g, (whole, attributes, name) => {
		const source = sources.get(String(name));
		return source === undefined ? whole : `<code${String(attributes)}>${escapeHtml(source)}</code>`;
	});
}

/** Every mark escaped, so that a message about `[[` is no link. */
export function plainly(text: string): string {
	return text
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

/** The text as a quote, `depth` deep. */
export function quote(text: string, depth = 1): string {
	return text.replace(/^/gm, '> '.repeat(depth)).replace(/[ \t]+$/gm, (end) => end.trimEnd());
}
