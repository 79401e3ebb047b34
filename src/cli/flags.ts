/** Flags of the command line. */

/** As `cac` gives them; a repeated flag is an array. */
export interface Flags {
	readonly out?: string;
	readonly site?: string;
	readonly base?: string;
	readonly drafts?: boolean;
	readonly portable?: boolean;
	readonly strict?: boolean;
	readonly lenient?: boolean;
	readonly timings?: string;
	readonly port?: number;
	readonly host?: string;
	readonly format?: string;
	/** Who loads an export. */
	readonly for?: string;
	readonly index?: string;
	readonly settings?: boolean;
	readonly schema?: boolean;
	/** A lone number is none of its `key=value` pairs, but may be given. */
	readonly input?: string | number | readonly (string | number)[];
	readonly asOf?: string;
	readonly list?: boolean;
	readonly model?: string;
	readonly record?: boolean;
	readonly json?: boolean;
}

/** The flags that are options of the site. */
export function siteOptions(flags: Flags): Readonly<Record<string, unknown>> {
	const { site, base, drafts, asOf } = flags;
	return { site, base, drafts, asOf };
}

const TEXTS: ReadonlySet<string> = new Set([
	'out',
	'site',
	'base',
	'timings',
	'host',
	'format',
	'for',
	'index',
	'asOf',
	'model',
]);

/** Parsed flags in the types of {@link Flags}: the last of a repeated flag counts, and a folder may be named 2026. */
export function readFlags(parsed: Readonly<Record<string, unknown>>): Flags {
	const read = ([key, value]: [string, unknown]): [string, unknown] => {
		const one: unknown = Array.isArray(value) && key !== 'input' ? value.at(-1) : value;
		return [key, typeof one === 'number' && TEXTS.has(key) ? String(one) : one];
	};
	return Object.fromEntries(Object.entries(parsed).map(read));
}
