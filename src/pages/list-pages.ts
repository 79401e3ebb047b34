/** Lists: all notes, and the notes of each kind, tag and folder, in pages of at most 100. */
import { messagesFor, type Messages } from '../messages/messages.ts';
import { kindUrl, noteUrl, tagUrl } from '../html/url.ts';
import type { ListData, Summary } from '../schema.ts';
import { KINDS, type Kind, type Note } from '../vault/note.ts';
import { byDate, compareText, summarise, type Knowledge } from './site.ts';
import { folderName, folderOf, folderUrl } from './trail.ts';

/** Notes on one page of a list. */
export const PAGE_SIZE = 100;

interface List extends Pick<ListData, 'url' | 'type' | 'name' | 'children' | 'trail'> {
	readonly kind?: Kind;
	readonly items: readonly Summary[];
}

/** Every page of every list, first pages before later ones. */
export function listPages(knowledge: Knowledge): ListData[] {
	const notes = [...knowledge.graph.notes.values()];
	const summaries = new Map(notes.map((note) => [note.id, summarise(knowledge, note)]));
	const sorted = (ids: Iterable<Note['id']>): Summary[] =>
		[...ids].flatMap((id) => summaries.get(id) ?? []).sort(byDate);
	const all = sorted(summaries.keys());
	const say = messagesFor(knowledge.config.lang);
	const lists: List[] = [
		{ url: '/all/', type: 'all', name: say.allNotes, items: all, children: [], trail: [] },
		...kindLists(all, say),
		...tagLists(knowledge, sorted),
		...folderLists(notes, sorted),
	];
	const byUrl = new Map<string, List>();
	for (const list of lists) byUrl.set(list.url, byUrl.get(list.url) ?? list);
	return [...byUrl.values()].flatMap(paginate);
}

function kindLists(all: readonly Summary[], say: Messages): List[] {
	return KINDS.flatMap((kind) => {
		const items = all.filter((item) => item.kind === kind);
		if (items.length === 0) return [];
		const name = say[`kinds_${kind}`];
		return [
			{ url: kindUrl(kind), type: 'kind' as const, name, kind, items, children: [], trail: [] },
		];
	});
}

function tagLists(knowledge: Knowledge, sorted: (ids: readonly Note['id'][]) => Summary[]): List[] {
	const { tags } = knowledge.graph;
	const say = messagesFor(knowledge.config.lang);
	const children = new Map<string, ListData['children']>();
	for (const [key, tag] of tags) {
		const parent = key.split('/').slice(0, -1).join('/');
		if (parent === '') continue;
		const entry = { name: tag.name, url: tagUrl(key), count: tag.notes.length };
		children.set(parent, [...(children.get(parent) ?? []), entry]);
	}
	return [...tags].map(([key, tag]) => ({
		url: tagUrl(key),
		type: 'tag' as const,
		name: tag.name,
		items: sorted(tag.notes),
		children: children.get(key) ?? [],
		trail: [{ name: say.tags, url: '/tags/' }],
	}));
}

function folderLists(
	notes: readonly Note[],
	sorted: (ids: Iterable<Note['id']>) => Summary[],
): List[] {
	const members = new Map<string, Note['id'][]>();
	const nested = new Map<string, Set<string>>();
	for (const note of notes) {
		const folder = folderOf(note.path);
		if (folder === '') continue;
		const ids = members.get(folder) ?? [];
		members.set(folder, ids);
		if (noteUrl(note) !== folderUrl(folder)) ids.push(note.id);
		const segments = folder.split('/');
		for (let depth = segments.length; depth > 1; depth--) {
			const parent = segments.slice(0, depth - 1).join('/');
			const own = segments.slice(0, depth).join('/');
			nested.set(parent, (nested.get(parent) ?? new Set()).add(own));
		}
	}
	const folders = [...new Set([...members.keys(), ...nested.keys()])].sort(compareText);
	return folders.map((folder) => {
		const segments = folder.split('/');
		return {
			url: folderUrl(folder),
			type: 'folder' as const,
			name: folderName(segments.at(-1) ?? folder),
			items: sorted(members.get(folder) ?? []),
			children: [...(nested.get(folder) ?? [])].map((child) => ({
				name: folderName(child.split('/').at(-1) ?? child),
				url: folderUrl(child),
				count: members.get(child)?.length ?? 0,
			})),
			trail: segments.slice(0, -1).map((segment, index) => ({
				name: folderName(segment),
				url: folderUrl(segments.slice(0, index + 1).join('/')),
			})),
		};
	});
}

function paginate(list: List): ListData[] {
	const pages = Math.max(1, Math.ceil(list.items.length / PAGE_SIZE));
	const urlOf = (page: number): string => (page === 1 ? list.url : `${list.url}${String(page)}/`);
	return Array.from({ length: pages }, (_, index) => {
		const page = index + 1;
		return {
			...list,
			url: urlOf(page),
			count: list.items.length,
			page,
			pages,
			...(page > 1 && { newer: urlOf(page - 1) }),
			...(page < pages && { older: urlOf(page + 1) }),
			items: list.items.slice(index * PAGE_SIZE, page * PAGE_SIZE),
		};
	});
}
