/** Addresses that a note had, or may be asked for by: its aliases, what Jekyll and Hugo call redirects, its file's. */
import type { Diagnostic } from '../diagnostic.ts';
import { compareText, folderOf } from '../graph/paths.ts';
import { encodePath, ghostUrl, kindUrl, noteUrl, tagUrl } from '../html/url.ts';
import { judgeAddress } from '../vault/address.ts';
import { foldKey } from '../vault/keys.ts';
import { KINDS, type Note } from '../vault/note.ts';
import { foldSlug, reservedReason, slugOfFile, slugPath } from '../vault/slug.ts';
import type { Knowledge } from './site.ts';
import { folderUrl } from './trail.ts';

/** One address that leads to another. */
export interface Redirect {
	/** Address without base, with `/` at its end; for `/a/b.html`, a file. */
	readonly from: string;
	/** Address of a note's page. */
	readonly to: string;
}

/** The redirects of a vault and what is wrong with some that authors ask for. */
export interface Redirects {
	readonly redirects: readonly Redirect[];
	readonly diagnostics: readonly Diagnostic[];
}

/** Static rules that Cloudflare reads; Netlify takes more. */
export const MOST_RULES = 2000;

const WRITTEN = new Set(['redirectfrom', 'redirectsfrom', 'oldurl', 'oldurls', 'previousurls']);
const ADDRESS = new Set(['permalink', 'url', 'slug', 'dgpermalink']);

interface Wish {
	readonly note: Note;
	/** Address without outer slashes. */
	readonly slug: string;
	/** As the author wrote it, where he wrote an address and so is told what comes of it. */
	readonly written: string | undefined;
}

/** Every redirect, in order of address. Pages win over redirects, an address of two notes leads nowhere. */
export function redirectsOf(knowledge: Knowledge): Redirects {
	const diagnostics: Diagnostic[] = [];
	const taken = takenSlugs(knowledge);
	const wanted = new Map<string, Wish[]>();
	for (const note of knowledge.graph.notes.values()) {
		for (const wish of wishesOf(note, diagnostics)) {
			const key = foldSlug(wish.slug);
			const owner = taken.get(key);
			if (owner === undefined) wanted.set(key, [...(wanted.get(key) ?? []), wish]);
			else if (owner !== note.path) report(diagnostics, wish, `is the address of ${owner}`);
		}
	}
	const redirects: Redirect[] = [];
	for (const wishes of wanted.values()) {
		const [first] = wishes;
		if (!first) continue;
		const rival = wishes.find(({ note }) => note.path !== first.note.path);
		if (rival) {
			for (const wish of wishes) {
				const other = wish.note.path === first.note.path ? rival : first;
				report(diagnostics, wish, `is asked for by ${other.note.path} too`);
			}
			continue;
		}
		redirects.push({ from: addressOf(first.slug), to: noteUrl(first.note) });
	}
	redirects.sort((a, b) => compareText(a.from, b.from));
	if (redirects.length > MOST_RULES) diagnostics.push(tooMany(redirects.length));
	return { redirects, diagnostics };
}

const tooMany = (count: number): Diagnostic => ({
	level: 'info',
	code: 'redirects-cut',
	path: '_redirects',
	line: 1,
	column: 1,
	message: `_redirects holds ${String(MOST_RULES)} of ${String(count)} redirects: hosts read no more of them.`,
	hint: 'Nothing need be done: each old address is a page of its own that leads on.',
});

const addressOf = (slug: string): string =>
	/\.html?$/i.test(slug) ? `/${encodePath(slug)}` : `/${encodePath(slug)}/`;

/** Folded address of every page → whose it is. */
function takenSlugs({ graph }: Knowledge): ReadonlyMap<string, string> {
	const taken = new Map<string, string>();
	const take = (url: string, owner: string): void => {
		const slug = foldSlug(decodeURIComponent(url).replace(/^\/|\/$/g, ''));
		if (!taken.has(slug)) taken.set(slug, owner);
	};
	for (const note of graph.notes.values()) take(noteUrl(note), note.path);
	for (const url of [
		'/',
		'/all/',
		'/new/',
		'/tags/',
		'/wanted/',
		'/graph/',
		'/search/',
		'/offline/',
	]) {
		take(url, 'a page of the site');
	}
	for (const kind of KINDS) take(kindUrl(kind), 'a list');
	for (const key of graph.tags.keys()) take(tagUrl(key), 'a tag');
	for (const ghost of graph.ghosts.values()) take(ghostUrl(ghost), 'a wanted note');
	for (const note of graph.notes.values()) {
		let folder = folderOf(note.path);
		while (folder !== '' && !taken.has(foldSlug(slugPath(folder)))) {
			take(folderUrl(folder), 'a folder');
			folder = folderOf(folder);
		}
	}
	return taken;
}

/** The wishes of one note, each address once. */
function wishesOf(note: Note, diagnostics: Diagnostic[]): readonly Wish[] {
	const wishes = new Map<string, Wish>([[foldSlug(note.slug), { note, slug: '', written: '' }]]);
	for (const wish of [...namesOf(note), ...addressesOf(note, diagnostics)]) {
		const key = foldSlug(wish.slug);
		if (!wishes.has(key)) wishes.set(key, wish);
	}
	return [...wishes.values()].filter(
		({ slug }) => slug !== '' && reservedReason(slug) === undefined,
	);
}

/** Hugo's aliases are addresses, those of Obsidian names. */
const isPath = (alias: string): boolean => /^\.{0,2}\//.test(alias);

/** After the names of its file and its aliases. */
function namesOf(note: Note): readonly Wish[] {
	const isText = !['base', 'canvas'].includes(note.format);
	const aliases = note.aliases.filter((alias) => !isPath(alias)).map(slugPath);
	const slugs: readonly string[] = isText ? [slugOfFile(note.path, false), ...aliases] : aliases;
	return slugs.map((slug) => ({ note, slug, written: undefined }));
}

/** After the addresses that its frontmatter names. */
function addressesOf(note: Note, diagnostics: Diagnostic[]): readonly Wish[] {
	const asked = note.aliases.filter(isPath);
	const left: string[] = [];
	for (const [key, value] of Object.entries(note.frontmatter)) {
		const folded = foldKey(key);
		if (WRITTEN.has(folded)) asked.push(...textsOf(value));
		if (ADDRESS.has(folded)) left.push(...textsOf(value));
	}
	const wishes = asked.flatMap((written): Wish[] => {
		const { slug, fault } = judgeAddress(written);
		if (fault === undefined) return [{ note, slug, written }];
		report(diagnostics, { note, slug, written }, fault);
		return [];
	});
	return [...wishes, ...[...asked, ...left].flatMap((written) => leftovers(note, written))];
}

/** A second address, and `/a/b.html` beside the page at `/a/b/`. */
function leftovers(note: Note, text: string): Wish[] {
	const { slug, fault } = judgeAddress(text);
	if (fault !== undefined || /^https?:/i.test(text)) return [];
	const slugs: string[] = text.includes('/') ? [slug] : [];
	const file = /(?:^|\/)([^/]+)\.html?$/i.exec(text.trim())?.[1];
	if (file !== undefined && file.toLowerCase() !== 'index') slugs.push(`${slug}.html`);
	return slugs.map((one) => ({ note, slug: one, written: undefined }));
}

function textsOf(value: unknown): readonly string[] {
	const all: readonly unknown[] = Array.isArray(value) ? value : [value];
	return all.filter((one) => typeof one === 'string').filter((one) => one.trim() !== '');
}

function report(diagnostics: Diagnostic[], { note, written }: Wish, fault: string): void {
	if (written === undefined) return;
	diagnostics.push({
		level: 'warning',
		code: 'redirect',
		path: note.path,
		line: 1,
		column: 1,
		message: `Nothing leads from “${written}” to this note: the address ${fault}.`,
		hint: 'Give each old address to one note, as a path inside the site that no page has: /old/address/.',
	});
}
