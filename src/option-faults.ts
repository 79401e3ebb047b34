/** What is wrong with an option, in words for who wrote it: what it may be, and one that would do. */
import type { z } from 'astro/zod';

/** What it may be, and an example in YAML. */
type Allowed = readonly [may: string, example: string];

const OPTIONS = {
	title: ['a text', 'My notes'],
	description: ['a text', 'What I think of servers'],
	lang: ['a language tag such as en or de-CH', 'de-CH'],
	site: ['a web address such as https://example.org', 'https://example.org'],
	base: ['a path such as /notes/', '/notes/'],
	drafts: ['true or false', 'true'],
	ignore: ['a list of globs', '["private/**"]'],
	kinds: ['a map of words to kinds', '{ takes: thought }'],
	maxNoteBytes: ['a whole number of bytes above 0', '1000000'],
	answer: ['the id of a scenario', 'prime-video'],
	wikiLinks: ['target-first or label-first', 'label-first'],
	styles: ['a stylesheet of the vault such as look/site.css', 'look/site.css'],
	remoteMedia: ['show or ask', 'ask'],
	imageMetadata: ['strip or keep', 'keep'],
	repository: [
		'a web address such as https://github.com/owner/name, or a map of url, branch, folder and forge',
		'https://github.com/owner/name',
	],
	unlinkedMentions: ['true or false', 'false'],
	feeds: ['full, summary or none', 'summary'],
	cards: ['true, false or a number of notes', '20'],
	models: ['auto, always or never', 'always'],
	offline: ['true or false', 'false'],
	search: [
		'a map of provider, url, key, index and fallback',
		'{ provider: meilisearch, url: https://search.example.org }',
	],
	asOf: ['a day such as 2026-01-31', '2026-01-31'],
	pricesMaxAge: ['a whole number of days above 0', '180'],
	'kinds.*': ['thought, critique, tradeoff, source or note', 'thought'],
	'ignore.*': ['a glob', '"private/**"'],
	'repository.url': [
		'the web address of a repository such as https://github.com/owner/name',
		'https://github.com/owner/name',
	],
	'repository.branch': ['the name of a branch', 'main'],
	'repository.folder': ['a folder of the repository', 'notes'],
	'repository.forge': ['github, gitlab, forgejo, bitbucket or sourcehut', 'forgejo'],
	'search.provider': ['typesense, meilisearch or opensearch', 'typesense'],
	'search.url': [
		'the web address of the server such as https://search.example.org',
		'https://search.example.org',
	],
	'search.key': [
		'a key that may search and do nothing else: every reader can read it',
		'the-search-key',
	],
	'search.index': ['a name of small letters, digits, - and _', 'notes'],
	'search.fallback': ['true or false', 'false'],
} as const satisfies Readonly<Record<string, Allowed>>;

/** Every option, and parts of some as `kinds.*`. */
export const ALLOWED: typeof OPTIONS & Readonly<Record<string, Allowed>> = OPTIONS;

/** One thing that is wrong. */
export interface OptionFault {
	/** Path of the option, parts joined by dots. */
	readonly key: string;
	readonly message: string;
	readonly hint: string;
}

type Issue = z.core.$ZodIssue;

/** Says what the schema found wrong; each unknown key and each wrong value is a fault of its own. */
export function optionFaults(
	issues: readonly Issue[],
	above: readonly PropertyKey[] = [],
): OptionFault[] {
	return issues.flatMap((issue): OptionFault[] => {
		const path = [...above, ...issue.path];
		if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknown(path, key));
		const inside = issue.code === 'invalid_union' ? closest(issue.errors) : undefined;
		return inside ? optionFaults(inside, path) : [wrong(path)];
	});
}

/** The alternative that was meant: the one whose parts are wrong, not the whole. */
function closest(alternatives: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
	return alternatives.find((issues) =>
		issues.every(({ code, path }) => path.length > 0 || code === 'unrecognized_keys'),
	);
}

function unknown(path: readonly PropertyKey[], name: string): OptionFault {
	const key = [...path, name].join('.');
	const prefix = path.map((part) => `${String(part)}.`).join('');
	const known = Object.keys(ALLOWED)
		.filter((one) => one.startsWith(prefix))
		.map((one) => one.slice(prefix.length))
		.filter((one) => !/[.*]/.test(one));
	return { key, message: `${key} is not an option.`, hint: `Known keys: ${known.join(', ')}.` };
}

function wrong(path: readonly PropertyKey[]): OptionFault {
	const key = path.join('.');
	const top = String(path[0]);
	const [may, example] = ALLOWED[key] ?? ALLOWED[`${top}.*`] ?? ALLOWED[top] ?? ['', ''];
	const last = path.at(-1);
	const line = typeof last === 'number' ? `- ${example}` : `${String(last)}: ${example}`;
	return {
		key,
		message: `${key}: must be ${may}.`,
		hint: `Write for example “${line}”, or leave it out; until then it does not count.`,
	};
}
