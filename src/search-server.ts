/** The option `search`: a server that answers searches in place of the index of the site. */
import { z } from 'astro/zod';
import { SERVERS, type SearchServer } from './lookup/server.ts';

/** Keys that servers are set up with, and that examples call so: whoever has one may delete everything. */
const ADMIN = /^(?:admin|root|elastic)(?::|$)|master[-_]?key|admin[-_]?key|^xyz$/i;

/** Judges the option. */
export const searchOption = z.strictObject({
	provider: z.enum(SERVERS),
	/** Where browsers reach it. */
	url: z.url({ protocol: /^https?$/ }),
	/** A key that may search and nothing else: every reader can read it. */
	key: z
		.string()
		.min(1)
		.refine((key) => !ADMIN.test(key))
		.optional(),
	/** Index or collection. Default: `notes`. */
	index: z
		.string()
		.regex(/^[a-z0-9][a-z0-9_-]{0,63}$/)
		.optional(),
	/** Make the index of the site too, for when the server does not answer. Default: true. */
	fallback: z.boolean().optional(),
});

/** With its defaults. Name, password and query of the address are left out. */
export function readSearchServer(given: z.infer<typeof searchOption>): SearchServer {
	const { provider, key, index = 'notes', fallback = true } = given;
	const { origin, pathname } = new URL(given.url);
	const url = origin + pathname.replace(/\/+$/, '');
	return { provider, url, ...(key !== undefined && { key }), index, fallback };
}
