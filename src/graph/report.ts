/** What is said about links that do not lead where their author may think. */
import type { Finding, Level } from '../diagnostic.ts';
import type { Link } from '../markdown/document.ts';
import type { LeftOut, Note } from '../vault/note.ts';
import { withoutNoteExtension } from './paths.ts';

/** A finding at a link's place. */
interface Said {
	readonly level: Level;
	readonly code: string;
	readonly message: string;
	readonly hint: string;
}

function at(link: Link, said: Said): Finding {
	return { ...said, line: link.place.line, column: link.place.column };
}

/**
 * @param link A link, for its syntax.
 * @param target What the link should say instead; a path with the extension of a note, or
 *   empty for the note itself.
 * @param fragment Perhaps `#…`.
 * @returns Source text to write.
 */
export function correctedLink(link: Link, target: string, fragment = ''): string {
	if (link.syntax === 'markdown' || link.syntax === 'image') {
		const path = target === '' ? '' : `/${target}`;
		return `](${encodeURI(path + fragment)})`;
	}
	const label = link.label === undefined ? '' : `|${link.label}`;
	const mark = link.syntax === 'embed' ? '!' : '';
	return `${mark}[[${withoutNoteExtension(target)}${fragment}${label}]]`;
}

/**
 * @param link The link.
 * @param candidates Paths that answer to its target.
 * @param taken The one it leads to.
 * @returns A warning with all candidates.
 */
export function ambiguous(link: Link, candidates: readonly string[], taken: string): Finding {
	const shown = candidates.slice(0, 5).join(', ');
	const more = candidates.length > 5 ? ` and ${String(candidates.length - 5)} more` : '';
	return at(link, {
		level: 'warning',
		code: 'ambiguous-link',
		message: `“${link.target}” could be ${shown}${more}; it leads to ${taken}.`,
		hint: `Write the path, for example ${correctedLink(link, taken)}.`,
	});
}

/**
 * @param link The link.
 * @param leftOut A file of that name that is not published.
 * @returns A warning that names the file.
 */
export function absentFile(link: Link, leftOut: LeftOut | undefined): Finding {
	const why = leftOut && `: ${leftOut.path} is not published (${leftOut.reason})`;
	return at(link, {
		level: 'warning',
		code: 'absent-file',
		message: `The file “${link.target}” is not in the site${why ?? ''}.`,
		hint: leftOut
			? `Publish ${leftOut.path}, or take the link out.`
			: 'Add the file to the vault, or correct its path or name; letter case does not matter.',
	});
}

/**
 * @param link The link.
 * @param id The id that no block has.
 * @returns A warning that names the block.
 */
export function absentBlock(link: Link, id: string): Finding {
	return at(link, {
		level: 'warning',
		code: 'missing-anchor',
		message: `No note has a block with the id ${id}.`,
		hint: 'Link to the page instead, or bring back the block with that id:: line.',
	});
}

/**
 * @param link A snippet.
 * @param path The file it names.
 * @returns A warning that names the file, which no folder of the vault has.
 */
export function absentSnippet(link: Link, path: string): Finding {
	return at(link, {
		level: 'warning',
		code: 'absent-file',
		message: `The snippet “${path}” is no note or file of the vault; its name is shown in its place.`,
		hint: 'Put the file into the vault, or correct its path; letter case matters here.',
	});
}

/**
 * @param link A snippet.
 * @param note The note it names.
 * @param name The section that the note does not have.
 * @returns A warning that names both.
 */
export function absentSection(link: Link, note: Note, name: string): Finding {
	return at(link, {
		level: 'warning',
		code: 'missing-anchor',
		message: `${note.path} has no section “${name}”; the snippet's name is shown in its place.`,
		hint: `Put the lines between --8<-- [start:${name}] and --8<-- [end:${name}] in ${note.path}.`,
	});
}

/**
 * @param link A link with an expression in its target.
 * @returns A warning: what the expression gives is not known here.
 */
export function template(link: Link): Finding {
	return at(link, {
		level: 'warning',
		code: 'template-target',
		message: `“${link.target}” is an expression of another site generator; the link leads nowhere.`,
		hint: 'Write the path of the note or file itself.',
	});
}

/**
 * @param link A link to a host without scheme.
 * @returns A warning with the full address.
 */
export function withoutScheme(link: Link): Finding {
	return at(link, {
		level: 'warning',
		code: 'missing-scheme',
		message: `“${link.target}” looks like a web address without its beginning.`,
		hint: `Write https://${link.target}.`,
	});
}

/**
 * @param link A link that climbs above the root.
 * @param path The file it was taken for.
 * @returns A warning with the corrected link.
 */
export function climbsTooFar(link: Link, path: string): Finding {
	return at(link, {
		level: 'warning',
		code: 'outside-vault',
		message: `“${link.target}” climbs out of the vault; it is taken for ${path}.`,
		hint: `Write ${correctedLink(link, path)}.`,
	});
}

/**
 * @param link The link.
 * @returns A warning: nothing outside the vault is ever read, so only the link's text is shown.
 */
export function outsideVault(link: Link): Finding {
	return at(link, {
		level: 'warning',
		code: 'outside-vault',
		message: `“${link.target}” leads out of the vault, where nothing is published; only its text is shown.`,
		hint: 'Link to its web address, or move the file into the vault and link to it there.',
	});
}

/**
 * @param link A link whose label was written first, in a vault that does not say so.
 * @returns A remark without the link's own words: one for a note is enough.
 */
export function labelFirst(link: Link): Finding {
	return at(link, {
		level: 'info',
		code: 'label-first',
		message: 'The label of a link is written before its target, which only the target gives away.',
		hint: 'Write [[target|label]], or `wikiLinks: label-first` in steelyard.config.yaml if all links are so.',
	});
}

/**
 * @param link A link with a `^` in its target.
 * @param meant The link to the block.
 * @returns A remark with the corrected link.
 */
export function caret(link: Link, meant: Link): Finding {
	const id = meant.fragment?.type === 'block' ? meant.fragment.id : '';
	return at(link, {
		level: 'info',
		code: 'block-without-hash',
		message: `“${link.target}” is read as a link to a block.`,
		hint: `Write ${correctedLink(link, meant.target, `#^${id}`)}.`,
	});
}

/**
 * @param link The link.
 * @param note The note it leads to.
 * @param near The fragment that was probably meant.
 * @returns A warning that names heading or block.
 */
export function missingAnchor(link: Link, note: Note, near: string | undefined): Finding {
	const wanted = link.fragment?.type === 'block' ? 'block' : 'heading';
	const name =
		link.fragment?.type === 'block'
			? `^${link.fragment.id}`
			: (link.fragment?.path ?? []).join('#');
	const own = link.target === '' ? '' : note.path;
	return at(link, {
		level: 'warning',
		code: 'missing-anchor',
		message: `${note.path} has no ${wanted} “${name}”; the link leads to the page as a whole.`,
		hint:
			near === undefined
				? `Correct the part behind #, or add the ${wanted} to ${note.path}.`
				: `Did you mean ${correctedLink(link, own, `#${near}`)}?`,
	});
}
