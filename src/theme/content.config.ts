/** The collections that pages read. */
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import loaders from 'virtual:steelyard/loaders';
import {
	costPage,
	graphPage,
	listData,
	noteData,
	sheetData,
	shellData,
	siteData,
} from '../schema.ts';

export const collections = {
	notes: defineCollection({ loader: loaders.notes, schema: noteData }),
	shells: defineCollection({ loader: loaders.shells, schema: shellData }),
	lists: defineCollection({ loader: loaders.lists, schema: listData }),
	sheets: defineCollection({ loader: loaders.sheets, schema: sheetData }),
	models: defineCollection({ loader: loaders.models, schema: costPage }),
	site: defineCollection({
		loader: loaders.site,
		schema: z.union([
			siteData,
			z.object({ json: z.string() }),
			z.object({ atlas: graphPage }),
			z.object({ taken: z.array(z.string()) }),
		]),
	}),
};
