/**
 * The vault as Astro content collections. The engine runs once for all of them; a note whose digest has not
 * changed keeps its rendered body from the last build.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { SiteConfig } from '../config.ts';
import { cpuStopwatch, diagnosticsOf, readKnowledge, type Reading } from '../engine.ts';
import { noteUrl } from '../html/url.ts';
import { siteData } from '../pages/site-page.ts';
import { listPages } from '../pages/list-pages.ts';
import { takeCensus, type Report } from '../report.ts';
import type { ListData } from '../schema.ts';
import { readShelf, writeShelf, type ShelvedNote } from '../shelf.ts';
import { renderNotes, storeNotes, type RenderedNotes } from './notes.ts';
import { storeGhosts, storeLists, storeSite } from './pages.ts';
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
	/** Note pages are put together from shells after Astro has ended; else Astro renders each. */
	readonly shells: boolean;
}

/** Pages of the theme that a folder of the same name does not replace. */
const INDEXES = ['/tags/', '/wanted/'] as const;

type Name = 'notes' | 'shells' | 'lists' | 'ghosts' | 'site';
type Contexts = Map<Name, LoaderContext>;

interface Run {
	readonly reading: Reading;
	readonly lists: readonly ListData[];
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
		ghosts: loader('ghosts'),
		site: loader('site'),
	};
}

async function readRun(
	{ config, report, shelf, shells }: LoaderOptions,
	known: ReadonlyMap<string, ShelvedNote>,
): Promise<Run> {
	const reading = await readKnowledge(config);
	const stopwatch = cpuStopwatch();
	const { knowledge } = reading;
	const lists = listPages(knowledge);
	const byUrl = new Map(lists.map((list) => [list.url, list]));
	const version = engineVersion();
	const notes = renderNotes({ knowledge, lists: byUrl, version, shells, known });
	writeShelf(shelf, notes.notes);
	const run = { reading, lists, notes };
	mkdirSync(dirname(report), { recursive: true });
	writeFileSync(report, JSON.stringify(reportOf(run, stopwatch())));
	return run;
}

function store(
	name: Name,
	context: LoaderContext,
	{ run, options }: { run: Run; options: LoaderOptions },
): void {
	const { reading, lists, notes } = run;
	const { knowledge } = reading;
	const taken = new Set(notes.notes.map(({ data }) => data.url));
	const stores: Record<Name, () => void> = {
		notes: () => {
			storeNotes(context, notes.notes, !options.shells);
		},
		shells: () => {
			storeShells(context, options.shells ? notes.notes : []);
		},
		lists: () => {
			storeLists(context, lists, new Set([...taken, ...INDEXES]));
		},
		ghosts: () => {
			storeGhosts(context, knowledge, taken);
		},
		site: () => {
			storeSite(context, knowledge, lists);
		},
	};
	stores[name]();
}

function reportOf({ reading, lists, notes }: Run, render: number): Report {
	const { knowledge, timings } = reading;
	const { graph, vault } = knowledge;
	return {
		diagnostics: diagnosticsOf(knowledge, notes.diagnostics),
		census: takeCensus(knowledge),
		pages: [...graph.notes.values()].map((note) => ({ path: note.path, url: noteUrl(note) })),
		copies: graph.attachments.flatMap((path) => {
			const attachment = vault.attachments.get(path);
			return attachment ? [{ path, file: attachment.file }] : [];
		}),
		site: siteData(knowledge, lists),
		links: graph.resolutions.size,
		ghosts: graph.ghosts.size,
		rendered: notes.rendered,
		timings: { ...timings, render },
	};
}
