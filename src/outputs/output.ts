/** Files of the site that are not pages: what one looks like, and what they are made from. */
import type { Atlas } from '../graph/atlas.ts';
import type { Knowledge } from '../pages/site.ts';
import type { CostPage, GhostData, ListData, SiteData } from '../schema.ts';
import type { ShelvedNote } from '../shelf.ts';

/** A file of the site. */
export interface SiteFile {
	/** From the site's root, decoded, without a slash in front: `notes/a.md`. */
	readonly path: string;
	readonly content: string | Uint8Array;
}

/** A knowledge base whose notes are rendered. */
export interface Published {
	readonly knowledge: Knowledge;
	/** The graph, laid out. */
	readonly atlas: Atlas;
	readonly site: SiteData;
	/** Every page of every list. */
	readonly lists: readonly ListData[];
	readonly ghosts: readonly GhostData[];
	/** Pages of models and prices. */
	readonly models: readonly CostPage[];
	/** Data and body of every published note; of an `.mdx` note, the prepared source. */
	readonly notes: readonly ShelvedNote[];
	/** Absolute path of a folder that outlives the build, for what is dear to make. It may be absent. */
	readonly cache: string;
}

/** Makes files of one sort. The same knowledge base gives the same files, byte for byte. */
export type Output = (published: Published) => Iterable<SiteFile> | AsyncIterable<SiteFile>;
