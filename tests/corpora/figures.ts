/** What is told of one vault, and the Markdown that tells it. */
import type { RawSyntax } from './raw-syntax.ts';
import type { WordLoss } from './words.ts';

/** Name → how often. */
export type Counts = Readonly<Record<string, number>>;

/** How one vault was built. */
export interface VaultFigures {
	/** Files that are notes by their names. */
	readonly input: number;
	/** Of these, published. */
	readonly output: number;
	/** Held back by their own mark. */
	readonly held: number;
	/** Left out with a reason that the build tells. */
	readonly skipped: number;
	/** Neither published nor told of. */
	readonly lost: readonly string[];
	/** HTML files written. */
	readonly pages: number;
	readonly raw: readonly (RawSyntax & { readonly page: string })[];
	/** Notes whose page lacks many of their words. */
	readonly thin: readonly (WordLoss & { readonly path: string })[];
	readonly links: Counts;
	/** By level and code. */
	readonly diagnostics: Counts;
	readonly seconds: number;
	/** CPU seconds, without Pagefind's process. */
	readonly cpu: number;
	/** Largest resident set, MiB. */
	readonly memory: number;
}

/** A vault with its figures, or why it has none. */
export interface Result {
	readonly name: string;
	readonly figures: VaultFigures | undefined;
	/** The end of what the build printed, where it failed. */
	readonly crash: string | undefined;
}

/** Counts equal names, most frequent first. */
export function count(names: readonly string[]): Counts {
	const counts = new Map<string, number>();
	for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
	return Object.fromEntries([...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));
}

const HEAD = [
	...['vault', 'notes in', 'out', 'held back', 'left out', 'lost', 'pages', 'raw', 'thin'],
	...['links found', 'links missing', 'errors', 'warnings', 'infos', 's', 'CPU s', 'MiB'],
];

/** One row a vault. */
export function figuresTable(results: readonly Result[]): string {
	const rows = results.map(({ name, figures }) =>
		figures ? rowOf(name, figures) : [name, 'crashed', ...HEAD.slice(2).map(() => '')],
	);
	const lines = [HEAD, HEAD.map((_, index) => (index === 0 ? '---' : '---:')), ...rows];
	return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function rowOf(name: string, figures: VaultFigures): string[] {
	const { links, diagnostics, raw } = figures;
	const level = (wanted: string): number =>
		sum(Object.entries(diagnostics).filter(([key]) => key.startsWith(`${wanted} `)));
	const missing = sum(
		Object.entries(links).filter(([key]) => /missing|absent|not asked/.test(key)),
	);
	const numbers = [figures.input, figures.output, figures.held, figures.skipped];
	return [
		name,
		...[...numbers, figures.lost.length, figures.pages, raw.length, figures.thin.length].map(
			String,
		),
		...[sum(Object.entries(links)) - missing, missing].map(String),
		...[level('error'), level('warning'), level('info')].map(String),
		...[figures.seconds.toFixed(1), figures.cpu.toFixed(1), figures.memory.toFixed(0)],
	];
}

const sum = (entries: readonly (readonly [string, number])[]): number =>
	entries.reduce((total, [, times]) => total + times, 0);

/** What lies behind the numbers of one vault: raw markup by construct with places, links and diagnostics by kind. */
export function detailsOf({ name, figures, crash }: Result, examples: number): string {
	if (!figures) return `## ${name}\n\nThe build failed:\n\n${indent(crash ?? '')}\n`;
	const parts = [
		list('Lost', figures.lost),
		list('Raw markup', rawLines(figures.raw, examples)),
		list('Words not on the page', figures.thin.slice(0, examples * 4).map(thinLine)),
		list('Links', Object.entries(figures.links).map(countLine)),
		list('Diagnostics', Object.entries(figures.diagnostics).map(countLine)),
	];
	return `## ${name}\n\n${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function rawLines(raw: VaultFigures['raw'], examples: number): string[] {
	return [...new Set(raw.map(({ construct }) => construct))].flatMap((construct) => {
		const all = raw.filter((one) => one.construct === construct);
		const pages = new Set(all.map(({ page }) => page)).size;
		return [
			`${construct}: ${String(all.length)} on ${String(pages)} pages`,
			...all.slice(0, examples).map(rawLine),
		];
	});
}

const rawLine = ({ page, around }: VaultFigures['raw'][number]): string =>
	`  - ${page}: \`${around.replace(/`/g, "'")}\``;

const thinLine = ({ path, words, lost, examples }: VaultFigures['thin'][number]): string =>
	`${path}: ${String(lost)} of ${String(words)} (${examples.slice(0, 15).join(', ')})`;

const countLine = ([key, times]: readonly [string, number]): string => `${key}: ${String(times)}`;

const list = (title: string, lines: readonly string[]): string =>
	lines.length === 0
		? ''
		: `${title}\n\n${lines.map((line) => (line.startsWith(' ') ? line : `- ${line}`)).join('\n')}`;

const indent = (text: string): string => text.replace(/^/gm, '    ');
