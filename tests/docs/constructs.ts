/** The contents of the syntax documentation: each golden fixture says in its `about.yaml` which page shows it. */
import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { parse } from 'yaml';

const FIXTURES = new URL('../markdown/fixtures/', import.meta.url);

/** Headings of the index, in order. */
const GROUPS = [
	'Links and embeds',
	'Callouts, containers and tabs',
	'Video and its moments',
	'Tags, fields, claims and numbers',
	'Blocks',
	'Inside a line',
	'Code, formulas and diagrams',
	'Queries',
	'Outliners',
	'Markdown and HTML',
	'Template languages and components',
	'Plain text and structure',
] as const;

const PAGE = z.strictObject({
	page: z.string(),
	group: z.enum(GROUPS),
	title: z.string(),
	about: z.string(),
	from: z.string(),
});
const ABOUT = z.union([z.strictObject({ page: z.string() }), PAGE]);

/** A golden fixture. */
export interface Sample {
	readonly name: string;
	/** `input.md`, `input.mdx` or `input.txt`. */
	readonly file: string;
	readonly source: string;
	/** Slug of the page that shows it. */
	readonly page: string;
}

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
	/** The fixture that describes the page first, then the others by name. */
	readonly samples: readonly Sample[];
}

/** Reads all fixtures. Throws, with the name, where one does not say its page or nobody describes that page. */
export function readConstructs(): readonly Construct[] {
	const read = readdirSync(FIXTURES).sort().map(readFixture);
	const opened = read.flatMap(({ about }) => ('title' in about ? [about] : []));
	const lost = read.find(({ about }) => !opened.some(({ page }) => page === about.page));
	if (lost) throw new Error(`No fixture describes the page of ${lost.sample.name}.`);
	return opened
		.sort(
			(a, b) => GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group) || (a.title < b.title ? -1 : 1),
		)
		.map(({ page, ...about }) => {
			const own = read.filter((one) => one.about.page === page);
			const first = own.filter((one) => 'title' in one.about);
			const ordered = [...first, ...own.filter((one) => !first.includes(one))];
			return { ...about, slug: page, samples: ordered.map(({ sample }) => sample) };
		});
}

function readFixture(name: string): { sample: Sample; about: z.infer<typeof ABOUT> } {
	const folder = new URL(`${name}/`, FIXTURES);
	const file = readdirSync(folder).find((one) => one.startsWith('input.')) ?? '';
	try {
		const about = ABOUT.parse(parse(readFileSync(new URL('about.yaml', folder), 'utf8')));
		const source = readFileSync(new URL(file, folder), 'utf8');
		return { about, sample: { name, file, source, page: about.page } };
	} catch (cause) {
		throw new Error(`The fixture ${name} needs an about.yaml that names its page.`, { cause });
	}
}
