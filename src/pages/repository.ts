/** Where a file of the vault can be written, changed and looked back at in its repository on the web. */
import type { Repository } from '../repository.ts';
import { encodePath } from '../html/url.ts';

/** The addresses of one sort of forge; `undefined` where it has no such page. */
interface Forge {
	readonly edit: (at: string, branch: string, path: string) => string | undefined;
	readonly history: (at: string, branch: string, path: string) => string;
	readonly create: (at: string, branch: string, file: NewFile) => string | undefined;
}

interface NewFile {
	/** Folder, percent-encoded, with `/` in front; empty for the root. */
	readonly folder: string;
	readonly name: string;
	readonly text: string;
}

/** Characters of a file's beginning that an address can carry everywhere. */
const MAX_TEXT = 1500;

const asked = (values: Readonly<Record<string, string>>): string =>
	Object.entries(values)
		.map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
		.join('&');

const FORGES: Readonly<Record<Repository['forge'], Forge>> = {
	github: {
		edit: (at, branch, path) => `${at}/edit/${branch}/${path}`,
		history: (at, branch, path) => `${at}/commits/${branch}/${path}`,
		create: (at, branch, { folder, name, text }) =>
			`${at}/new/${branch}${folder}?${asked({ filename: name, value: text })}`,
	},
	gitlab: {
		edit: (at, branch, path) => `${at}/-/edit/${branch}/${path}`,
		history: (at, branch, path) => `${at}/-/commits/${branch}/${path}`,
		create: (at, branch, { folder, name, text }) =>
			`${at}/-/new/${branch}${folder}?${asked({ file_name: name, content: text })}`,
	},
	forgejo: {
		edit: (at, branch, path) => `${at}/_edit/${branch}/${path}`,
		history: (at, branch, path) => `${at}/commits/branch/${branch}/${path}`,
		create: (at, branch, { folder, name, text }) =>
			`${at}/_new/${branch}${folder}?${asked({ filename: name, value: text })}`,
	},
	bitbucket: {
		edit: (at, branch, path) => `${at}/src/${branch}/${path}?mode=edit&at=${branch}`,
		history: (at, branch, path) => `${at}/history-node/${branch}/${path}?at=${branch}`,
		create: () => undefined,
	},
	sourcehut: {
		edit: () => undefined,
		history: (at, branch, path) => `${at}/log/${branch}/item/${path}`,
		create: () => undefined,
	},
};

/** Where a note can be changed, and what became of it. */
export interface SourceLinks {
	readonly edit?: string;
	readonly history: string;
}

/**
 * @param repository As configured.
 * @param path Of a note, from the vault's root.
 */
export function sourceLinks(repository: Repository, path: string): SourceLinks {
	const { edit, history } = FORGES[repository.forge];
	const full = encodePath(inFolder(repository, path));
	const branch = encodePath(repository.branch);
	const changed = edit(repository.url, branch, full);
	return {
		...(changed !== undefined && { edit: changed }),
		history: history(repository.url, branch, full),
	};
}

/**
 * @param repository As configured.
 * @param path Of a file to be written, from the vault's root.
 * @param text What it begins with; left out where it is too long for an address.
 * @returns The page that writes it; `undefined` where the forge has none.
 */
export function newFileUrl(repository: Repository, path: string, text: string): string | undefined {
	const full = inFolder(repository, path);
	const cut = full.lastIndexOf('/');
	const folder = cut === -1 ? '' : `/${encodePath(full.slice(0, cut))}`;
	return FORGES[repository.forge].create(repository.url, encodePath(repository.branch), {
		folder,
		name: full.slice(cut + 1),
		text: text.length > MAX_TEXT ? '' : text,
	});
}

const inFolder = ({ folder }: Repository, path: string): string =>
	folder === '' ? path : `${folder}/${path}`;
