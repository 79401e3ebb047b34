/** A vault out of a few lines of text, for tests: the same rules as on disk, without a disk. */
import { assembleVault, folderOf, foldersWithIndex } from './assemble.ts';
import type { Vault, VaultPath } from './note.ts';
import { DEFAULT_VAULT_OPTIONS, type VaultOptions } from './options.ts';
import { readNote } from './read-note.ts';
import { sortFiles, templateFolders, TEMPLATE_SETTINGS } from './sort-file.ts';

/**
 * @param files Path from the root → content: `{ 'a/b.md': '# B' }`.
 * @param options What differs from {@link DEFAULT_VAULT_OPTIONS}.
 */
export function vaultOf(
	files: Readonly<Record<string, string>>,
	options: Partial<VaultOptions> = {},
): Vault {
	const all = { ...DEFAULT_VAULT_OPTIONS, ...options };
	const templates = TEMPLATE_SETTINGS.flatMap((path) => templateFolders(files[path] ?? ''));
	const sort = sortFiles({ ignore: all.ignore, templates });
	const sorted = Object.entries(files).map(([path, text]) => ({
		path,
		bytes: new TextEncoder().encode(text),
		sort: sort(path),
	}));
	const notes = sorted.filter((file) => file.sort.as === 'note');
	const indexed = foldersWithIndex(notes.map(({ path }) => path));
	const partials = sorted.filter(({ sort: one }) => one.as === 'skipped' && one.partial);
	return assembleVault({
		partials: partials.map(({ path, bytes }) => readNote({ path, bytes }, all)),
		outcomes: notes.map(({ path, bytes }) =>
			readNote({ path, bytes, folderPage: !indexed.has(folderOf(path)) }, all),
		),
		attachments: sorted
			.filter((file) => file.sort.as === 'attachment')
			.map(({ path, bytes }) => ({
				path: path as VaultPath,
				file: `/${path}`,
				size: bytes.length,
			})),
		skipped: sorted.flatMap(({ path, sort: { as, ...rest } }) =>
			as === 'skipped' && 'reason' in rest ? [{ path, reason: rest.reason }] : [],
		),
		failed: [],
		diagnostics: [],
	});
}
