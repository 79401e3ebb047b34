/** The engine: a folder of notes → everything known of it. No Astro in here. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteConfig } from './config.ts';
import type { Diagnostic, Finding } from './diagnostic.ts';
import { accountFor, type Beside } from './figures/account.ts';
import { PRICES_FILE } from './figures/own-prices.ts';
import { RECORD_FILE } from './figures/record.ts';
import { buildGraph } from './graph/build.ts';
import { compareText } from './graph/paths.ts';
import { renderBody, type Body } from './html/body.ts';
import type { BodySite } from './html/context.ts';
import { readHighlighter } from './highlight/highlighter.ts';
import { languagesIn } from './highlight/languages.ts';
import { REMOTE_MEDIA } from './html/remote.ts';
import { readGallery, type GalleryPlace } from './images/gallery.ts';
import { activeFiles } from './pages/active-files.ts';
import { hasCostPages, siteAddresses } from './pages/cost-scope.ts';
import { redirectsOf } from './pages/redirects.ts';
import type { Knowledge } from './pages/site.ts';
import { stylesMissing } from './pages/site-styles.ts';
import type { Note } from './vault/note.ts';
import { readVault } from './vault/read.ts';

/** CPU seconds (user and system) of this process by stage. */
export type Timings = Readonly<Record<'read' | 'resolve' | 'figures' | 'images', number>>;

/** What the engine knows, and how long each stage took. */
export interface Reading {
	readonly knowledge: Knowledge;
	readonly timings: Timings;
}

/**
 * Reads, parses, resolves and computes a vault. What is wrong with it is in the diagnostics of each part.
 *
 * @param images Where what is known of its images is kept; without it they are not looked at.
 */
export async function readKnowledge(config: SiteConfig, images?: GalleryPlace): Promise<Reading> {
	const stopwatch = cpuStopwatch();
	const vault = await readVault(config.vault, {
		ignore: config.ignore,
		drafts: config.drafts,
		today: config.today,
		maxBytes: config.maxNoteBytes,
		kinds: config.kinds,
	});
	const read = stopwatch();
	const graph = buildGraph(vault, {
		labelFirst: config.wikiLinks === 'label-first',
		pages: siteAddresses(config, vault.notes),
	});
	const resolve = stopwatch();
	const { lang, asOf, today, pricesMaxAge: maxAge } = config;
	const freshness = { day: asOf ?? today, maxAge };
	const figures = accountFor(vault.notes, besideNotes(config.vault), { lang, asOf, freshness });
	const figured = stopwatch();
	const gallery = images && (await readGallery({ vault, graph }, images));
	return {
		knowledge: { config, vault, graph, figures, gallery },
		timings: { read, resolve, figures: figured, images: stopwatch() },
	};
}

function besideNotes(vault: string): Beside {
	const read = (name: string): string | undefined => {
		try {
			return readFileSync(join(vault, name), 'utf8');
		} catch {
			return undefined;
		}
	};
	return { prices: read(PRICES_FILE), record: read(RECORD_FILE) };
}

/** The same knowledge, with colours for the code of its notes. */
export async function withColours(knowledge: Knowledge): Promise<Knowledge> {
	const { notes, partials } = knowledge.graph;
	const trees = [...notes.values(), ...partials.values()].map(({ document }) => document.tree);
	return { ...knowledge, highlighter: await readHighlighter(languagesIn(trees)) };
}

/** Gives, at each call, the CPU seconds of this process since the last. */
export function cpuStopwatch(): () => number {
	let before = process.cpuUsage();
	return () => {
		const { user, system } = process.cpuUsage(before);
		before = process.cpuUsage();
		return (user + system) / 1e6;
	};
}

/** What bodies of this knowledge base share. */
export const bodySite = ({
	graph,
	figures,
	gallery,
	highlighter,
	config,
}: Knowledge): BodySite => ({
	graph,
	figures,
	pictures: gallery?.pictures,
	highlighter,
	remoteMedia: config.remoteMedia,
	base: config.base,
	lang: config.lang,
	today: config.today,
	models: hasCostPages({ config, figures }),
	pricesMaxAge: config.pricesMaxAge,
});

/** Renders one body. */
export const renderNote = (knowledge: Knowledge, note: Note): Body =>
	renderBody(note, bodySite(knowledge));

/** Findings of one note with its path. */
export const inNote = (path: string, findings: readonly Finding[]): Diagnostic[] =>
	findings.map((finding) => ({ ...finding, path }));

/** All diagnostics but those of rendering, in order of path and line, each once. */
export function diagnosticsOf(
	knowledge: Knowledge,
	rendering: readonly Diagnostic[],
): Diagnostic[] {
	const { vault, graph, figures, gallery } = knowledge;
	const all = [
		...vault.diagnostics,
		...graph.diagnostics,
		...figures.diagnostics,
		...redirectsOf(knowledge).diagnostics,
		...stylesMissing(knowledge),
		...activeFiles(knowledge),
		...(gallery?.diagnostics ?? []),
		...rendering,
	];
	const unique = new Map(all.map((one) => [JSON.stringify(one), one]));
	return onceAHost(
		[...unique.values()].sort(
			(a, b) => compareText(a.path, b.path) || a.line - b.line || a.column - b.column,
		),
	);
}

/** What is fetched from one host is told once for the vault. */
function onceAHost(sorted: readonly Diagnostic[]): Diagnostic[] {
	const notes = new Map<string, number>();
	for (const { code, message } of sorted) {
		if (code === REMOTE_MEDIA) notes.set(message, (notes.get(message) ?? 0) + 1);
	}
	const told = new Set<string>();
	return sorted.flatMap((one) => {
		if (one.code !== REMOTE_MEDIA) return [one];
		if (told.has(one.message)) return [];
		told.add(one.message);
		const count = notes.get(one.message) ?? 1;
		const more = count > 1 ? ` ${String(count)} notes show some, this one first.` : '';
		return [{ ...one, message: one.message + more }];
	});
}
