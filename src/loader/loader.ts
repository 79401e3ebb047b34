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
import { listPages } from '../pages/list-pages.ts';
import { takeCensus, type Report } from '../report.ts';
import type { ListData } from '../schema.ts';
import { storeNotes, type StoredNotes } from './notes.ts';
import { storeGhosts, storeLists, storeSite } from './pages.ts';
import { engineVersion } from './version.ts';
import { watchVault } from './watch.ts';

/** What the loaders are made for; plain JSON, since it comes through a virtual module. */
export interface LoaderOptions {
	readonly config: SiteConfig;
	/** Absolute path of the report to write. */
	readonly report: string;
}

type Name = 'notes' | 'lists' | 'ghosts' | 'site';
type Contexts = Map<Name, LoaderContext>;

interface Run extends Reading {
	readonly lists: readonly ListData[];
}

/** One loader a collection, sharing one run of the engine. */
export function createLoaders({ config, report }: LoaderOptions): Readonly<Record<Name, Loader>> {
	const contexts: Contexts = new Map();
	let current: Promise<Run> | undefined;
	const run = (): Promise<Run> => (current ??= readRun(config));
	const refresh = async (): Promise<void> => {
		current = undefined;
		const fresh = await run();
		for (const name of contexts.keys()) store({ name, contexts, run: fresh, report });
	};
	const loader = (name: Name): Loader => ({
		name: `steelyard-${name}`,
		load: async (context) => {
			contexts.set(name, context);
			store({ name, contexts, run: await run(), report });
			if (name === 'notes' && context.watcher) watchVault(context.watcher, config.vault, refresh);
		},
	});
	return {
		notes: loader('notes'),
		lists: loader('lists'),
		ghosts: loader('ghosts'),
		site: loader('site'),
	};
}

async function readRun(config: SiteConfig): Promise<Run> {
	const reading = await readKnowledge(config);
	return { ...reading, lists: listPages(reading.knowledge) };
}

function store(input: { name: Name; contexts: Contexts; run: Run; report: string }): void {
	const { knowledge, lists } = input.run;
	const context = input.contexts.get(input.name);
	if (!context) return;
	if (input.name === 'lists') storeLists(context, lists, noteUrls(input.run));
	else if (input.name === 'ghosts') storeGhosts(context, knowledge);
	else if (input.name === 'site') storeSite(context, knowledge, lists);
	else {
		const stopwatch = cpuStopwatch();
		const byUrl = new Map(lists.map((list) => [list.url, list]));
		const stored = storeNotes(context, { knowledge, lists: byUrl, version: engineVersion() });
		write(input.report, reportOf(input.run, stored, stopwatch()));
	}
}

const noteUrls = ({ knowledge }: Run): Set<string> =>
	new Set([...knowledge.graph.notes.values()].map(noteUrl));

function reportOf({ knowledge, timings }: Run, stored: StoredNotes, render: number): Report {
	const { graph, vault } = knowledge;
	return {
		diagnostics: diagnosticsOf(knowledge, stored.diagnostics),
		census: takeCensus(knowledge),
		pages: [...graph.notes.values()].map((note) => ({ path: note.path, url: noteUrl(note) })),
		copies: graph.attachments.flatMap((path) => {
			const attachment = vault.attachments.get(path);
			return attachment ? [{ path, file: attachment.file }] : [];
		}),
		links: graph.resolutions.size,
		ghosts: graph.ghosts.size,
		rendered: stored.rendered,
		timings: { ...timings, render },
	};
}

function write(path: string, report: Report): void {
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, JSON.stringify(report));
}
