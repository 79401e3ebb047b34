/** Reads a vault from disk: finds its files, reads each note once, settles who has which address. */
import { readFile } from 'node:fs/promises';
import { assembleVault, folderOf, foldersWithIndex } from './assemble.ts';
import { findFiles, type FoundFile } from './files.ts';
import { FILE_START, finding } from './finding.ts';
import type { Attachment, Vault, VaultPath } from './note.ts';
import type { VaultOptions } from './options.ts';
import { readNote, tooLarge, type NoteOutcome } from './read-note.ts';

const AT_ONCE = 32;

/**
 * Reads every note below a folder. Never throws: a folder that is not there is a diagnostic (`no-vault`).
 *
 * @param root Folder of notes.
 */
export async function readVault(root: string, options: VaultOptions): Promise<Vault> {
	const found = await findFiles(root, options.ignore);
	const notes = found.files.filter(({ as }) => as === 'note');
	const indexed = foldersWithIndex(notes.map(({ path }) => path));
	const readAll = async (files: readonly FoundFile[]): Promise<readonly NoteOutcome[]> => {
		const outcomes: NoteOutcome[] = [];
		for (let start = 0; start < files.length; start += AT_ONCE) {
			const batch = files
				.slice(start, start + AT_ONCE)
				.map(async (file) => readFound(file, indexed, options));
			outcomes.push(...(await Promise.all(batch)));
		}
		return outcomes;
	};
	const outcomes = await readAll(notes);
	const partials = await readAll(found.files.filter(({ as }) => as === 'partial'));
	const attachments = found.files.filter(({ as }) => as === 'attachment').map(attachment);
	return assembleVault({ ...found, outcomes, partials, attachments });
}

async function readFound(
	{ path, file, size }: FoundFile,
	indexed: ReadonlySet<string>,
	options: VaultOptions,
): Promise<NoteOutcome> {
	try {
		if (size > options.maxBytes) return tooLarge(path, size, options.maxBytes);
		const bytes = await readFile(file);
		return readNote({ path, bytes, folderPage: !indexed.has(folderOf(path)) }, options);
	} catch {
		const advice = { message: 'The file cannot be read.', hint: 'Allow reading it, or ignore it.' };
		return {
			failed: { path, reason: 'cannot be read' },
			diagnostics: [{ ...finding('error unreadable-file', FILE_START, advice), path }],
		};
	}
}

function attachment({ path, file, size }: FoundFile): Attachment {
	return { path: path as VaultPath, file, size };
}
