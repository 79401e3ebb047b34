/** What a file of a vault is, by its path alone: a note, an attachment, or nothing to read. */
import picomatch from 'picomatch';
import { fileFormatOf } from './file-readers.ts';

/** Why a file is left out, or what it is. */
export type FileSort =
	| { readonly as: 'note' | 'attachment' }
	| {
			readonly as: 'skipped';
			readonly reason: string;
			/** Nothing below this folder is looked at: it stands in the list by itself. */
			readonly closed: boolean;
			/** It is text that a note may include. */
			readonly partial?: true;
	  };

/** How the files of one vault are told apart. */
export interface SortRules {
	/** Globs of the configuration. */
	readonly ignore: readonly string[];
	/** Folders of templates, as the vault's own editor settings name them. */
	readonly templates: readonly string[];
}

const NOTE = /\.(?:md|mdx|markdown|txt)$/i;
const INDEX = /^_index\.[a-z]+$/i;
/** Text files with a fixed meaning for lawyers or machines. */
const NO_NOTE = /^(?:(?:un)?licen[cs]e|copying|robots|humans|ads|llms|cmakelists)\.txt$/i;
const NO_NOTE_IN_CAPITALS =
	/^(?:(?:UN)?LICEN[CS]E(?:-[A-Z\d.-]+)?|COPYING|NOTICE|PATENTS)\.|^requirements[a-z-]*\.txt$/;
const SKIPPED_FOLDERS: ReadonlySet<string> = new Set([
	...['_layouts', '_includes', '_include', '_templates', '_template', '_data', '_drafts', '_draft'],
	...['_partials', '_partial', '_components', '_snippets', '_site', '_sass', '_plugins', '_common'],
	...['_meta', '_archetypes', '_macros', '_private', '_trash', '_scripts', '_styles'],
]);

/** Of those, the folders whose text other files include; what lies in any other stays unread. */
const FOLDERS_OF_PARTIALS: ReadonlySet<string> = new Set([
	...['_includes', '_include', '_partials', '_partial', '_components', '_snippets', '_common'],
]);
const MARKDOWN = /\.(?:md|markdown)$/i;

/**
 * Makes the judge of one vault's paths.
 *
 * @returns A function of a path from the root with `/` between folders; a folder's path ends with `/`.
 */
export function sortFiles(rules: SortRules): (path: string) => FileSort {
	const templates = rules.templates.map((folder) => `${trimSlashes(folder).toLowerCase()}/`);
	const globs = rules.ignore.map((glob) => ({ glob, matches: globMatcher(glob) }));
	return (path) => {
		const segments = trimSlashes(path).split('/');
		const hidden = segments.findIndex((segment) => segment.startsWith('.'));
		if (hidden !== -1) return closed('begins with "."');
		if (segments.includes('node_modules')) return closed('node_modules');
		const glob = globs.find(({ matches }) => matches(path));
		if (glob) return open(`matches the pattern "${glob.glob}"`);
		const folder = segments.slice(0, path.endsWith('/') ? undefined : -1);
		const skipped = folder.filter((name) => SKIPPED_FOLDERS.has(name.toLowerCase()));
		if (skipped[0] !== undefined) {
			const isPartial = skipped.every((name) => FOLDERS_OF_PARTIALS.has(name.toLowerCase()));
			return open(`is in ${skipped[0]}`, isPartial && MARKDOWN.test(path));
		}
		// A base in a folder of templates lists notes; it is no template itself.
		const other = fileFormatOf(path) !== undefined;
		if (!other && templates.some((prefix) => `${path.toLowerCase()}/`.startsWith(prefix))) {
			return open('is a template');
		}
		return sortName(segments.at(-1) ?? '');
	};
}

/**
 * Folders of templates named in Obsidian's settings.
 *
 * @param settings Text of `.obsidian/templates.json` or of Templater's `data.json`; anything else gives none.
 */
export function templateFolders(settings: string): readonly string[] {
	try {
		const data = JSON.parse(settings) as Readonly<Record<string, unknown>> | null;
		const folder = data?.['folder'] ?? data?.['templates_folder'];
		return typeof folder === 'string' && trimSlashes(folder) !== '' ? [folder] : [];
	} catch {
		return [];
	}
}

/** Where those settings lie. */
export const TEMPLATE_SETTINGS = [
	'.obsidian/templates.json',
	'.obsidian/plugins/templater-obsidian/data.json',
] as const;

function sortName(name: string): FileSort {
	if (fileFormatOf(name)) return { as: 'note' };
	const isText = NOTE.test(name) && !NO_NOTE.test(name) && !NO_NOTE_IN_CAPITALS.test(name);
	if (/\.org$/i.test(name)) return open('is an Org file: save it as Markdown to publish it');
	if (!isText) return { as: 'attachment' };
	if (name.startsWith('_') && !INDEX.test(name))
		return open('is a partial ("_" at the front)', MARKDOWN.test(name));
	return { as: 'note' };
}

function closed(reason: string): FileSort {
	return { as: 'skipped', reason, closed: true };
}

function open(reason: string, partial = false): FileSort {
	return { as: 'skipped', reason, closed: false, ...(partial ? { partial } : {}) };
}

/** A pattern without wildcard also stands for the folder of that name and all below it. */
function globMatcher(glob: string): (path: string) => boolean {
	const pattern = trimSlashes(glob);
	const matches = picomatch([pattern, `${pattern}/**`], { dot: true });
	return (path) => matches(trimSlashes(path));
}

function trimSlashes(path: string): string {
	return path.replace(/^(?:\.?\/)+|\/+$/g, '');
}
