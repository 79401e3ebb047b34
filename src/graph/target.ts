/** The order in which a link's target is looked up. The first step that knows the name decides. */
import type { NoteId, VaultPath } from '../vault/note.ts';
import { atRoot, choose, type Choice } from './candidates.ts';
import { foldCase, foldLoose, foldName } from './fold.ts';
import { baseOf, decodePercent, withoutNoteExtension } from './paths.ts';
import type { Rule } from './graph.ts';
import type { Query } from './query.ts';
import type { Names, TargetIndex } from './target-index.ts';

/** A choice among the candidates of the step that decided. */
export interface Found<Id extends string> extends Choice<Id> {
	readonly candidates: readonly Id[];
}

/** A note and the rule that found it. */
export interface FoundNote extends Found<NoteId> {
	readonly rule: Rule;
}

type Find = (index: TargetIndex, query: Query) => readonly NoteId[];

interface Step {
	readonly rule: Rule;
	readonly find: Find;
}

/** Steps for names; a path that leaves the vault is never taken for a name. */
const NAME_STEPS: readonly Step[] = [
	{ rule: 'name', find: (index, query) => lookup(index.suffixes, foldCase(nameOf(query))) },
	{
		rule: 'spelling',
		find: (index, query) => lookup(index.looseSuffixes, foldName(nameOf(query))),
	},
	{ rule: 'alias', find: (index, query) => lookup(index.aliases, foldName(query.name)) },
	{ rule: 'title', find: (index, query) => lookup(index.titles, foldName(query.name)) },
	{ rule: 'words', find: byWords },
];

const LAST_STEPS: readonly Step[] = [
	{ rule: 'folder', find: (index, query) => lookup(index.folderSuffixes, foldName(query.name)) },
	{ rule: 'identifier', find: (index, query) => lookup(index.identifiers, foldCase(query.name)) },
];

/**
 * Finds the note that a link means.
 *
 * @param index The vault's names.
 * @param query The link.
 * @returns `undefined` when no note answers to the name.
 */
export function findNote(index: TargetIndex, query: Query): FoundNote | undefined {
	for (const step of stepsFor(query)) {
		const candidates = step.find(index, query);
		const choice = choose(candidates, nameOf(query), query.folder);
		if (!choice) continue;
		const isRoot = choice.ambiguous && query.address && query.link.target.startsWith('/');
		const root = isRoot ? atRoot(candidates, nameOf(query)) : undefined;
		const taken = root === undefined ? choice : { taken: root, ambiguous: false };
		return { ...taken, candidates, rule: step.rule };
	}
	return undefined;
}

const BY_PATH: Step = { rule: 'path', find: byPath };
const BY_URL: Step = { rule: 'address', find: byUrl };

function stepsFor(query: Query): readonly Step[] {
	if (query.outside) return [BY_URL];
	if (query.address && !query.link.target.startsWith('/')) {
		return [BY_URL, BY_PATH, ...NAME_STEPS, ...LAST_STEPS];
	}
	if (query.address) return [BY_PATH, BY_URL, ...NAME_STEPS, ...LAST_STEPS];
	return [BY_PATH, ...NAME_STEPS, BY_URL, ...LAST_STEPS];
}

function byPath(index: TargetIndex, query: Query): readonly NoteId[] {
	for (const path of query.paths) {
		const hit =
			index.paths.get(path) ??
			index.paths.get(withoutNoteExtension(path)) ??
			index.folders.get(path);
		if (hit !== undefined) return [hit];
	}
	return [];
}

function byWords(index: TargetIndex, query: Query): readonly NoteId[] {
	const words = foldLoose(nameOf(query));
	return index.words.get(words) ?? lookup(index.looseSuffixes, words);
}

function byUrl(index: TargetIndex, query: Query): readonly NoteId[] {
	for (const url of query.urls) {
		const hits = lookup(index.urls, foldCase(`/${url}`));
		if (hits.length > 0) return hits;
	}
	return [];
}

/**
 * Finds the attachment that a link means: by path, else by the end of the path, else by its file name.
 *
 * @param index The vault's names.
 * @param query The link.
 * @returns `undefined` when there is no such file.
 */
export function findFile(index: TargetIndex, query: Query): Found<VaultPath> | undefined {
	for (const path of query.paths) {
		const hit = index.files.get(path) ?? index.files.get(decodePercent(path));
		if (hit !== undefined) return { taken: hit, ambiguous: false, candidates: [hit] };
	}
	if (query.outside) return undefined;
	const name = decodePercent(query.name);
	for (const key of [name, baseOf(name)]) {
		const candidates = lookup(index.fileSuffixes, foldCase(key));
		const choice = choose(candidates, key, query.folder);
		if (choice) return { ...choice, candidates };
	}
	return undefined;
}

function nameOf(query: Query): string {
	return withoutNoteExtension(query.name);
}

function lookup<Id extends string>(names: Names<Id>, key: string): readonly Id[] {
	return names.get(key) ?? [];
}
