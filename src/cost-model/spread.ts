/** How the answers of many draws are spread. */

/** How an output is spread, in its own unit. */
export interface Spread {
	/** 5 % of the draws lie below. */
	readonly low: number;
	readonly median: number;
	/** 5 % of the draws lie above. */
	readonly high: number;
	/** Share of the draws in which the output has a value, 0 to 1. */
	readonly answered: number;
}

/** One bar of a histogram. */
export interface Bin {
	readonly from: number;
	readonly to: number;
	/** Of the draws that have a value, 0 to 1. */
	readonly share: number;
}

/** What many draws of uncertain inputs say. */
export interface Simulation {
	readonly draws: number;
	/** By output id; an output that no draw has is absent. */
	readonly outputs: Readonly<Record<string, Spread>>;
	/** Share of the draws in which serverless costs less, 0 to 1; absent where the model compares no sides. */
	readonly serverlessCheaper?: number;
	/** Of the headline, from its 1st to its 99th percentile; empty where it has one value or none. */
	readonly histogram: readonly Bin[];
}

const BINS = 24;

/** The spread of sorted numbers, at least one, out of so many draws. */
export function spreadOf(sorted: Float64Array, draws: number): Spread {
	return {
		low: quantile(sorted, 0.05),
		median: quantile(sorted, 0.5),
		high: quantile(sorted, 0.95),
		answered: sorted.length / draws,
	};
}

/** The value that a share of sorted numbers lies below, between neighbours by their distance. */
export function quantile(sorted: Float64Array | readonly number[], share: number): number {
	const at = Math.max(0, Math.min(sorted.length - 1, share * sorted.length - 0.5));
	const below = sorted[Math.floor(at)] ?? 0;
	const above = sorted[Math.ceil(at)] ?? below;
	return below === above ? below : below + (above - below) * (at - Math.floor(at));
}

/** Bins of equal width, or of equal factor where the values span more than a decade. */
export function histogramOf(sorted: Float64Array): readonly Bin[] {
	const [low, high] = [quantile(sorted, 0.01), quantile(sorted, 0.99)];
	if (low >= high) return [];
	const byFactor = low > 0 && high / low > 10;
	const edge = (index: number): number =>
		byFactor ? low * (high / low) ** (index / BINS) : low + ((high - low) * index) / BINS;
	const counts = new Array<number>(BINS).fill(0);
	for (const value of sorted) {
		const part = byFactor
			? Math.log(value / low) / Math.log(high / low)
			: (value - low) / (high - low);
		const bin = value === high ? BINS - 1 : Math.floor(part * BINS);
		if (bin >= 0 && bin < BINS) counts[bin] = (counts[bin] ?? 0) + 1;
	}
	return counts.map((count, index) => ({
		from: edge(index),
		to: edge(index + 1),
		share: count / sorted.length,
	}));
}

/** Gathers the outputs of draws. */
export interface Samples {
	readonly add: (figures: Readonly<Record<string, number>>) => void;
	/** By output id, the values that there are, ascending. */
	readonly sorted: () => ReadonlyMap<string, Float64Array>;
}

/** Samples for at most so many draws. */
export function samplesOf(draws: number): Samples {
	const columns = new Map<string, { readonly values: Float64Array; count: number }>();
	const columnOf = (id: string): { readonly values: Float64Array; count: number } => {
		const known = columns.get(id) ?? { values: new Float64Array(draws), count: 0 };
		if (known.count === 0) columns.set(id, known);
		return known;
	};
	return {
		add: (figures) => {
			for (const id in figures) {
				const column = columnOf(id);
				column.values[column.count++] = figures[id] ?? NaN;
			}
		},
		sorted: () =>
			new Map(
				[...columns].map(([id, { values, count }]) => [id, values.subarray(0, count).sort()]),
			),
	};
}
