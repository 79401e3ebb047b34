/** Whether a site has pages of models and prices. */
import type { Knowledge } from './site.ts';

/** `auto`: where a note asks a model. */
export function hasCostPages({ config, figures }: Pick<Knowledge, 'config' | 'figures'>): boolean {
	if (config.models !== 'auto') return config.models === 'always';
	return figures.scenarios.size > 0;
}
