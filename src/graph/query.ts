/** What a link asks for, worked out once: its target without decoration, and where it would lie as a path. */
import type { Link } from '../markdown/document.ts';
import type { Note } from '../vault/note.ts';
import { folderOf, joinPath } from './paths.ts';

/** A link's target, ready to be looked up. */
export interface Query {
	readonly link: Link;
	/** NFC, without decoration, `./`, `../` and slashes at the ends. */
	readonly name: string;
	/** Folder of the note that links. */
	readonly folder: string;
	/** Paths from the vault's root that the target may name literally, the likeliest first. */
	readonly paths: readonly string[];
	/** Addresses of pages it may name. */
	readonly urls: readonly string[];
	/** It begins with `/`. */
	readonly absolute: boolean;
	/** As a path it leads out of the vault. */
	readonly outside: boolean;
}

/** Dendron's way to say in which vault of a workspace the note lies. */
const DENDRON_VAULT = /^dendron:\/\/[^/]*\//u;
const CLIMB = /^(?:\.{1,2}\/)+/u;
const PAGE_FILE = /(?:\/?(?:^|\/)index)?\.html?$/iu;

/**
 * Reads a link as a question to the index. A wiki link is a path from the root before it is one from its folder;
 * a Markdown link the other way round, as on every other Markdown renderer.
 *
 * @param from The note that links.
 * @param link The link.
 * @returns The query; its name is empty for the root (`/`).
 */
export function readQuery(from: Note, link: Link): Query {
	const written = clean(link.target);
	const folder = folderOf(from.path);
	const absolute = written.startsWith('/');
	const climbs = /^\.{1,2}(?:\/|$)/u.test(written);
	const fromRoot = joinPath('', written);
	const fromFolder = joinPath(folder, written);
	const relativeFirst = climbs || link.syntax === 'markdown' || link.syntax === 'image';
	const paths = climbs
		? [fromFolder]
		: relativeFirst
			? [fromFolder, fromRoot]
			: [fromRoot, fromFolder];
	return {
		link,
		name: trimSlashes(written.replace(CLIMB, '')),
		folder,
		paths: paths.filter((path) => path !== undefined),
		urls: urlsOf(from, written),
		absolute,
		outside: fromFolder === undefined,
	};
}

function clean(target: string): string {
	const path = target.normalize('NFC').trim().replaceAll('\\', '/');
	return path.replace(DENDRON_VAULT, '').replace(/\/{2,}/gu, '/');
}

function trimSlashes(path: string): string {
	return path.replace(/^\//u, '').replace(/\/$/u, '');
}

/** A page's address ends with `/`: what is relative to it starts one folder deeper than the file. */
function urlsOf(from: Note, written: string): readonly string[] {
	const page = written.replace(PAGE_FILE, '');
	const urls = [joinPath('', page), joinPath(from.slug, page)];
	return urls.filter((url) => url !== undefined);
}
