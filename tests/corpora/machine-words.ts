/** Words of a source that are written for a program: names in templates' tags, languages of code, names of characters. */

/** Code comes first, as nothing in it is for a program; of a fence only what stands behind its mark is. */
const MACHINE =
	/^([ \t>]*(?:[-*+][ \t]+|\d+[.)][ \t]+)?)(`{3,}|~{3,})([^\n`]*)$(?<code>[\s\S]*?)(?:^[ \t>]*\2[`~]*[ \t]*$|(?![\s\S]))|(?<inline>(?<!`)`[^`\n]{1,600}`(?!`))|(?<tag>\{%(?:[^%]|%(?!\})){0,600}%\}|\{\{<(?:[^>]|>(?!\}\})){0,600}>\}\}|\{\{(?:[^}]|\}(?!\})){0,600}\}\})|&(?:[a-z]{2,8}|#\d+);|(?<![\w:]):[a-z][a-z\d_]+:(?![\w:])/gimu;
const QUOTED = /"([^"\n]*)"|'([^'\n]*)'/g;

/** The source without them; texts in quotes stay where they hold more than one word, or name a file of code. */
export function withoutMachineWords(source: string): string {
	return source.replace(MACHINE, (whole: string, ...rest: unknown[]) => {
		const { code, inline, tag } = rest.at(-1) as Readonly<Record<string, string | undefined>>;
		if (inline !== undefined) return whole;
		if (code !== undefined) return `${quoted(String(rest[2]), () => true)}\n${code}\n`;
		return tag === undefined ? ' ' : quoted(tag, (text) => /\p{L}\s+\S*\p{L}/u.test(text));
	});
}

function quoted(text: string, isShown: (text: string) => boolean): string {
	const texts = [...text.matchAll(QUOTED)].map(([, double, single]) => double ?? single ?? '');
	return ` ${texts.filter(isShown).join(' ')} `;
}
