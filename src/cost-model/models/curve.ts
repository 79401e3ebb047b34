/** What a platform costs as a curve over requests a month, made of straight pieces with their prices read once. */
import { ratedCharges } from '../charge-cost.ts';
import type { RatedCharge } from '../charge-cost.ts';
import { freeOf, quantityOf } from '../charge.ts';
import type { Curve } from '../crossover.ts';
import type { Values } from '../input.ts';
import type { Platform } from './platform.ts';

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
	let [asked, one]: [Values, Values] = [{}, {}];
	for (const { tariff, values } of uses) {
		if (values !== asked) [asked, one] = [values, { ...values, requests: 1 }];
		for (const rated of ratedCharges(tariff, values, asOf)) addBends(rated, one, bends);
	}
	if (bends.some(([, rise]) => Number.isNaN(rise))) return undefined;
	const pieces = piecesOf(bends.sort(([a], [b]) => a - b));
	return {
		costAt: (requests) => costAt(pieces, requests),
		kinks: pieces.map(({ start }) => start),
	};
}

function addBends({ charge, tiers }: RatedCharge, one: Values, bends: Bend[]): void {
	const perRequest = quantityOf(charge, one);
	if (perRequest === 0) return;
	const free = freeOf(charge, one);
	let [edge, before] = [0, 0];
	for (const { upTo, price, bundle } of tiers) {
		const unit = price / bundle;
		bends.push([(free + edge) / perRequest, (unit - before) * perRequest]);
		[edge, before] = [upTo, unit];
	}
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
