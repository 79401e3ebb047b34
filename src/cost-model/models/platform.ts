/** A platform is a few tariffs that are billed together; models compare platforms. */
import { chargeCost, chargeLines, chargesInForce, freeOf, quantityOf } from '../charge.ts';
import type { Line, Side } from '../explanation.ts';
import type { Failure, Values } from '../input.ts';
import type { Tariff } from '../meter.ts';

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

/** Cost before rounding at so many requests a month, USD. The platform must have been priced once already. */
export function costAt(platform: Platform, requests: number): number {
	return platform.uses.reduce(
		(sum, { tariff, values }) => sum + chargeCost(tariff, { ...values, requests }, platform.asOf),
		0,
	);
}

/** Requests a month at which the cost per request changes: ends of free tiers and of price tiers, ascending. */
export function kinksOf(platform: Platform): readonly number[] {
	const kinks = platform.uses.flatMap(({ tariff, values }) =>
		chargesInForce(tariff, values, platform.asOf).flatMap((charge) => {
			const perRequest = quantityOf(charge, { ...values, requests: 1 });
			if (perRequest === 0) return [];
			const free = freeOf(charge, values);
			const edges = [0, ...charge.tiers.flatMap((tier) => tier.upTo ?? [])];
			return edges.map((edge) => (free + edge) / perRequest);
		}),
	);
	return [...new Set(kinks)].sort((a, b) => a - b);
}
