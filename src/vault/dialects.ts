/** The parsers behind gray-matter's engines. Each gives plain data with the places of its keys in the file. */
import { parse as parseToml, TomlError } from 'smol-toml';
import type { Finding, Place } from '../diagnostic.ts';
import { parseYaml } from '../yaml.ts';
import { quote } from './finding.ts';
import { plainData } from './plain.ts';
import { salvage } from './salvage.ts';
import { reportProblem } from './syntax-report.ts';

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
	const { value, places, texts, problems } = parseYaml(text);
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
			: problems.map((problem) => reportProblem({ ...problem, ...shift(problem) })),
	};
}

/** JSON; its places are found by reading it as YAML too. */
export function readJson(text: string, line: number): Parsed {
	try {
		const { value, refused } = plainData(JSON.parse(text));
		const { places } = readYaml(text, line);
		const findings = refused.map((key) => refusedKey(key, { line: line + 1, column: 1 }));
		return { ...NOTHING, value, places, findings };
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		return { ...NOTHING, broken: { line: line + 1, column: 1, message } };
	}
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
