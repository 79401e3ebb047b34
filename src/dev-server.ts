/** While notes are being written: search and attachments come from the vault, not from a build. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import type { HookParameters } from 'astro';

import type { SiteConfig } from './config.ts';
import { readKnowledge, renderNote } from './engine.ts';
import { fileUrl, noteUrl } from './html/url.ts';
import { farewell } from './offline/farewell.ts';
import { WORKER_FILE } from './offline/list.ts';
import { mediaType } from './media-type.ts';
import { costPages } from './pages/cost-pages.ts';
import { costEntries } from './search/cost-entries.ts';
import { indexSite } from './search/index-site.ts';
import { searchNames, searchRecords } from './search/records.ts';

interface Answers {
	/** Path below `pagefind/` → content. */
	readonly search: Map<string, Uint8Array>;
	/** Address → file on disk. */
	readonly files: Map<string, string>;
}

/**
 * Adds a middleware that answers for `pagefind/`, for the notes' attachments and for files that are no pages.
 *
 * @param outputs Absolute path of the folder that holds the latter.
 */
export function answerFromVault(
	server: HookParameters<'astro:server:setup'>['server'],
	config: SiteConfig,
	outputs: string,
): void {
	let answers: Promise<Answers> | undefined;
	server.watcher.on('all', (_, path) => {
		if (path.startsWith(config.vault)) answers = undefined;
	});
	server.middlewares.use((request, response, next) => {
		const path = pathOf(request, config.base);
		if (path === `/${WORKER_FILE}`) {
			response.setHeader('Content-Type', mediaType(path));
			response.end(farewell(config.base));
			return;
		}
		const made = madeFile(outputs, path.endsWith('/') ? `${path}index.html` : path);
		if (made !== undefined) {
			response.setHeader('Content-Type', mediaType(made));
			createReadStream(made).pipe(response);
			return;
		}
		const wanted = path.startsWith('/pagefind/') || extname(path) !== '';
		if (!wanted) {
			next();
			return;
		}
		answers ??= collectAnswers(config);
		answers.then((known) => {
			if (!answer(known, path, response)) next();
		}, next);
	});
}

function pathOf(request: IncomingMessage, base: string): string {
	const path = (request.url ?? '').split('?')[0] ?? '';
	return path.startsWith(base) ? `/${path.slice(base.length)}` : path;
}

function madeFile(outputs: string, path: string): string | undefined {
	const file = resolve(join(outputs, decoded(path)));
	const inside = file.startsWith(outputs + sep) && existsSync(file);
	return inside && statSync(file).isFile() ? file : undefined;
}

function decoded(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}

async function collectAnswers(config: SiteConfig): Promise<Answers> {
	const { knowledge } = await readKnowledge(config);
	const notes = new Map([...knowledge.graph.notes.values()].map((note) => [noteUrl(note), note]));
	const files = await indexSite({
		lang: config.lang,
		records: searchRecords(knowledge),
		names: searchNames(knowledge),
		entries: costEntries(costPages(knowledge), new Set(notes.keys())),
		bodyOf: ({ url }) => {
			const note = notes.get(url);
			return note && renderNote(knowledge, note).html;
		},
		pages: [],
	});
	const { attachments } = knowledge.vault;
	return {
		search: new Map(files.map(({ path, content }) => [path, content])),
		files: new Map(
			knowledge.graph.attachments.flatMap((path) => {
				const attachment = attachments.get(path);
				return attachment ? [[fileUrl(path), attachment.file] as const] : [];
			}),
		),
	};
}

function answer(answers: Answers, path: string, response: ServerResponse): boolean {
	response.setHeader('Content-Type', mediaType(path));
	const content = answers.search.get(path.slice('/pagefind/'.length));
	if (path.startsWith('/pagefind/') && content) {
		response.end(content);
		return true;
	}
	const file = answers.files.get(path);
	if (file === undefined) {
		response.removeHeader('Content-Type');
		return false;
	}
	createReadStream(file).pipe(response);
	return true;
}
