/** Finds the files of a vault on disk. Nothing outside the folder is ever looked at. */
import type { Dirent, Stats } from 'node:fs';
import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import { FILE_START, finding, quote } from './finding.ts';
import type { LeftOut } from './note.ts';
import { sortFiles, templateFolders, TEMPLATE_SETTINGS, type FileSort } from './sort-file.ts';

/** A file to read or to copy. */
export interface FoundFile {
	/** From the root, NFC, `/` between folders. */
	readonly path: string;
	/** Absolute path on disk, no symbolic link in it. */
	readonly file: string;
	/** Bytes. */
	readonly size: number;
	/** A partial stands in `skipped` too: no page is made of it. */
	readonly as: 'note' | 'attachment' | 'partial';
}

/** All files below a folder; lists are sorted by path, whatever order the disk gives. */
export interface FoundFiles {
	readonly files: readonly FoundFile[];
	readonly skipped: readonly LeftOut[];
	readonly failed: readonly LeftOut[];
	readonly diagnostics: readonly Diagnostic[];
}

interface Walk {
	/** Real path of the vault. */
	readonly root: string;
	readonly sort: (path: string) => FileSort;
	readonly files: FoundFile[];
	readonly skipped: LeftOut[];
	readonly failed: LeftOut[];
	readonly diagnostics: Diagnostic[];
}

/**
 * Walks a folder. Never throws: what cannot be read is in `failed` with a diagnostic.
 *
 * @param root Folder of notes; it may itself be a symbolic link.
 * @param ignore Globs of paths that are not read.
 */
export async function findFiles(root: string, ignore: readonly string[]): Promise<FoundFiles> {
	const lists = { files: [], skipped: [], failed: [], diagnostics: [] };
	let real: string;
	try {
		real = await realpath(root);
		if (!(await stat(real)).isDirectory()) return noFolder(root, 'is not a folder');
	} catch {
		return noFolder(root, 'does not exist');
	}
	const templates = await readTemplateFolders(real);
	const walk: Walk = { root: real, sort: sortFiles({ ignore, templates }), ...lists };
	await walkFolder(walk, '');
	return {
		files: walk.files.sort(byPath),
		skipped: walk.skipped.sort(byPath),
		failed: walk.failed.sort(byPath),
		diagnostics: walk.diagnostics.sort(byPath),
	};
}

/** Code-unit order of paths: the same on every machine. */
export function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
	return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

function noFolder(root: string, fault: string): FoundFiles {
	const advice = {
		message: `The vault ${quote(root)} ${fault}.`,
		hint: 'Name the folder that holds the notes.',
	};
	const diagnostic = { ...finding('error no-vault', FILE_START, advice), path: '.' };
	return { files: [], skipped: [], failed: [], diagnostics: [diagnostic] };
}

async function readTemplateFolders(root: string): Promise<readonly string[]> {
	const texts = await Promise.all(
		TEMPLATE_SETTINGS.map((path) => readFile(join(root, path), 'utf8').catch(() => '')),
	);
	return texts.flatMap(templateFolders);
}

/** @param folder Path from the root as the disk spells it, empty or with `/` behind. */
async function walkFolder(walk: Walk, folder: string): Promise<void> {
	let entries: Dirent[];
	try {
		entries = await readdir(join(walk.root, folder), { withFileTypes: true });
	} catch {
		fail(walk, folder, {
			message: 'The folder cannot be read.',
			hint: 'Allow reading it, or ignore it.',
		});
		return;
	}
	if (folder !== '' && (await isBuiltSite(walk, folder, entries))) {
		skip(walk, folder, 'is a site that was built here');
		return;
	}
	for (const entry of entries) {
		if (entry.isDirectory()) await walkBelow(walk, `${folder}${entry.name}/`);
		else await addFile(walk, `${folder}${entry.name}`);
	}
}

/** Whether a build was written to the folder; its files are copies of the vault's, or of what was once there. */
async function isBuiltSite(
	{ root }: Walk,
	folder: string,
	entries: readonly Dirent[],
): Promise<boolean> {
	if (!entries.some(({ name }) => name === 'build.json')) return false;
	const manifest = await readFile(join(root, folder, 'build.json'), 'utf8').catch(() => '');
	return manifest.startsWith('{"generator":"steelyard"');
}

async function walkBelow(walk: Walk, folder: string): Promise<void> {
	const sort = walk.sort(folder);
	if (sort.as === 'skipped' && sort.closed) skip(walk, folder, sort.reason);
	else await walkFolder(walk, folder);
}

async function addFile(walk: Walk, path: string): Promise<void> {
	const sort = walk.sort(path);
	if (sort.as === 'skipped') {
		skip(walk, path, sort.reason);
		if (sort.partial) await addPartial(walk, path);
		return;
	}
	const file = join(walk.root, path);
	try {
		const stats = await lstat(file);
		if (stats.isSymbolicLink()) await addLinked(walk, path, sort.as);
		else add(walk, { path, file, stats, as: sort.as });
	} catch {
		fail(walk, path, {
			message: 'The file cannot be read.',
			hint: 'Allow reading it, or ignore it.',
		});
	}
}

/** One that cannot be read is missed where a note includes it. */
async function addPartial(walk: Walk, path: string): Promise<void> {
	const file = join(walk.root, path);
	const stats = await lstat(file).catch(() => undefined);
	if (stats?.isFile()) add(walk, { path, file, stats, as: 'partial' });
}

/** A symbolic link is read when what it leads to is a file of the vault that would be read by itself. */
async function addLinked(walk: Walk, path: string, as: FoundFile['as']): Promise<void> {
	const file = await realpath(join(walk.root, path)).catch(() => undefined);
	if (file === undefined) {
		fail(walk, path, {
			message: 'The symbolic link leads nowhere.',
			hint: 'Delete it or mend it.',
		});
		return;
	}
	const target = relative(walk.root, file).split(sep).join('/');
	const stats = await stat(file);
	if (target === '' || target === '..' || target.startsWith('../') || isAbsolute(target)) {
		const isInside = target === '';
		const message = isInside
			? 'The symbolic link leads in a circle.'
			: 'The symbolic link leaves the vault.';
		fail(walk, path, { message, hint: 'Put the file itself into the vault.' });
	} else if (stats.isDirectory()) {
		skip(walk, path, `links to ${target}/, which is read at its own place`);
	} else if (walk.sort(target).as === 'skipped') {
		const message = `The symbolic link leads to ${quote(target)}, which is not read.`;
		fail(walk, path, { message, hint: 'Put the file itself here.' });
	} else add(walk, { path, file, stats, as });
}

interface Candidate {
	readonly path: string;
	readonly file: string;
	readonly stats: Stats;
	readonly as: FoundFile['as'];
}

function add(walk: Walk, { path, file, stats, as }: Candidate): void {
	if (stats.isFile()) walk.files.push({ path: path.normalize('NFC'), file, size: stats.size, as });
	else if (as === 'attachment') skip(walk, path, 'is a pipe, socket or device');
	else {
		const message = 'This is a pipe, socket or device, not a file.';
		fail(walk, path, { message, hint: 'Put a text file in its place.' });
	}
}

function skip(walk: Walk, path: string, reason: string): void {
	walk.skipped.push({ path: path.normalize('NFC'), reason });
}

function fail(walk: Walk, path: string, advice: { message: string; hint: string }): void {
	const name = path.normalize('NFC') || '.';
	walk.failed.push({ path: name, reason: advice.message.replace(/\.$/, '') });
	walk.diagnostics.push({ ...finding('error unreadable-file', FILE_START, advice), path: name });
}
