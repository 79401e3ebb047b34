/** What a caller decides about reading a vault. */
import type { Kind } from './note.ts';

/** Plain JSON; see {@link DEFAULT_VAULT_OPTIONS}. */
export interface VaultOptions {
	/** Globs of paths from the vault's root; a folder's name leaves out all below it. */
	readonly ignore: readonly string[];
	/** Publish what its own mark would hold back. */
	readonly drafts: boolean;
	/** `2026-01-31`: a publication date after it holds the note back. */
	readonly today: string;
	/** Largest note in bytes. */
	readonly maxBytes: number;
	/** Folder, tag, template or layout → kind, before the built-in table. */
	readonly kinds: Readonly<Record<string, Kind>>;
}

/** No globs, no drafts, notes up to 5 MiB; `today` is so late that no date is in the future. */
export const DEFAULT_VAULT_OPTIONS: VaultOptions = {
	ignore: [],
	drafts: false,
	today: '9999-12-31',
	maxBytes: 5 * 1024 * 1024,
	kinds: {},
};
