/**
 * The options of a site: defaults, then `steelyard.config.yaml` in the vault, then what the caller gives.
 * One schema judges them all.
 */
import { readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { z } from 'astro/zod';
import type { Diagnostic, Place } from './diagnostic.ts';
import { optionFaults } from './option-faults.ts';
import { readRepository, repositoryOption, type Repository } from './repository.ts';
import { KINDS } from './vault/note.ts';
import type { SearchServer } from './lookup/server.ts';
import { readSearchServer, searchOption } from './search-server.ts';
import { parseYaml } from './yaml.ts';

/** Name of the configuration file, looked for at the vault's root. */
export const CONFIG_FILE = 'steelyard.config.yaml';

const options = z.strictObject({
	title: z.string().min(1).optional(),
	description: z.string().optional(),
	/** BCP 47 */
	lang: z
		.string()
		.regex(/^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*$/)
		.optional(),
	/** Where the site is published: `https://example.org`. */
	site: z.url({ protocol: /^https?$/ }).optional(),
	/** Path below the host: `/notes/`. */
	base: z
		.string()
		.regex(/^\/?[\w./~-]*$/)
		.optional(),
	/** Publish drafts too. */
	drafts: z.boolean().optional(),
	/** Globs of files that are not read, relative to the vault. */
	ignore: z.array(z.string()).optional(),
	/** Folder, tag, template or layout → kind. */
	kinds: z.record(z.string(), z.enum(KINDS)).optional(),
	/** Largest note in bytes. */
	maxNoteBytes: z.number().int().positive().optional(),
	/** Scenario whose answer the home page shows. */
	answer: z.string().optional(),
	/** Which side of the pipe of `[[a|b]]` is the target. */
	wikiLinks: z.enum(['target-first', 'label-first']).optional(),
	/** Stylesheet of the site's own, from the vault's root. */
	styles: z
		.string()
		.regex(/^[^/].*\.css$/)
		.optional(),
	/** Images, sounds, films and frames of other sites: shown at once, or when a reader asks for them. */
	remoteMedia: z.enum(['show', 'ask']).optional(),
	/** What cameras and programs write into images, such as the place: left out of the site's copies, or kept. */
	imageMetadata: z.enum(['strip', 'keep']).optional(),
	/** Where the notes are kept on the web: for links that write, change and look back. */
	repository: repositoryOption.optional(),
	/** Show where a note is named without a link. */
	unlinkedMentions: z.boolean().optional(),
	/** What feeds hold of each note, or that there are none. */
	feeds: z.enum(['full', 'summary', 'none']).optional(),
	/** Cards that other sites show for a link: none, or how many notes get one of their own at most. */
	cards: z.union([z.boolean(), z.number().int().min(0)]).optional(),
	/** Pages of the models and of the price book: where notes have scenarios, in any case, or none. */
	models: z.enum(['auto', 'always', 'never']).optional(),
	/** Readers can install the site, and read and search it without a network. */
	offline: z.boolean().optional(),
	/** Who answers searches: a server that holds the documents, else the index of the site. */
	search: searchOption.optional(),
	/** Day of the price list to count with: `2026-01-31`. */
	asOf: z.iso.date().optional(),
	/** Days after which a price has to be looked up again. */
	pricesMaxAge: z.number().int().positive().optional(),
});

/** Options as a person writes them, in YAML or in `astro.config.mjs`. */
export type SiteOptions = z.infer<typeof options>;

/** Options with every default filled in; plain JSON. */
export interface SiteConfig {
	/** Absolute path of the folder of notes. */
	readonly vault: string;
	readonly title: string;
	/** The title was chosen by a person, not taken from the folder's name. */
	readonly titled: boolean;
	readonly description: string;
	readonly lang: string;
	readonly site: string | undefined;
	/** Starts and ends with `/`. */
	readonly base: string;
	readonly drafts: boolean;
	readonly ignore: readonly string[];
	readonly kinds: Readonly<Record<string, (typeof KINDS)[number]>>;
	readonly maxNoteBytes: number;
	readonly answer: string | undefined;
	/** `label-first`: `[[label|target]]`, as Dendron writes. */
	readonly wikiLinks: 'target-first' | 'label-first';
	/** `ask`: nothing of another site is fetched before a reader's click. */
	readonly remoteMedia: 'show' | 'ask';
	/** `strip`: published images tell nothing of where and with what they were made. */
	readonly imageMetadata: 'strip' | 'keep';
	readonly repository: Repository | undefined;
	readonly unlinkedMentions: boolean;
	readonly feeds: 'full' | 'summary' | 'none';
	/** Notes that get a card of their own at most; undefined: no cards at all. */
	readonly cards: number | undefined;
	/** Path of the site's own stylesheet from the vault's root; undefined for the usual one. */
	readonly styles: string | undefined;
	/** `auto`: models and prices have pages where notes have scenarios. */
	readonly models: 'auto' | 'always' | 'never';
	/** Readers can install the site and keep it on their devices. */
	readonly offline: boolean;
	/** Server that answers searches; undefined where the site's own index does. */
	readonly search: SearchServer | undefined;
	/** Day of the price list, `2026-01-31`; undefined for the newest prices. */
	readonly asOf: string | undefined;
	/** Days after which a price has to be looked up again. */
	readonly pricesMaxAge: number;
	/** `2026-01-31`: what "future date" is measured against. */
	readonly today: string;
}

/** A configuration, or why there is none. */
export interface ConfigOutcome {
	readonly config: SiteConfig;
	/** Errors name the key and, for the file, the line. */
	readonly diagnostics: readonly Diagnostic[];
}

const readable = (name: string): string => {
	const words = name.replace(/[-_]+/g, ' ').trim() || 'Notes';
	return words.charAt(0).toUpperCase() + words.slice(1);
};

const slashed = (base: string): string => `/${base.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');

/**
 * Reads the options of a vault.
 *
 * @param vault Folder of notes; made absolute. It need not exist.
 * @param given Options that win over the file's; `undefined` values are ignored.
 */
export function readConfig(vault: string, given: Readonly<Record<string, unknown>>): ConfigOutcome {
	const root = resolve(vault);
	const file = readFile(root);
	const flags = judge(given, () => START, 'options');
	const merged: SiteOptions = { ...file.options, ...flags.options };
	return {
		config: {
			vault: root,
			title: merged.title ?? readable(basename(root)),
			titled: merged.title !== undefined,
			description: merged.description ?? '',
			lang: merged.lang ?? 'en',
			site: merged.site,
			base: slashed(merged.base ?? '/'),
			drafts: merged.drafts ?? false,
			ignore: merged.ignore ?? [],
			kinds: merged.kinds ?? {},
			maxNoteBytes: merged.maxNoteBytes ?? 5 * 1024 * 1024,
			answer: merged.answer,
			wikiLinks: merged.wikiLinks ?? 'target-first',
			styles: merged.styles,
			remoteMedia: merged.remoteMedia ?? 'show',
			imageMetadata: merged.imageMetadata ?? 'strip',
			repository: merged.repository ? readRepository(merged.repository) : undefined,
			unlinkedMentions: merged.unlinkedMentions ?? true,
			feeds: merged.feeds ?? 'full',
			cards: cardsOf(merged.cards),
			models: merged.models ?? 'auto',
			offline: merged.offline ?? true,
			search: merged.search && readSearchServer(merged.search),
			asOf: merged.asOf,
			pricesMaxAge: merged.pricesMaxAge ?? 180,
			today: new Date().toISOString().slice(0, 10),
		},
		diagnostics: [...file.diagnostics, ...flags.diagnostics],
	};
}

/** Own cards where nobody says how many: each costs about 30 ms of the first build. */
const OWN_CARDS = 100;

function cardsOf(given: boolean | number | undefined): number | undefined {
	if (given === false) return undefined;
	return typeof given === 'number' ? given : OWN_CARDS;
}

interface Judged {
	readonly options: SiteOptions;
	readonly diagnostics: readonly Diagnostic[];
}

function readFile(root: string): Judged {
	const path = join(root, CONFIG_FILE);
	if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return { options: {}, diagnostics: [] };
	const { value, places, problems } = parseYaml(readFileSync(path, 'utf8'));
	const broken = problems.map((problem) =>
		configError(CONFIG_FILE, problem, { message: `${problem.message}.`, hint: NO_YAML }),
	);
	if (value === undefined || value === null) return { options: {}, diagnostics: broken };
	const judged = judge(value, (key) => placeOf(places, key), CONFIG_FILE);
	return { options: judged.options, diagnostics: [...broken, ...judged.diagnostics] };
}

const START: Place = { line: 1, column: 1 };

/** Of a key, or of the key it stands in. */
const placeOf = (places: ReadonlyMap<string, Place>, key: string): Place =>
	places.get(key) ?? places.get(key.split('.')[0] ?? '') ?? START;

/** Bad keys are named and left out; the others count. */
function judge(value: unknown, place: (key: string) => Place, path: string): Judged {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		const said = {
			message: 'The options are not a map of keys and values.',
			hint: 'Write one option a line, such as “title: My notes”.',
		};
		return { options: {}, diagnostics: [configError(path, START, said)] };
	}
	const known = Object.fromEntries(
		Object.entries(value).filter(([, entry]) => entry !== undefined),
	);
	const result = options.safeParse(known);
	if (result.success) return { options: result.data, diagnostics: [] };
	const faults = optionFaults(result.error.issues);
	const bad = new Set(faults.flatMap(({ key }) => [key, key.split('.')[0] ?? '']));
	const sound = Object.entries(known).filter(([key]) => !bad.has(key));
	return {
		options: options.parse(Object.fromEntries(sound)),
		diagnostics: faults.map(({ key, ...said }) => configError(path, place(key), said)),
	};
}

const NO_YAML = 'The file is YAML: check quotes, brackets, colons and indentation at this place.';

const configError = (
	path: string,
	{ line, column }: Place,
	said: Pick<Diagnostic, 'message' | 'hint'>,
): Diagnostic => ({ level: 'error', code: 'config', path, line, column, ...said });
