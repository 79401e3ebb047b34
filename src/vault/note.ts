/**
 * A note as read from disk: its frontmatter in one meaning, whatever dialect it was written in, and its body
 * parsed, with links still unresolved.
 */
import type { Diagnostic } from '../diagnostic.ts';
import type { Link, MarkdownDocument } from '../markdown/document.ts';

declare const brand: unique symbol;
type Branded<Name> = string & { readonly [brand]: Name };

/** Path from the vault's root, `/` between folders, NFC, with extension. */
export type VaultPath = Branded<'VaultPath'>;
/** Identity of a note inside the vault: its path, for Markdown and text without the extension. */
export type NoteId = Branded<'NoteId'>;
/** Address of a page without base, leading and trailing slash; empty for the home page. Not percent-encoded. */
export type Slug = Branded<'Slug'>;

/** What a note is. */
export const KINDS = ['thought', 'critique', 'tradeoff', 'source', 'note'] as const;

/** One of {@link KINDS}. */
export type Kind = (typeof KINDS)[number];

/** The video a note is about. */
export interface Video {
	/** YouTube id, 11 characters. */
	readonly id: string;
	/** Seconds. */
	readonly start: number;
	/** Seconds that it lasts, where the note says so. */
	readonly lasts?: number;
}

/** A note that may be published. Drafts never become one. */
export interface Note {
	readonly path: VaultPath;
	readonly id: NoteId;
	readonly slug: Slug;
	readonly format: 'md' | 'mdx' | 'txt' | 'base' | 'canvas';
	readonly title: string;
	readonly kind: Kind;
	/** `2025-03-29` or `2025-01-02T03:04:14`: the calendar date as written, no zone. */
	readonly date: string | undefined;
	readonly updated: string | undefined;
	/** Frontmatter and hashtags, one per case-folded form in the first spelling. */
	readonly tags: readonly string[];
	readonly aliases: readonly string[];
	readonly description: string | undefined;
	/** Social image as written: a path or an absolute URL. */
	readonly image: string | undefined;
	/** BCP 47, for example `de`. */
	readonly lang: string | undefined;
	readonly video: Video | undefined;
	/** The web page the note is about. */
	readonly source: string | undefined;
	/** Sides of a trade-off page. */
	readonly options: readonly string[];
	readonly criteria: readonly string[];
	/** Frontmatter that has no meaning of ours, as JSON. */
	readonly properties: Readonly<Record<string, unknown>>;
	/** All of the frontmatter, with or without a meaning of ours, as JSON without prototype; queries ask for it. */
	readonly frontmatter: Readonly<Record<string, unknown>>;
	/** Links of the frontmatter and of the body, in that order. */
	readonly links: readonly Link[];
	readonly document: MarkdownDocument;
	/** Prepared source of the body without frontmatter; what an `.mdx` note is rendered from. */
	readonly body: string;
	/** SHA-256 of the file's bytes, hexadecimal. */
	readonly digest: string;
}

/** A file of the vault that is no note. */
export interface Attachment {
	readonly path: VaultPath;
	/** Absolute path on disk. */
	readonly file: string;
	/** Bytes. */
	readonly size: number;
}

/** A file that was not published, and why, in a few words. */
export interface LeftOut {
	readonly path: string;
	readonly reason: string;
}

/** Everything found below a folder. Every input file stands in exactly one of the lists. */
export interface Vault {
	/** Sorted by path. */
	readonly notes: readonly Note[];
	/** Markdown among the `skipped` that notes may include; never a page of its own, nor in any list. */
	readonly partials: ReadonlyMap<VaultPath, Note>;
	readonly attachments: ReadonlyMap<VaultPath, Attachment>;
	/** Held back by the note's own mark (draft, unpublished, private, or a mark not understood). */
	readonly held: readonly LeftOut[];
	/** Templates, partials, configured patterns. */
	readonly skipped: readonly LeftOut[];
	/** Notes that could not be read; each has a diagnostic of level error. */
	readonly failed: readonly LeftOut[];
	readonly diagnostics: readonly Diagnostic[];
}
