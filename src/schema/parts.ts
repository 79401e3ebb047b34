/** Parts that the data of several pages share. Every `url` starts and ends with `/` and carries no base. */
import { z } from 'astro/zod';
import { ROLES } from '../markdown/document.ts';
import { KINDS } from '../vault/note.ts';

export const kind = z.enum(KINDS);
export const role = z.enum(ROLES);

/** A note in a list. */
export const summary = z.object({
	url: z.string(),
	title: z.string(),
	kind,
	/** `2025-03-29`, the calendar date as written. */
	date: z.string().optional(),
	description: z.string().optional(),
	/** How many notes link here. */
	inbound: z.number(),
});

export const moment = z.object({
	seconds: z.number(),
	/** As written: `01:33`. */
	label: z.string(),
	/** `id` attribute in the page. */
	id: z.string(),
	text: z.string(),
	/** The second on the video's own site; undefined where the note names no video. */
	href: z.string().optional(),
});

/** A second of a video that some note speaks of. */
export const saidMoment = moment.omit({ id: true }).extend({ href: z.string() });

/** One place where another note mentions this page. */
export const mention = z.object({
	before: z.string(),
	label: z.string(),
	after: z.string(),
	/** The heading it stands under, with the full address of that place. */
	heading: z.object({ text: z.string(), url: z.string() }).optional(),
	moment: z.object({ label: z.string(), href: z.string().optional() }).optional(),
});

/** All mentions in one note. */
export const backlink = z.object({
	note: summary.omit({ description: true }),
	role,
	/** The first places. */
	mentions: z.array(mention),
	/** How many further places there are. */
	more: z.number().optional(),
});

/** How many notes link to a page; a note counts once for each role. */
export const inbound = z.object({
	notes: z.number(),
	/** Those whose links have no role. */
	plain: z.number(),
	/** Where all of them are listed, if the page itself has not room for them. */
	all: z.string().optional(),
});

/** One place where another note names this one in plain text. */
export const naming = z.object({ note: summary.omit({ description: true }), mention });

export const linked = z.object({
	name: z.string(),
	url: z.string(),
	/** How often. */
	count: z.number(),
});

/** The links of a note's text, each target once, in the order of the text. */
export const outgoing = z.object({
	/** All targets, also those that are not listed. */
	count: z.number(),
	notes: z.array(linked.extend({ kind })),
	ghosts: z.array(linked),
	web: z.array(
		z.object({ host: z.string(), links: z.array(z.object({ text: z.string(), url: z.string() })) }),
	),
});

export const verdict = z.object({
	status: z.enum(['holds', 'holds-if', 'fails', 'unknown']),
	/** A sentence with the computed value. */
	message: z.string(),
});

/** A claim quoted on a trade-off page. */
export const quotedClaim = z.object({
	text: z.string(),
	/** Address of the claim in its note. */
	url: z.string(),
	note: summary.omit({ description: true }),
	moment: z.object({ label: z.string(), href: z.string().optional() }).optional(),
	verdict: verdict.optional(),
});

export const matrix = z.object({
	options: z.array(z.string()),
	rows: z.array(
		z.object({
			criterion: z.string(),
			/** One cell an option, in the order of `options`; one without claims is a gap. */
			cells: z.array(
				z.object({
					/** Checked ones first. */
					claims: z.array(quotedClaim),
					/** Claims that are not listed. */
					more: z.number(),
					/** Callout that would fill a gap. */
					callout: z.string().optional(),
					/** Where the note with that callout can be written in the repository. */
					write: z.string().optional(),
				}),
			),
		}),
	),
	unplaced: z.array(quotedClaim),
	/** All claims, and those among them that a computation confirms or refutes. */
	claims: z.number(),
	checked: z.number(),
	/**
	 * How the computed verdicts lean: -1 all for the first option, 1 all for the last, 0 level or unknown.
	 */
	tilt: z.number(),
});

export const place = z.object({ name: z.string(), url: z.string() });
export const counted = place.extend({ count: z.number() });

/** A picture that other sites show for a link. */
export const card = z.object({ url: z.string(), alt: z.string() });

/** A point of a drawing of the graph. */
export const neighbour = z.object({
	url: z.string(),
	title: z.string(),
	kind: z.union([kind, z.literal('ghost')]),
});

/** One of the pages that something long is parted into. */
export const paging = {
	/** 1-based. */
	page: z.number(),
	pages: z.number(),
	newer: z.string().optional(),
	older: z.string().optional(),
};

/** What notes say of one video or article: a page of its own, or part of the page of its own note. */
export const subjectData = z.object({
	url: z.string(),
	/** A YouTube video. */
	video: z
		.object({
			id: z.string(),
			href: z.string(),
			/** Whose it is. */
			by: z.string().optional(),
			/** Seconds. */
			lasts: z.number().optional(),
			/** Some of the moments of all pages; none where the video has a note of its own. */
			beam: z.array(saidMoment),
		})
		.optional(),
	/** Its page on the web. */
	address: z.string().optional(),
	/** Its own note. */
	home: z.object({ url: z.string(), title: z.string() }).optional(),
	/** Notes on it, not only those of this page. */
	count: z.number(),
	/** Moments of it, not only those of this page. */
	said: z.number(),
	...paging,
	notes: z.array(summary.omit({ description: true })),
	/** In the order of the video. */
	moments: z.array(
		saidMoment.extend({ note: z.object({ url: z.string(), title: z.string(), kind }) }),
	),
});
