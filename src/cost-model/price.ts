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

/** Row of a table of prices: id, item, unit, price, first day, and a source where it is not the table's. */
export type PriceText = readonly [
	id: string,
	item: string,
	unit: string,
	price: string,
	validFrom: string,
	source?: string,
];

/** Builds rows from a table and what its rows have in common. */
/* @__NO_SIDE_EFFECTS__ */
export function priceRows(
	common: Pick<PriceRow, 'provider' | 'region' | 'checkedOn' | 'source'>,
	table: readonly PriceText[],
): readonly PriceRow[] {
	return table.map(([id, item, unit, price, validFrom, source = common.source]) => ({
		...common,
		id,
		item,
		unit,
		price,
		validFrom,
		source,
		currency: 'USD',
	}));
}

let own: readonly PriceRow[] = [];

/**
 * Asks with further rows in force, for example a private discount. They hold until `ask` returns, which must not
 * be asynchronous; of two rows of one day the further one counts. Whoever keeps prices from one question to the
 * next keeps them by {@link ownPrices}.
 */
export function withPrices<Answer>(rows: readonly PriceRow[], ask: () => Answer): Answer {
	const before = own;
	own = rows;
	try {
		return ask();
	} finally {
		own = before;
	}
}

/** The further rows in force: the same object during one question. */
export function ownPrices(): readonly PriceRow[] {
	return own;
}

/** All versions of a price among rows and the further rows in force, oldest first. */
export function versionsOf(rows: readonly PriceRow[], id: string): readonly PriceRow[] {
	const known = own.length === 0 ? rows : [...rows, ...own];
	return known
		.filter((row) => row.id === id)
		.sort((a, b) => (a.validFrom < b.validFrom ? -1 : a.validFrom > b.validFrom ? 1 : 0));
}

/** The version in force on a day (`YYYY-MM-DD`), the newest without one; `undefined` before the first. */
export function versionAt(
	rows: readonly PriceRow[],
	id: string,
	asOf: string | undefined,
): PriceRow | undefined {
	return versionsOf(rows, id).findLast((row) => asOf === undefined || row.validFrom <= asOf);
}
