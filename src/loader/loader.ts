/**
 * The vault as Astro content collections. The engine runs once for all of them; a note whose digest has not
 * changed keeps its rendered body from the last build.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { SiteConfig } from '../config.ts';
import {
	cpuStopwatch,
	diagnosticsOf,
	readKnowledge,
	withColours,
	type Reading,
} from '../engine.ts';
import type { Atlas } from '../graph/atlas.ts';
import { noteUrl } from '../html/url.ts';
import { OUTPUTS } from '../outputs/outputs.ts';
import { stageOutputs } from '../outputs/stage.ts';
import { costPages } from '../pages/cost-pages.ts';
import { ghostPages } from '../pages/ghost-page.ts';
import { sheets } from '../pages/sheets.ts';
import { imageCopies } from '../images/picture.ts';
import { siteData } from '../pages/site-page.ts';
import { listPages } from '../pages/list-pages.ts';
import { takeCensus, type Report } from '../report.ts';
import type { CostPage, GhostData, ListData, SiteData } from '../schema.ts';
import { writeSearch } from '../search/stored.ts';
import { openShelf, readShelf, type ShelvedNote } from '../shelf.ts';
import { writeSheets } from '../sheets.ts';
import { readAtlas } from './atlas.ts';
import { renderNotes, storeNotes, type RenderedNotes } from './notes.ts';
import { storeLists, storeModels, storeSheets, storeSite } from './pages.ts';
import { storeShells } from './shells.ts';
import { engineVersion } from './version.ts';
import { watchVault } from './watch.ts';

/** What the loaders are made for; plain JSON, since it comes through a virtual module. */
export interface LoaderOptions {
	readonly config: SiteConfig;
	/** Absolute path of the report to write. */
	readonly report: string;
	/** Absolute path of the shelf of rendered notes. */
	readonly shelf: string;
	/** Absolute path of the search documents. */
	readonly search: string;
	/** Absolute path of the sheets' data. */
	readonly sheets: string;
	/** Absolute path of the folder for files that are no pages. */
	readonly outputs: string;
	/** Absolute path of a folder for what outputs keep from build to build. */
	readonly kept: string;
	/** Absolute path of the folder for what is known of images. */
	readonly images: string;
	/** The site is written to disk, smaller copies of images too. */
	readonly written: boolean;
	/** Note pages are put together from shells after Astro has ended; else Astro renders each. */
	readonly shells: boolean;
}

/** Pages of the theme that a folder of the same name does not replace. */
const INDEXES = ['/graph/', '/search/', '/wanted/'] as const;

type Name = 'notes' | 'shells' | 'lists' | 'sheets' | 'models' | 'site';
type Contexts = Map<Name, LoaderContext>;

interface Run {
	readonly reading: Reading;
	readonly atlas: Atlas;
	readonly site: SiteData;
	readonly lists: readonly ListData[];
	readonly ghosts: readonly GhostData[];
	readonly models: readonly CostPage[];
	readonly notes: RenderedNotes;
}

/** One loader a collection, sharing one run of the engine. */
export function createLoaders(options: LoaderOptions): Readonly<Record<Name, Loader>> {
	const contexts: Contexts = new Map();
	let known = readShelf(options.shelf);
	let current: Promise<Run> | undefined;
	const run = (): Promise<Run> =>
		(current ??= readRun(options, known).then((done) => {
			known = new Map(done.notes.notes.map((note) => [note.id, note]));
			return done;
		}));
	const refresh = async (): Promise<void> => {
		current = undefined;
		const fresh = await run();
		for (const [name, context] of contexts) store(name, context, { run: fresh, options });
	};
	const loader = (name: Name): Loader => ({
		name: `steelyard-${name}`,
		load: async (context) => {
			contexts.set(name, context);
			store(name, context, { run: await run(), options });
			const { watcher } = context;
			if (name === 'notes' && watcher) watchVault(watcher, options.config.vault, refresh);
		},
	});
	return {
		notes: loader('notes'),
		shells: loader('shells'),
		lists: loader('lists'),
		sheets: loader('sheets'),
		models: loader('models'),
		site: loader('site'),
	};
}

async function readRun(
	options: LoaderOptions,
	known: ReadonlyMap<string, ShelvedNote>,
): Promise<Run> {
	const { config, report, shelf, shells, outputs, kept, images, written } = options;
	const reading = await readKnowledge(config, { folder: images, copies: written });
	const stopwatch = cpuStopwatch();
	const knowledge = await withColours(reading.knowledge);
	const lists = listPages(knowledge);
	const byUrl = new Map(lists.map((list) => [list.url, list]));
	const version = engineVersion();
	const filling = openShelf(shelf);
	const { put } = filling;
	const notes = renderNotes({ knowledge, lists: byUrl, version, shells, known, put });
	filling.close();
	const taken = new Set(notes.notes.map(({ data }) => data.url));
	const ghosts = ghostPages(knowledge).filter(({ url }) => !taken.has(url));
	if (shells) writeSheets(options.sheets, sheets(knowledge, ghosts, taken));
	const models = costPages(knowledge);
	if (written) writeSearch(options.search, knowledge, models);
	const render = stopwatch();
	const atlas = readAtlas(knowledge.graph, { kept, version });
	const layout = stopwatch();
	const site = siteData(knowledge, lists);
	const run = { reading, atlas, site, lists, ghosts, models, notes };
	await stageOutputs(outputs, OUTPUTS, { ...run, knowledge, notes: notes.notes, cache: kept });
	mkdirSync(dirname(report), { recursive: true });
	const timings = { ...reading.timings, render, layout, outputs: stopwatch() };
	writeFileSync(report, JSON.stringify(reportOf(run, { timings, images })));
	return run;
}

function store(
	name: Name,
	context: LoaderContext,
	{ run, options }: { run: Run; options: LoaderOptions },
): void {
	const { reading, atlas, site, lists, ghosts, models, notes } = run;
	const { knowledge } = reading;
	const taken = new Set(notes.notes.map(({ data }) => data.url));
	const stores: Record<Name, () => void> = {
		notes: () => {
			storeNotes(context, notes.notes, !options.shells);
		},
		shells: () => {
			storeShells(context, options.shells ? notes.notes : undefined);
		},
		lists: () => {
			storeLists(context, lists, new Set([...taken, ...INDEXES, ...models.map(({ url }) => url)]));
		},
		models: () => {
			storeModels(context, models, taken);
		},
		sheets: () => {
			storeSheets(context, options.shells ? [] : sheets(knowledge, ghosts, taken));
		},
		site: () => {
			storeSite(context, knowledge, { site, atlas });
		},
	};
	stores[name]();
}

function reportOf(
	{ reading, site, notes, models }: Run,
	{ timings, images }: Pick<Report, 'timings'> & { readonly images: string },
): Report {
	const { knowledge } = reading;
	const { graph, vault } = knowledge;
	return {
		diagnostics: diagnosticsOf(knowledge, notes.diagnostics),
		census: takeCensus(knowledge),
		pages: [...graph.notes.values()].map((note) => ({ path: note.path, url: noteUrl(note) })),
		copies: [
			...graph.attachments.flatMap((path) => {
				const attachment = vault.attachments.get(path);
				return attachment ? [{ path, file: attachment.file }] : [];
			}),
			...imageCopies(knowledge.gallery, images),
		],
		site,
		links: graph.resolutions.size,
		ghosts: graph.ghosts.size,
		rendered: notes.rendered,
		calculators: models.length > 0 || notes.notes.some(({ data }) => data.calculator),
		timings,
	};
}
