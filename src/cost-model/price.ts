/** One version of one price. */
export interface PriceRow {
	/** Stable name, for example `aws-lambda/x86/duration-1`; shared by all versions of the price. */
	readonly id: string;
	readonly provider: string;
	readonly item: string;
	/** What the price buys; a leading `1M ` or `1,000 ` is the size of the bundle. */
	readonly unit: string;
	/** Decimal text, so that no digit is lost. */
	readonly price: string;
	readonly currency: 'USD';
	readonly region: string;
	/** First day (`YYYY-MM-DD`) on which a source shows this price. */
	readonly validFrom: string;
	/** Day on which the source was last read. */
	readonly checkedOn: string;
	/** A public page, or a path in a public repository, that a reader can look up. */
	readonly source: string;
}

const BUNDLES: readonly (readonly [string, number])[] = [
	['1M ', 1e6],
	['1,000 ', 1e3],
];

/** How many units one price buys: 1,000,000 for `1M requests`, 1 for `hour`. */
export function bundleSize(row: Pick<PriceRow, 'unit'>): number {
	return BUNDLES.find(([prefix]) => row.unit.startsWith(prefix))?.[1] ?? 1;
}
