/** The parsers behind gray-matter's engines. Each gives plain data with the places of its keys in the file. */
import { parse as parseToml, TomlError } from 'smol-toml';
import type { Finding, Place } from '../diagnostic.ts';
import { parseYaml } from '../yaml.ts';
import { finding, quote } from './finding.ts';
import { mendYaml } from './lenient-yaml.ts';
import { plainData } from './plain.ts';
import { salvage } from './salvage.ts';
import { reportHashtag, reportProblem } from './syntax-report.ts';

/** What a parser made of a block; places are those of the file. */
export interface Parsed {
	readonly value: unknown;
	readonly places: ReadonlyMap<string, Place>;
	readonly texts: ReadonlyMap<string, string>;
	/** Syntax that could not be read at all. */
	readonly broken: (Place & { readonly message: string }) | undefined;
	/** With the key each is about. */
	readonly findings: readonly (Finding & { readonly key: string })[];
}

/** An empty block. */
export const NOTHING: Parsed = {
	value: null,
	places: new Map(),
	texts: new Map(),
	broken: undefined,
	findings: [],
};

/**
 * YAML 1.2.
 *
 * @param line File line of the text's first line: gray-matter hands over what follows `---`.
 */
export function readYaml(text: string, line: number): Parsed {
	const mended = mendYaml(text);
	const { value, places, texts, problems } = parseYaml(mended.text);
	const shift = (at: Place): Place => ({ line: at.line + line - 1, column: at.column });
	const [first] = problems;
	const broken =
		value === undefined && first ? { ...shift(first), message: first.message } : undefined;
	return {
		value,
		places: new Map([...places].map(([key, place]) => [key, shift(place)])),
		texts,
		broken,
		findings: broken
			? []
			: [
					...problems.map((problem) => reportProblem({ ...problem, ...shift(problem) })),
					...(mended.hashtag === undefined ? [] : [reportHashtag(line + mended.hashtag)]),
				],
	};
}

/** JSON; its places are found by reading it as YAML too. */
export function readJson(text: string, line: number): Parsed {
	try {
		const { value, refused } = plainData(JSON.parse(asObject(text)));
		const { places } = readYaml(text, line);
		const findings = refused.map((key) => refusedKey(key, { line: line + 1, column: 1 }));
		return { ...NOTHING, value, places, findings };
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		return (
			lenientJson(text, line) ?? { ...NOTHING, broken: { line: line + 1, column: 1, message } }
		);
	}
}

/** JSON with commas too many, comments or bare words is YAML. */
function lenientJson(text: string, line: number): Parsed | undefined {
	const parsed = readYaml(text, line);
	if (typeof parsed.value !== 'object' || parsed.value === null) return undefined;
	if (Object.values(parsed.value).includes(null)) return undefined;
	const message = 'The frontmatter is no valid JSON; it was read as YAML.';
	const hint = 'Check its commas and quotes, or write it as YAML between two lines of "---".';
	const report = finding(
		'warning frontmatter-json',
		{ line: line + 1, column: 1 },
		{ message, hint },
	);
	return { ...parsed, findings: [{ ...report, key: '' }, ...parsed.findings] };
}

/** Between `;;;` the braces may be left out. */
function asObject(text: string): string {
	return /^\s*["}]/.test(text) ? `{${text.trim().replace(/,$/, '')}}` : text;
}

/** Lines of `key: value` without marks around them, from the file's first line on. */
export function readBare(text: string): Parsed {
	const { entries } = salvage(text, 1);
	const value = Object.create(null) as Record<string, unknown>;
	const places = new Map<string, Place>();
	for (const { key, value: one, place } of entries) {
		if (Object.hasOwn(value, key)) continue;
		value[key] = one;
		places.set(key, place);
	}
	const message = 'The note begins with "key: value" lines; they are read as its frontmatter.';
	const hint = 'Put a line of "---" above and below them.';
	const report = finding('info frontmatter-bare', { line: 1, column: 1 }, { message, hint });
	return { ...NOTHING, value, places, findings: [{ ...report, key: '' }] };
}

/** TOML; dates become their text. Places of top-level keys only. */
export function readToml(text: string, line: number): Parsed {
	try {
		const { value, refused } = plainData(parseToml(text, { maxDepth: 32 }));
		const findings = refused.map((key) => refusedKey(key, { line: line + 1, column: 1 }));
		const places = new Map(
			salvage(text, line).entries.map(({ key, place }) => [key, place] as const),
		);
		return { ...NOTHING, value, places, findings };
	} catch (error) {
		const at =
			error instanceof TomlError
				? { line: error.line + line - 1, column: error.column, message: firstLine(error.message) }
				: { line: line + 1, column: 1, message: String(error) };
		return { ...NOTHING, broken: at };
	}
}

function refusedKey(key: string, place: Place): Finding & { key: string } {
	const message = `${quote(key)} cannot be a key`;
	return reportProblem({ ...place, code: 'refused-key', key, message });
}

function firstLine(text: string): string {
	return text.split('\n', 1)[0] ?? '';
}
