/** What a caller decides about reading a vault. */
import type { Kind } from './note.ts';

/** Plain JSON; see {@link DEFAULT_VAULT_OPTIONS}. */
export interface VaultOptions {
	/** Globs of paths from the vault's root; a folder's name leaves out all below it. */
	readonly ignore: readonly string[];
	/** Publish what its own mark would hold back. */
	readonly drafts: boolean;
	/** `2026-01-31`: a later publication date holds a note back. Empty: no date is judged. */
	readonly today: string;
	/** Largest note in bytes. */
	readonly maxBytes: number;
	/** Folder, tag, template or layout → kind, before the built-in table. */
	readonly kinds: Readonly<Record<string, Kind>>;
}

/** No globs, no drafts, notes up to 5 MiB, dates not judged. */
export const DEFAULT_VAULT_OPTIONS: VaultOptions = {
	ignore: [],
	drafts: false,
	today: '',
	maxBytes: 5 * 1024 * 1024,
	kinds: {},
};
