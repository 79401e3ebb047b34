/** The notes of a vault and what they say of each other. Links are resolved here, once for the whole vault. */
import type { Diagnostic } from '../diagnostic.ts';
import type { Claim, Link, Role } from '../markdown/document.ts';
import type { Note, NoteId, Slug, VaultPath } from '../vault/note.ts';

/** A stretch of a note, as in Dendron's `![[a#from,1:#to]]`. */
export interface Range {
	/** The heading that it begins with is not shown. */
	readonly headless: boolean;
	/** Anchor it ends at, a heading's excluded and a block's included; `next` ends at any heading. */
	readonly until: string | { readonly next: true } | undefined;
	/** Lines of the file, both ends included; then nothing else counts. */
	readonly lines?: readonly [number, number];
}

/**
 * What a note was found by: its path from the root or the linking note, the end of its path, the same with blanks,
 * `_` and `-` equal, an alias, its title, its words without punctuation, its address, its folder, or an identifier at
 * the front of its file name.
 */
export type Rule =
	'path' | 'name' | 'spelling' | 'alias' | 'title' | 'words' | 'address' | 'folder' | 'identifier';

/** Where a link leads. Existence is an outcome, never an exception. */
export type Resolution =
	| {
			readonly status: 'found';
			readonly note: NoteId;
			/** `id` attribute on the target page, if the link names a heading or block that exists. */
			readonly anchor: string | undefined;
			/** Absent for links into their own note and to blocks. */
			readonly by?: Rule;
			/** What an embed shows behind the anchor, where it says so. */
			readonly range?: Range;
			/** Further notes that an embed by pattern, `a.b.*`, shows. */
			readonly also?: readonly NoteId[];
			/** The label was written first: it is the link's `target`. */
			readonly swapped?: true;
	  }
	| { readonly status: 'attachment'; readonly path: VaultPath }
	| { readonly status: 'tag'; readonly tag: string }
	/** A page that the site makes by itself; the address has no base. */
	| { readonly status: 'page'; readonly url: string }
	/** A text that is no page, shown in the place of an include. */
	| { readonly status: 'partial'; readonly path: VaultPath }
	| {
			readonly status: 'missing';
			readonly ghost: string;
			/** The label was written first: it is the link's `target`. */
			readonly swapped?: true;
	  }
	/** An attachment (a target with a file extension) that is not there: no ghost. */
	| { readonly status: 'absent-file' }
	/** More than one candidate; `note` is the one taken. */
	| {
			readonly status: 'ambiguous';
			readonly note: NoteId;
			readonly by?: Rule;
			readonly anchor: string | undefined;
			readonly range?: Range;
			readonly swapped?: true;
			readonly candidates: readonly NoteId[];
	  };

/** A link seen from its target. */
export interface Backlink {
	readonly from: NoteId;
	readonly role: Role;
	readonly link: Link;
}

/** A note that is wanted but not written: a target that nobody resolved. */
export interface Ghost {
	/** Folded target: the key that all its spellings share. */
	readonly key: string;
	readonly slug: Slug;
	/** The most frequent spelling, made readable (`microservices_vs_monoliths` → `microservices vs monoliths`). */
	readonly name: string;
	/** Labels that authors used for it, most frequent first. */
	readonly labels: readonly string[];
	readonly mentions: readonly Backlink[];
	/** The note whose name differs by a letter or two, if there is one. */
	readonly near?: NoteId;
}

/** A claim with the note it stands in. */
export interface PlacedClaim {
	readonly from: NoteId;
	readonly claim: Claim;
}

/** One cell of a trade-off matrix. An empty one is a gap. */
export interface Cell {
	readonly criterion: string;
	readonly option: string;
	readonly claims: readonly PlacedClaim[];
}

/** A trade-off page's matrix, assembled from the claims of all notes. */
export interface Matrix {
	readonly options: readonly string[];
	/** Those the page declares, then those that claims add. */
	readonly criteria: readonly string[];
	readonly cells: readonly Cell[];
	/** Claims that name no option or criterion of the page. */
	readonly unplaced: readonly PlacedClaim[];
}

/** The resolved vault. */
export interface Graph {
	readonly notes: ReadonlyMap<NoteId, Note>;
	/** Texts that published notes include. */
	readonly partials: ReadonlyMap<VaultPath, Note>;
	readonly resolutions: ReadonlyMap<Link, Resolution>;
	/** Sorted by role (in the order of `ROLES`), then by title. */
	readonly backlinks: ReadonlyMap<NoteId, readonly Backlink[]>;
	/** By key. */
	readonly ghosts: ReadonlyMap<string, Ghost>;
	/** Folded tag → the spelling shown and the notes that carry it. A nested tag is also under its parents. */
	readonly tags: ReadonlyMap<string, { readonly name: string; readonly notes: readonly NoteId[] }>;
	readonly matrices: ReadonlyMap<NoteId, Matrix>;
	/** Attachments that published notes refer to, sorted. */
	readonly attachments: readonly VaultPath[];
	readonly diagnostics: readonly Diagnostic[];
}
