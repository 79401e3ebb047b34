/** Who answers questions: the static index of the site, or a server that holds its documents. */
import type { Filters } from './question.ts';

/** In which order pages come. */
export const SORTS = ['relevance', 'date', 'backlinks'] as const;

/** One of {@link SORTS}. */
export type Sort = (typeof SORTS)[number];

/** What is asked. */
export interface Request {
	/** As typed; empty to list what the filters leave. */
	readonly query: string;
	readonly filters: Filters;
	readonly sort: Sort;
	/** Pages wanted, from the first. */
	readonly limit: number;
}

/** A place in a page. `excerpt` is HTML whose only element is `<mark>`. */
export interface Passage {
	/** With base, and the place behind `#`. */
	readonly url: string;
	readonly title: string;
	readonly excerpt: string;
}

/** A page, a claim, a scenario, a tag or a wanted note that was found. */
export interface Hit extends Passage {
	/** Kind of note, else `claim`, `scenario`, `price`, `model`, `tag`, `ghost`; undefined where nobody said. */
	readonly kind: string | undefined;
	/** The note that a claim or scenario stands in; the folder of a note. */
	readonly place: string | undefined;
	/** BCP 47 where it is known. */
	readonly lang: string | undefined;
	readonly date: string | undefined;
	/** Notes that link to it, or that want it. */
	readonly inbound: number | undefined;
	/** Headings and moments under which the words stand. */
	readonly passages: readonly Passage[];
	/** Words as they stand in the text, to be marked on the page. */
	readonly marks: readonly string[];
}

/** Facet → value → pages. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What was found. */
export interface Answer {
	/** Pages in all. */
	readonly count: number;
	readonly hits: readonly Hit[];
	/** How many of the found pages have each value. */
	readonly counts: Counts;
	/** The question as it was understood, where a word of it was not found as typed. */
	readonly corrected?: string | undefined;
	/** No page has all of the words; these have some. */
	readonly partial?: boolean | undefined;
	/** How many of the best hits have texts that are not at hand, without a network; they are not shown. */
	readonly absent?: number | undefined;
	/** Why a search server did not answer, where the index of the site did so instead. */
	readonly trouble?: SearchTrouble | undefined;
	/** The same with what notes in other languages hold, where that takes longer. */
	readonly more?: Promise<Answer> | undefined;
}

/** Answers questions. */
export interface SearchProvider {
	/** Rejects where there is no index, or it cannot be reached. */
	readonly search: (request: Request) => Promise<Answer>;
	/** Pages by facet and value, with nothing asked. */
	readonly counts: () => Promise<Counts>;
}

/** What is wrong with a search server. */
export interface TroubleFacts {
	/** `refused`: its key; `missing`: the index. */
	readonly reason: 'unreachable' | 'refused' | 'missing' | 'failed';
	readonly host: string;
	readonly index: string;
	/** Of HTTP, where there was an answer. */
	readonly status?: number | undefined;
}

/** A search server that does not answer. */
export class SearchTrouble extends Error implements TroubleFacts {
	readonly reason: TroubleFacts['reason'];
	readonly host: string;
	readonly index: string;
	readonly status: number | undefined;

	/** @param cause What was thrown underneath. */
	constructor({ reason, host, index, status }: TroubleFacts, cause?: unknown) {
		super(`Search server ${host}, index ${index}: ${reason} ${String(status ?? '')}`.trim(), {
			cause,
		});
		this.reason = reason;
		this.host = host;
		this.index = index;
		this.status = status;
	}
}
