/** A server that answers searches, as pages are told of it. */

/** Servers that the pages can ask. */
export const SERVERS = ['typesense', 'meilisearch', 'opensearch'] as const;

/** Where questions go. Every reader can read it. */
export interface SearchServer {
	readonly provider: (typeof SERVERS)[number];
	/** Without a slash at its end. */
	readonly url: string;
	/** May search and do nothing else; OpenSearch: `user:password`, or a token. */
	readonly key?: string | undefined;
	/** Index or collection. */
	readonly index: string;
	/** The site has an index of its own for when the server does not answer. */
	readonly fallback: boolean;
}
