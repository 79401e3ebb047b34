/** The pages of the cost model: the index of models, one page for each, and the price book. */
import { MODELS } from '../cost-model/models.ts';
import { QUALITATIVE } from '../cost-model/qualitative.ts';
import { inForce } from '../figures/price-list.ts';
import { MODELS_URL } from '../html/url.ts';
import type { CostPage, ModelPage } from '../schema.ts';
import { hasCostPages } from './cost-scope.ts';
import { modelData, qualitativeData } from './model-page.ts';
import { priceData } from './price-page.ts';
import type { Knowledge } from './site.ts';

/** All of them; none where the site has none. A note at one of the addresses stands in its place. */
export function costPages(knowledge: Knowledge): CostPage[] {
	if (!hasCostPages(knowledge)) return [];
	return inForce(knowledge.figures.priceList, () => {
		const models = [...MODELS.values()].map((model) => modelData(knowledge, model));
		const others = QUALITATIVE.filter(({ id }) => !MODELS.has(id)).map(qualitativeData);
		const pages = [...models, ...others];
		return [indexOf(pages), ...pages, priceData(knowledge)];
	});
}

function indexOf(pages: readonly ModelPage[]): CostPage {
	return {
		type: 'models',
		url: MODELS_URL,
		models: pages.map(({ title, url, question, notes, calculator }) => ({
			name: title,
			url,
			question,
			count: notes,
			computes: calculator !== '',
		})),
	};
}
