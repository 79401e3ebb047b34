/** Builds one vault and measures it: run in a process of its own, so that a crash is that vault's alone. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readConfig } from '../../src/config.ts';
import { buildSite, type BuildOutcome } from '../../src/publish/build.ts';
import { readKnowledge } from '../../src/engine.ts';
import type { Resolution } from '../../src/graph/graph.ts';
import type { Knowledge } from '../../src/pages/site.ts';
import type { Report } from '../../src/report.ts';
import { count, type Counts, type VaultFigures } from './figures.ts';
import { findRaw } from './raw-syntax.ts';
import { visibleText } from './visible-text.ts';
import { expectedText, lostWords, withoutAnswered } from './words.ts';

/** Files that are notes, found without the engine's help. */
const NOTES = '**/*.{md,mdx,markdown,txt,MD,Md,MDX,TXT,canvas,base}';
/** A page that lacks more of its note's words than this is listed. */
const TOLERATED_LOSS = 0.1;

const [vault = '', out = '', result = ''] = process.argv.slice(2);
const started = performance.now();
const outcome = await buildSite({
	vault,
	out,
	options: {},
	strict: false,
	stage: () => undefined,
});
const seconds = (performance.now() - started) / 1000;
const { user, system } = process.cpuUsage();
const memory = process.resourceUsage().maxRSS / 1024;
const figures = await measure(outcome, { seconds, cpu: (user + system) / 1e6, memory });
writeFileSync(result, JSON.stringify(figures));

async function measure(
	{ report, diagnostics }: BuildOutcome,
	cost: Pick<VaultFigures, 'seconds' | 'cpu' | 'memory'>,
): Promise<VaultFigures> {
	if (!report) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
	const { knowledge } = await readKnowledge(readConfig(vault, {}).config);
	const pages = globSync('**/*.html', { cwd: out, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(out, join(entry.parentPath, entry.name)))
		.sort();
	const raw = pages.flatMap((page) =>
		findRaw(visibleText(readFileSync(join(out, page), 'utf8')).prose).map((one) => ({
			...one,
			page,
		})),
	);
	return {
		...cost,
		...notesInAndOut(report, [...knowledge.vault.attachments.keys()]),
		pages: pages.length,
		raw,
		thin: thinPages(report),
		links: linksByRule(knowledge),
		diagnostics: count(diagnostics.map(({ level, code }) => `${level} ${code}`)),
	};
}

/** What became of every file that is a note by its name. */
function notesInAndOut(
	{ census, pages }: Report,
	attachments: readonly string[],
): Pick<VaultFigures, 'input' | 'output' | 'held' | 'skipped' | 'lost'> {
	const files = globSync(NOTES, { cwd: vault }).map((path) =>
		path.split('\\').join('/').normalize('NFC'),
	);
	const leftOut = [...census.held, ...census.skipped, ...census.failed].map(({ path }) => path);
	const told = new Set([...leftOut, ...attachments].map((path) => path.replace(/\/$/, '')));
	const published = new Set(pages.map(({ path }) => path));
	const isTold = (path: string): boolean =>
		path.split('/').some((_, end, all) => told.has(all.slice(0, end + 1).join('/')));
	return {
		input: files.length,
		output: files.filter((path) => published.has(path)).length,
		held: census.held.length,
		skipped:
			files.filter((path) => !published.has(path) && isTold(path)).length - census.held.length,
		lost: files.filter((path) => !published.has(path) && !isTold(path)),
	};
}

function thinPages({ pages }: Report): VaultFigures['thin'] {
	return pages.flatMap(({ path, url }) => {
		const html = readFileSync(join(out, decodeURIComponent(url), 'index.html'), 'utf8');
		const file = readFileSync(join(vault, path), 'utf8');
		const source = withoutAnswered(path, expectedText(path, file), html);
		const { words, lost, examples } = lostWords(source, visibleText(html).all);
		return lost > 5 && lost / words > TOLERATED_LOSS ? [{ path, words, lost, examples }] : [];
	});
}

function linksByRule({ graph }: Knowledge): Counts {
	return count(
		[...graph.notes.values()].flatMap(({ links }) =>
			links.map((link) => ruleOf(graph.resolutions.get(link))),
		),
	);
}

function ruleOf(resolution: Resolution | undefined): string {
	if (!resolution) return 'not asked';
	const rule = 'by' in resolution ? ` by ${resolution.by}` : '';
	return `${resolution.status}${rule}`;
}
