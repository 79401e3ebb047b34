/** What an exported search document holds, field by field; the same as a JSON schema. */
import { z } from 'astro/zod';
import { DOCUMENT_TYPES } from '../lookup/document.ts';

const texts = z.array(z.string());

const schema = z.strictObject({
	id: z
		.string()
		.regex(/^[a-z0-9]{20}$/)
		.describe('made from `url`; a document keeps it as long as it keeps its address'),
	type: z
		.enum(DOCUMENT_TYPES)
		.describe(
			'`note`; `part`: a claim or a calculation in a note; `entry`: a model or a price; `name`: a tag, or a note that is wanted and not written',
		),
	kind: z
		.string()
		.describe(
			'`thought`, `critique`, `tradeoff`, `source`, `note`; `claim`, `scenario`; `model`, `price`; `tag`, `ghost`',
		),
	url: z
		.string()
		.regex(/^\//)
		.describe('path below the base of the site; with `#` and the place in the page for a part'),
	address: z.url().optional().describe('whole address, where the site has one (`site:`)'),
	title: z.string().describe('of a claim, its sentence'),
	aliases: texts.describe('other names'),
	description: z.string(),
	headings: z
		.array(z.strictObject({ id: z.string(), text: z.string() }))
		.describe('`id` is that of the place in the page'),
	text: z
		.string()
		.describe('words of the body, a line for each block; no markup, no times of videos'),
	passages: z
		.array(z.strictObject({ id: z.string(), title: z.string(), text: z.string() }))
		.describe(
			'the same words, cut where a heading or a moment of a video begins; the beginning of a note has an empty `id`',
		),
	moments: z
		.array(
			z.strictObject({
				id: z.string(),
				seconds: z.number().min(0),
				label: z.string(),
				text: z.string(),
			}),
		)
		.describe('places in the video of a note, `3:34` as `label`, with what is said there'),
	tags: texts,
	date: z.iso.date().optional(),
	updated: z.iso.date().optional(),
	year: z.string().optional().describe('of `date`'),
	day: z
		.number()
		.int()
		.min(0)
		.describe('`date` as a number, 20260131, to sort by; 0 without a date'),
	lang: z.string().describe('language tag, short: `en`'),
	folder: z.string().optional(),
	place: z
		.string()
		.optional()
		.describe(
			'what it is part of: folder of a note, title of the note of a part, vendor of a price',
		),
	authors: texts,
	source: z.string().optional().describe('channel or host that the note is about'),
	has: z.array(z.enum(['video', 'model'])),
	backlinks: z
		.number()
		.int()
		.min(0)
		.describe('notes that link to it, want it, use it or have the tag'),
	rank: z
		.number()
		.int()
		.describe('3 note, 2 name, 1 entry, 0 part: what comes first where two fit equally well'),
});

/** One line of an export. */
export type SearchServerDocument = z.infer<typeof schema>;

/** Whether a value is a document, and if not, why. */
export const judgeDocument = (value: unknown): z.ZodSafeParseResult<SearchServerDocument> =>
	schema.safeParse(value);

/** The JSON schema (2020-12) of a document. */
export const documentSchema = (): Readonly<Record<string, unknown>> => ({
	...z.toJSONSchema(schema),
	title: 'Search document of Steelyard',
});
