/** Whether a site has pages of models and prices, and where they are. */
import type { SiteConfig } from '../config.ts';
import { MODELS } from '../cost-model/models.ts';
import { QUALITATIVE } from '../cost-model/qualitative.ts';
import { MODELS_URL, modelUrl, PRICES_URL } from '../html/url.ts';
import type { Note } from '../vault/note.ts';
import type { Knowledge } from './site.ts';

/** `auto`: where a note asks a model. */
export function hasCostPages({ config, figures }: Pick<Knowledge, 'config' | 'figures'>): boolean {
	if (config.models !== 'auto') return config.models === 'always';
	return figures.scenarios.size > 0;
}

/** Addresses of pages that a site makes by itself, for links of notes: known before anything is computed. */
export function siteAddresses({ models }: SiteConfig, notes: readonly Note[]): readonly string[] {
	const asked = notes.some(({ document }) => document.scenarios.length > 0);
	const all = ['/all/', '/graph/', '/search/', '/tags/', '/wanted/'];
	if (models === 'never' || (models === 'auto' && !asked)) return all;
	const ids = [...MODELS.keys(), ...QUALITATIVE.map(({ id }) => id)];
	return [...all, MODELS_URL, PRICES_URL, ...ids.map(modelUrl)];
}
