/** What the parts of a calculator in the browser share. */
import type { Complaint } from '../cost-model/input.ts';
import type { Answered, Answerer } from '../cost-model/model.ts';
import type { PriceRow } from '../cost-model/price.ts';
import type { Entry } from './reading.ts';

/** Values by input id. */
export type Entries = ReadonlyMap<string, Entry>;

/** One calculator of a page. */
export interface Live {
	readonly host: HTMLElement;
	readonly model: Answerer;
	/** What the page's author asked. */
	readonly given: Entries;
	/** The site's own prices, besides those that came with the model. */
	readonly prices: readonly PriceRow[];
	/** What an address said of choices and switches that they cannot show. */
	readonly strange: Map<string, Complaint>;
	/** The last sound values, and their answer once there is one. */
	entries: Entries;
	answered: Answered | undefined;
	/** The input that changed last. */
	last: string | undefined;
}
