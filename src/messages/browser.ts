/** The messages that scripts speak with: a small file a language, fetched when a script first needs it. */
import { grammarOf, spoken } from './plural.ts';
import type { Entry, Key, Messages } from './translation.ts';

/** Messages that scripts use, and nothing else of the interface. */
export const BROWSER_KEYS = [
	'kind_thought',
	'kind_critique',
	'kind_tradeoff',
	'kind_source',
	'kind_note',
	'search',
	'searchKeys',
	'searchAll',
	'searchResults',
	'searchMore',
	'searchFound',
	'searchNothing',
	'searchMissing',
	'searchCorrected',
	'searchPartial',
	'searchAbsent',
	'searchUnreachable',
	'searchRefused',
	'searchNoIndex',
	'searchFailed',
	'searchFallback',
	'searchUntil',
	'searchWhole',
	'searchHow',
	'searchOrder',
	'searchFilters',
	'searchClear',
	'searchMoreValues',
	'sort_relevance',
	'sort_date',
	'sort_backlinks',
	'facet_kind',
	'facet_tag',
	'facet_source',
	'facet_author',
	'facet_year',
	'facet_folder',
	'facet_has',
	'facet_language',
	'has_video',
	'has_model',
	'kind_claim',
	'kind_scenario',
	'kind_model',
	'kind_price',
	'kind_tag',
	'markBar',
	'markPlace',
	'markNext',
	'markPrevious',
	'markRemove',
	'notes',
	'wantedBy',
	'quoted',
	'toAllNotes',
	'toTags',
	'close',
	'kinds_thought',
	'kinds_critique',
	'kinds_tradeoff',
	'kinds_source',
	'kinds_note',
	'roles_supports',
	'roles_opposes',
	'roles_responds-to',
	'roles_weighs',
	'roles_source',
	'roles_example-of',
	'roles_mentions',
	'kinds',
	'linkedFrom',
	'notWritten',
	'wantedNotes',
	'graphLoading',
	'graphFailed',
	'graphName',
	'graphHelp',
	'graphShown',
	'graphLinksTo',
	'graphRoles',
	'graphTag',
	'graphAny',
	'graphWords',
	'graphAround',
	'graphDepth',
	'graphReset',
	'graphIn',
	'graphOut',
	'graphWhole',
	'graphFilter',
	'offlineSave',
	'offlineRest',
	'offlinePart',
	'offlineDone',
	'offlineSaving',
	'offlineRemoved',
	'offlineFull',
	'offlineLost',
	'offlineOther',
	'offlineRefused',
	'offlinePages',
	'offlineNewer',
	'offlineShow',
] as const satisfies readonly Key[];

/** What scripts speak with. */
export type Words = Pick<Messages, (typeof BROWSER_KEYS)[number] | 'lang' | 'dir'>;

/** Words as they travel to the browser. */
export interface WrittenWords {
	readonly lang: string;
	readonly dir: 'ltr' | 'rtl';
	readonly entries: Readonly<Record<string, Entry>>;
}

/** Address of the words of a language, without base. */
export const wordsUrl = (lang: string): string => `/_words/${lang}.json`;

/** The words of a language as data. */
export function writeWords(
	{ lang, dir }: Pick<Messages, 'lang' | 'dir'>,
	all: Readonly<Record<Key, Entry>>,
): WrittenWords {
	return { lang, dir, entries: Object.fromEntries(BROWSER_KEYS.map((key) => [key, all[key]])) };
}

/** Data → words. */
export function readWords({ lang, dir, entries }: WrittenWords): Words {
	const grammar = grammarOf(lang);
	const said = Object.entries(entries).map(([key, entry]) => [key, spoken(entry, grammar)]);
	return { ...(Object.fromEntries(said) as Omit<Words, 'lang' | 'dir'>), lang, dir };
}
