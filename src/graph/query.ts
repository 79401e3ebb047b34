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
	/** It is written as the address of a page: from the root, or a Markdown link that ends with `/`. */
	readonly address: boolean;
	/** As a path it leads out of the vault; `paths` then has what it is when the climb stops at the root. */
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
	const relative = isRelative(written);
	const name = trimSlashes(written.replace(CLIMB, ''));
	const outside = relative && joinPath(folder, written) === undefined;
	return {
		link,
		name,
		folder,
		paths: outside ? known([joinPath('', name)]) : pathsOf(link, folder, written),
		urls: urlsOf(from, written),
		address: written.startsWith('/') || (link.syntax === 'markdown' && written.endsWith('/')),
		outside,
	};
}

function isRelative(written: string): boolean {
	return /^\.{1,2}(?:\/|$)/u.test(written);
}

function pathsOf(link: Link, folder: string, written: string): readonly string[] {
	const fromFolder = joinPath(folder, written);
	if (isRelative(written)) return known([fromFolder]);
	const fromRoot = joinPath('', written);
	const folderFirst = link.syntax === 'markdown' || link.syntax === 'image';
	return known(folderFirst ? [fromFolder, fromRoot] : [fromRoot, fromFolder]);
}

function known(paths: readonly (string | undefined)[]): readonly string[] {
	return paths.filter((path) => path !== undefined);
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
	const fromPage = joinPath(from.slug, page);
	return known(isRelative(written) ? [fromPage] : [joinPath('', page), fromPage]);
}
