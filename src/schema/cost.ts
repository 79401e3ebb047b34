/** Pages of the cost model: an index of models, a page for each, and the price book. Texts are plain, in English. */
import { z } from 'astro/zod';
import { counted, place, summary } from './parts.ts';

/** A scenario of a note that asks a model. */
export const use = z.object({
	/** Id of the scenario. */
	scenario: z.string(),
	note: summary.omit({ description: true }),
	/** Address of the calculator in the note. */
	url: z.string(),
	/** Heading that it stands under. */
	heading: z.string().optional(),
	/** The answer, or what is wrong with the inputs. */
	answer: z.string(),
});

/** A known story as inputs, with its answer. */
const story = z.object({
	id: z.string(),
	label: z.string(),
	story: z.string(),
	answer: z.string(),
	/** Scenario block that asks it. */
	block: z.string(),
});

const input = z.object({
	id: z.string(),
	label: z.string(),
	/** With its unit. */
	default: z.string(),
	/** What may be written. */
	allowed: z.string(),
	description: z.string(),
	source: z.string(),
});

const output = z.object({
	id: z.string(),
	label: z.string(),
	unit: z.string(),
	/** At the defaults; absent where the model finds none there. */
	value: z.string().optional(),
});

/** A model, or a question that no number answers. */
export const modelPage = z.object({
	type: z.literal('model'),
	url: z.string(),
	id: z.string(),
	title: z.string(),
	question: z.string(),
	/** What takes the place of a calculator where a number would not answer. */
	instead: z.array(z.string()),
	/** HTML of the calculator, trusted; empty where there is none. */
	calculator: z.string(),
	stories: z.array(story),
	inputs: z.array(input),
	outputs: z.array(output),
	limits: z.array(z.string()),
	notIncluded: z.array(z.string()),
	sources: z.array(z.string()),
	/** How notes ask it: a scenario block, a number in prose, a check, a component. */
	embed: z
		.object({ block: z.string(), inline: z.string(), check: z.string(), mdx: z.string() })
		.optional(),
	/** The first scenarios that ask it. */
	uses: z.array(use),
	/** Scenarios besides. */
	more: z.number(),
	/** How many notes use it. */
	notes: z.number(),
	/** Prices that its answers stand on. */
	prices: z.array(place),
});

/** The index of models. */
export const modelIndex = z.object({
	type: z.literal('models'),
	url: z.string(),
	/** `count` is how many notes use a model. */
	models: z.array(counted.extend({ question: z.string(), computes: z.boolean() })),
});

const version = z.object({
	/** Decimal text, USD. */
	price: z.string(),
	validFrom: z.string(),
	checkedOn: z.string(),
	source: z.string(),
	/** The vault's own row. */
	own: z.boolean(),
	/** In force on the day of the price list. */
	current: z.boolean(),
});

const price = z.object({
	id: z.string(),
	item: z.string(),
	unit: z.string(),
	region: z.string(),
	/** Newest first. */
	versions: z.array(version),
	/** Days from when it was last looked up to the day of the price list. */
	age: z.number(),
	/** Older than the site allows. */
	stale: z.boolean(),
	/** Titles of the meters that use it. */
	meters: z.array(z.string()),
	models: z.array(place),
	/** Notes whose numbers move with it; `count` is how many scenarios. */
	notes: z.array(counted),
	/** Notes besides. */
	more: z.number(),
});

/** The price book. */
export const pricePage = z.object({
	type: z.literal('prices'),
	url: z.string(),
	/** Day that ages are counted to. */
	asOf: z.string(),
	/** Days after which a price has to be looked up again. */
	maxAge: z.number(),
	stale: z.number(),
	vendors: z.array(z.object({ id: z.string(), name: z.string(), prices: z.array(price) })),
});

/** Any of these pages. */
export const costPage = z.discriminatedUnion('type', [modelIndex, modelPage, pricePage]);
