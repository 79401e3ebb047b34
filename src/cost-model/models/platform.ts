/** A platform is a few tariffs that are billed together; models compare platforms. */
import { chargeBill, chargeCost } from '../charge-cost.ts';
import { chargeLines } from '../charge.ts';
import type { Line, Side } from '../explanation.ts';
import type { Failure, Values } from '../input.ts';
import type { Tariff } from '../meter.ts';
import { roundHalfUp } from '../round.ts';

/** A tariff with the values it is asked; further values do no harm. */
export interface Use {
	readonly tariff: Tariff;
	readonly values: Values;
}

/** Tariffs billed together as one side of a comparison. */
export interface Platform {
	readonly side: Side;
	readonly uses: readonly Use[];
	readonly asOf: string | undefined;
}

/** All lines of a platform. */
export function platformLines(
	platform: Platform,
): { readonly ok: true; readonly lines: readonly Line[] } | Failure {
	const lines: Line[] = [];
	for (const { tariff, values } of platform.uses) {
		const charged = chargeLines(tariff, values, platform.asOf);
		if (!charged.ok) return charged;
		lines.push(...charged.lines.map((line) => ({ ...line, side: platform.side })));
	}
	return { ok: true, lines };
}

/** The same platform at another number of requests a month. */
export function atRequests(platform: Platform, requests: number): Platform {
	const uses = platform.uses.map(({ tariff, values }) => ({
		tariff,
		values: { ...values, requests },
	}));
	return { ...platform, uses };
}

/** Cost before rounding, USD a month; `undefined` where the price book has no price for the day. */
export function platformCost(platform: Platform): number | undefined {
	return sumOf(chargeCost, platform);
}

/** The bill, each line rounded to the cent, USD a month; `undefined` as above. */
export function platformBill(platform: Platform): number | undefined {
	const bill = sumOf(chargeBill, platform);
	return bill && roundHalfUp(bill, 2);
}

function sumOf(charge: typeof chargeCost, { uses, asOf }: Platform): number | undefined {
	let sum = 0;
	for (const { tariff, values } of uses) {
		const cost = charge(tariff, values, asOf);
		if (cost === undefined) return undefined;
		sum += cost;
	}
	return sum;
}
