/** The option `repository`: where the notes are kept on the web. */
import { z } from 'astro/zod';

/** Sorts of forges: each has its own addresses for writing, changing and looking back. */
export const FORGES = ['github', 'gitlab', 'forgejo', 'bitbucket', 'sourcehut'] as const;

/** Where the notes are kept; plain JSON. */
export interface Repository {
	/** `https://github.com/owner/name`, without a slash at its end. */
	readonly url: string;
	readonly forge: (typeof FORGES)[number];
	readonly branch: string;
	/** Folder of the vault in the repository; empty for its root. */
	readonly folder: string;
}

const url = z.url({ protocol: /^https?$/ });

/** Judges the option: an address, or a map of `url`, `branch`, `folder` and `forge`. */
export const repositoryOption = z.union([
	url,
	z.strictObject({
		url,
		/** Default: `main`. */
		branch: z.string().min(1).optional(),
		/** Folder of the vault in the repository. Default: its root. */
		folder: z.string().optional(),
		/** Needed where the host does not tell. */
		forge: z.enum(FORGES).optional(),
	}),
]);

const HOSTS: readonly (readonly [host: RegExp, forge: Repository['forge']])[] = [
	[/(?:^|\.)github\./, 'github'],
	[/(?:^|\.)gitlab\./, 'gitlab'],
	[/(?:^|\.)bitbucket\.org$/, 'bitbucket'],
	[/(?:^|\.)sr\.ht$/, 'sourcehut'],
	[/(?:^|\.)(?:codeberg|gitea|forgejo)\./, 'forgejo'],
];

/**
 * Fills in what an author left out. A host of one's own is taken for Forgejo unless `forge` says otherwise.
 *
 * @param option As judged.
 */
export function readRepository(option: z.infer<typeof repositoryOption>): Repository {
	const given = typeof option === 'string' ? { url: option } : option;
	const { origin, host, pathname } = new URL(given.url);
	const known = HOSTS.find(([pattern]) => pattern.test(host))?.[1] ?? 'forgejo';
	return {
		url: origin + pathname.replace(/(?:\.git)?\/*$/, ''),
		forge: given.forge ?? known,
		branch: given.branch ?? 'main',
		folder: clean(given.folder ?? ''),
	};
}

/** Nothing above the repository can be meant. */
const clean = (folder: string): string =>
	folder
		.split(/[\\/]+/)
		.filter((segment) => segment !== '' && segment !== '.' && segment !== '..')
		.join('/');
