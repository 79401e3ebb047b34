/** Chance that comes out the same on every machine. */
export interface Random {
	/** At least 0, below 1. */
	readonly next: () => number;
	/** A whole number from `low` to `high`, both included. */
	readonly between: (low: number, high: number) => number;
	/** True in `share` of all calls; `share` is 0 to 1. */
	readonly chance: (share: number) => boolean;
	/** One of the items; throws on an empty list. */
	readonly pick: <Item>(items: readonly Item[]) => Item;
}

/** Mulberry32, a generator of 32 bits of state, started at `seed`. */
export function random(seed: number): Random {
	let state = seed >>> 0;
	const next = (): number => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	const between = (low: number, high: number): number =>
		low + Math.floor(next() * (high - low + 1));
	const pick = <Item>(items: readonly Item[]): Item => {
		const item = items[between(0, items.length - 1)];
		if (item === undefined) throw new RangeError('nothing to pick from');
		return item;
	};
	return { next, between, chance: (share) => next() < share, pick };
}
