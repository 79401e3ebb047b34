/** Pages of the cost model as strings. */
import type { CostPage } from '../schema.ts';
import { modelSheet } from './model-sheet.ts';
import { modelsSheet } from './models-sheet.ts';
import { pricesSheet } from './prices-sheet.ts';
import type { Setting } from './setting.ts';

/** A page around which only the frame is missing. Texts are plain, `main` is HTML. */
export interface CostSheet {
	readonly title: string;
	readonly description: string;
	readonly main: string;
	/** It holds a calculator. */
	readonly calculator: boolean;
}

/** Makes a page of the cost model. */
export function costSheet(page: CostPage, setting: Setting): CostSheet {
	const { say } = setting;
	switch (page.type) {
		case 'models': {
			const main = modelsSheet(page, setting);
			return { title: say.models, description: say.modelsLede, main, calculator: false };
		}
		case 'prices': {
			const main = pricesSheet(page, setting);
			return { title: say.prices, description: say.pricesLede, main, calculator: false };
		}
		case 'model': {
			const { title, question: description, calculator } = page;
			return { title, description, main: modelSheet(page, setting), calculator: calculator !== '' };
		}
	}
}
