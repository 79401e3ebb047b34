/** The contents of the syntax documentation, kept in `constructs.yaml`. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'astro/zod';

/** One page of the documentation. */
export interface Construct {
	readonly slug: string;
	/** Heading of the index that it stands below. */
	readonly group: string;
	readonly title: string;
	/** One sentence, Markdown. */
	readonly about: string;
	/** Programs whose notes use it. */
	readonly from: string;
	/** Folders of `tests/markdown/fixtures`. */
	readonly fixtures: readonly string[];
}

const FILE = new URL('constructs.yaml', import.meta.url);
const ENTRY = z.strictObject({
	slug: z.string(),
	title: z.string(),
	about: z.string(),
	from: z.string(),
	fixtures: z.array(z.string()),
});

/** Every construct, in the order of the index. Throws where the file is not as it should be. */
export const CONSTRUCTS: readonly Construct[] = Object.entries(
	z.record(z.string(), z.array(ENTRY)).parse(parse(readFileSync(FILE, 'utf8'))),
).flatMap(([group, entries]) => entries.map((entry) => ({ ...entry, group })));
