/** What a platform costs as a curve over requests a month, made of straight pieces with their prices read once. */
import { chargesInForce, freeOf, quantityOf, tierPrice } from '../charge.ts';
import type { Curve } from '../crossover.ts';
import type { Values } from '../input.ts';
import type { Charge } from '../meter.ts';
import type { Platform, Use } from './platform.ts';

/** From `start` on the curve rises by `slope` for each request, until the next piece. */
interface Piece {
	readonly start: number;
	readonly cost: number;
	readonly slope: number;
}

/** At so many requests a month the next one begins to cost so much more, USD. */
type Bend = readonly [requests: number, rise: number];

/**
 * The curve of a platform whose charges all count by request and bill what is counted; `undefined` where the
 * price book has no price for the day.
 */
export function curveOf({ uses, asOf }: Platform): Curve | undefined {
	const bends: Bend[] = [];
	for (const use of uses) {
		const asked = { ...use, values: { ...use.values, requests: 1 } };
		for (const charge of chargesInForce(use.tariff, use.values, asOf)) {
			if (!bendsOf(charge, { ...asked, asOf }, bends)) return undefined;
		}
	}
	const pieces = piecesOf(bends.sort(([a], [b]) => a - b));
	return {
		costAt: (requests) => costAt(pieces, requests),
		kinks: pieces.map(({ start }) => start),
	};
}

/** Adds the bends of one charge; false where one of its tiers has no price. */
function bendsOf(
	charge: Charge,
	asked: Use & { readonly values: Values; readonly asOf: string | undefined },
	bends: Bend[],
): boolean {
	const perRequest = quantityOf(charge, asked.values);
	if (perRequest === 0) return true;
	const free = freeOf(charge, asked.values);
	let [edge, before] = [0, 0];
	for (const tier of charge.tiers) {
		const price = tierPrice(asked, tier);
		if (price === undefined) return false;
		bends.push([(free + edge) / perRequest, (price - before) * perRequest]);
		[edge, before] = [tier.upTo ?? Infinity, price];
	}
	return true;
}

function piecesOf(bends: readonly Bend[]): readonly Piece[] {
	const pieces: Piece[] = [];
	let last: Piece = { start: 0, cost: 0, slope: 0 };
	for (const [start, rise] of bends) {
		const cost = last.cost + (start - last.start) * last.slope;
		if (start > last.start) pieces.push(last);
		last = { start, cost, slope: last.slope + rise };
	}
	return [...pieces, last];
}

function costAt(pieces: readonly Piece[], requests: number): number {
	let at = pieces.length - 1;
	while (at > 0 && (pieces[at]?.start ?? 0) > requests) at--;
	const piece = pieces[at];
	return piece === undefined ? 0 : piece.cost + (requests - piece.start) * piece.slope;
}
