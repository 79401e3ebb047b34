/** Flags of the command line. */

/** As `cac` gives them; a repeated flag is an array. */
export interface Flags {
	readonly out?: string;
	readonly site?: string;
	readonly base?: string;
	readonly drafts?: boolean;
	readonly strict?: boolean;
	readonly lenient?: boolean;
	readonly timings?: string;
	readonly port?: number;
	readonly host?: string;
	readonly format?: string;
	readonly input?: string | readonly string[];
	readonly asOf?: string;
	readonly json?: boolean;
}

/** The flags that are options of the site. */
export function siteOptions({ site, base, drafts }: Flags): Readonly<Record<string, unknown>> {
	return { site, base, drafts };
}
