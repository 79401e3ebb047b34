/** Open Graph pictures of notes, drawn once: a card that was drawn for an earlier build is taken from the cache. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { cardUrl, noteCard, siteCard, type Card } from '../pages/card.ts';
import { siteTitle } from '../pages/site-title.ts';
import { drawCard } from './card-picture.ts';
import { filePath } from './locate.ts';
import type { Output, Published, SiteFile } from './output.ts';

/** The cards of all notes, those that are shared once. */
export const cards: Output = async function* (published): AsyncIterable<SiteFile> {
	const wanted = cardsOf(published);
	if (wanted.size === 0) return;
	const folder = join(published.cache, 'cards');
	mkdirSync(folder, { recursive: true });
	forget(folder, new Set([...wanted.keys()].map((url) => basename(url))));
	const queue = [...wanted];
	const width = Math.max(1, availableParallelism());
	for (let at = 0; at < queue.length; at += width) {
		yield* await Promise.all(queue.slice(at, at + width).map((one) => made(folder, one)));
	}
};

async function made(folder: string, [url, card]: readonly [string, Card]): Promise<SiteFile> {
	const kept = join(folder, basename(url));
	const path = filePath(url);
	if (existsSync(kept)) return { path, content: readFileSync(kept) };
	const content = await drawCard(card);
	writeFileSync(kept, content);
	return { path, content };
}

/** What no page names any more leaves the cache. */
function forget(folder: string, wanted: ReadonlySet<string>): void {
	for (const name of readdirSync(folder)) {
		if (!wanted.has(name)) rmSync(join(folder, name), { force: true });
	}
}

function cardsOf({ knowledge }: Published): ReadonlyMap<string, Card> {
	const title = siteTitle(knowledge);
	const all = [
		siteCard(knowledge, title),
		...[...knowledge.graph.notes.values()].map((note) => noteCard(knowledge, note, title)),
	];
	return new Map(all.flatMap((card) => (card ? [[cardUrl(card), card] as const] : [])));
}
