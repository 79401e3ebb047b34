/** Which prices the figures of a vault are computed with. */
import { withPrices, type PriceRow } from '../cost-model/price.ts';

/** See the module's first line. */
export interface PriceList {
	/** Day whose prices hold, `2026-01-31`; undefined for the newest. */
	readonly asOf: string | undefined;
	/** The vault's own rows, besides those of the price book. */
	readonly own: readonly PriceRow[];
}

/** Asks, at once, with a vault's own prices in force. */
export function inForce<Answer>({ own }: PriceList, ask: () => Answer): Answer {
	return withPrices(own, ask);
}
